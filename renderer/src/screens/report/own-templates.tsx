import { Menu } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { writeSetting, type KeptTemplate } from '#renderer/store/settings'
import { IconButton } from '#ui/button'
import { NameForm } from '#ui/name-form'
import { ownTemplateOf } from './templates'
import type { Composer } from './use-composer'

/** The consultant's own templates in the menu: take one, remove it, or keep the present sections as one. */
export function OwnTemplates({ composer }: { composer: Composer }) {
  const { t } = useTranslator()
  const { templates } = useSettings()
  const { printed, applyOwnTemplate } = composer
  const current = ownTemplateOf(templates, printed)

  const write = async (next: KeptTemplate[], said: string) => {
    await writeSetting('templates', next)
    tellDone(said, () => writeSetting('templates', templates))
  }
  const keep = (title: string) => {
    const kept = { name: title, sections: printed.filter((id) => id !== 'cover') }
    const others = templates.filter((template) => template.name !== title)
    attempt(() => write([...others, kept], t('composer.template.kept', { name: title })))
  }
  return (
    <>
      <Menu.Label>{t('composer.template.yours')}</Menu.Label>
      {templates.map((template) => (
        <div key={template.name} className="row report-own-template">
          <Menu.Item
            className="grow"
            aria-current={template === current || undefined}
            leftSection={
              <IconCheck size={14} stroke={1.6} aria-hidden="true" opacity={template === current ? 1 : 0} />
            }
            onClick={() =>
              attempt(async () =>
                tellDone(
                  t('composer.template.done', { name: template.name }),
                  await applyOwnTemplate(template),
                ),
              )
            }
          >
            <span className="ell">{template.name}</span>
          </Menu.Item>
          <IconButton
            label={t('composer.template.remove', { name: template.name })}
            onClick={() =>
              attempt(() =>
                write(
                  templates.filter((each) => each !== template),
                  t('composer.template.removed', { name: template.name }),
                ),
              )
            }
          >
            <IconTrash size={14} stroke={1.6} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div className="report-own-template">
        <NameForm label={t('composer.template.name')} keep={t('composer.template.keep')} onKeep={keep} />
      </div>
    </>
  )
}
