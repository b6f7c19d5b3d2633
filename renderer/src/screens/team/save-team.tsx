import { useTranslator } from '#renderer/i18n/translator'
import { useTeam } from '#renderer/workspace/employer'
import { SaveButton } from '#ui/save-button'

/** The button that stores the team's audit. */
export function SaveTeam() {
  const { t } = useTranslator()
  const { audit, saved, running, save } = useTeam()
  if (!audit) return null
  const texts = { save: t('employer.save'), saved: t('employer.saved') }
  return <SaveButton texts={texts} saved={saved} disabled={running} save={save} />
}
