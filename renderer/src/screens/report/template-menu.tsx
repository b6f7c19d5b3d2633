import { IconCheck, IconLayoutList } from '@tabler/icons-react'
import { Menu } from '@mantine/core'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useSettings } from '#renderer/shell/settings'
import { Button } from '#ui/button'
import { OwnTemplates } from './own-templates'
import { ownTemplateOf, templateOf, TEMPLATES, type Template } from './templates'
import type { Composer } from './use-composer'

/** Shows which template the current sections match, and offers the others. */
export function TemplateMenu({ composer }: { composer: Composer }) {
  const { t } = useTranslator()
  const { shown, off, printed, applyTemplate } = composer
  const { templates } = useSettings()
  const current = templateOf(shown, off)
  const own = ownTemplateOf(templates, printed)?.name

  async function choose(template: Template) {
    tellDone(
      t('composer.template.done', { name: t(`composer.template.${template.id}`) }),
      await applyTemplate(template),
    )
  }

  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button icon={<IconLayoutList size={15} stroke={1.6} aria-hidden="true" />}>
          {t('composer.template.current', {
            name: own !== undefined && !current ? own : t(`composer.template.${current?.id ?? 'own'}`),
          })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TEMPLATES.map((template) => (
          <Menu.Item
            key={template.id}
            aria-current={template === current || undefined}
            leftSection={
              <IconCheck size={14} stroke={1.6} aria-hidden="true" opacity={template === current ? 1 : 0} />
            }
            onClick={() => attempt(() => choose(template))}
          >
            <span className="report-template">{t(`composer.template.${template.id}`)}</span>
            <span className="meta report-about">{t(`composer.template.about.${template.id}`)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <OwnTemplates composer={composer} />
      </Menu.Dropdown>
    </Menu>
  )
}
