import { Menu } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { Keys } from '../../shell/keys'
import { unreadOf, type ContentRow } from './rows'
import type { Triage } from './use-triage'
import { keepFocus } from './keep-focus'

const UNREAD = { unreadable: 'unread', otherLanguage: 'otherLanguage', undecided: 'undecided' } as const

interface Props {
  row: ContentRow
  triage: Triage
  isIntent: boolean
  setIntent: (on: boolean) => void
}

/** Subject (keys 1 to 4) and intent (I, then 1 to 5) of a post, and what is left to confirm. */
export function Labels({ row, triage, isIntent, setIntent }: Props) {
  const { t } = useTranslator()
  const isHand = row.subjectBy === 'hand' || row.intentBy === 'hand'
  const state = row.confirmed
    ? 'confirmed'
    : row.subject === null
      ? UNREAD[unreadOf(row)]
      : row.subjectBy === 'hand'
        ? 'intentOpen'
        : 'open'
  return (
    <section>
      <div className="content-st">
        <h3>{t('content.subjectTitle')}</h3>
        <span className="meta">
          {t(`content.state.${state}`, { label: row.subject ? t(`content.subject.${row.subject}`) : '' })}
        </span>
      </div>
      <div
        className="content-tri"
        onMouseDown={keepFocus}
        role="group"
        aria-label={t('content.subjectTitle')}
      >
        {SUBJECTS.map((subject, index) => (
          <button
            key={subject}
            type="button"
            className={row.subject === subject ? `on ${row.subjectBy === 'hand' ? '' : 'sug'}` : ''}
            aria-pressed={row.subject === subject}
            onClick={() => triage.subject(subject)}
          >
            <Keys keys={String(index + 1)} /> {t(`content.subject.${subject}`)}
          </button>
        ))}
      </div>
      <div className="content-inten">
        <b className="grow">{t('content.intentTitle')}</b>
        <Keys keys="i" />
        {/* A digit may be pressed before the menu has the focus, so a key outside must not close it. */}
        <Menu
          opened={isIntent}
          onChange={setIntent}
          clickOutsideEvents={['mousedown', 'touchstart']}
          position="bottom-end"
          width={200}
        >
          <Menu.Target>
            <button
              type="button"
              className={`field ${row.intentBy === 'hand' ? '' : 'sug'}`}
              aria-label={`${t('content.intentTitle')} : ${row.intent ? t(`common.intent.${row.intent}`) : t('common.none')}`}
            >
              <span className="grow">{row.intent ? t(`common.intent.${row.intent}`) : '–'}</span>
              <IconSelector size={14} stroke={1.6} className="t3" aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {INTENTS.map((intent, index) => (
              <Menu.Item
                key={intent}
                leftSection={<Keys keys={String(index + 1)} />}
                onClick={() => triage.intent(intent)}
              >
                {t(`common.intent.${intent}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className="row content-do" onMouseDown={keepFocus}>
        {!row.confirmed && row.subject !== null && (
          <Button small keys="enter" onClick={triage.confirm}>
            {t('content.confirm')}
          </Button>
        )}
        {isHand && (
          <Button small kind="ghost" onClick={triage.forget}>
            {t('content.forget')}
          </Button>
        )}
      </div>
    </section>
  )
}
