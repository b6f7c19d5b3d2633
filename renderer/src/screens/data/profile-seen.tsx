import { Select } from '@mantine/core'
import { patchClient } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt } from '#renderer/shell/undo'
import { useWorkspace } from '#renderer/workspace/workspace'

const PARTS = ['photo', 'banner', 'pageLink', 'recommendations'] as const
const ANSWERS = ['unknown', 'yes', 'no'] as const

/** Form for what no export shows of the profile: seen, absent, or not checked. */
export function ProfileSeen() {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const answers = ANSWERS.map((value) => ({ value, label: t(`data.seen.${value}`) }))
  return (
    <>
      <h2 className="data-fs full">{t('data.seen.title')}</h2>
      {PARTS.map((part) => {
        const seen = client.profileSeen?.[part]
        return (
          <Select
            key={part}
            label={t(`data.seen.${part}`)}
            allowDeselect={false}
            value={seen === undefined ? 'unknown' : seen ? 'yes' : 'no'}
            data={answers}
            onChange={(answer) =>
              attempt(() =>
                patchClient(id, ({ profileSeen }) => ({
                  profileSeen: {
                    ...profileSeen,
                    [part]: answer === 'unknown' ? undefined : answer === 'yes',
                  },
                })),
              )
            }
          />
        )
      })}
    </>
  )
}
