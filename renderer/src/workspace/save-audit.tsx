import { useTranslator } from '#renderer/i18n/translator'
import { useAudit } from '#renderer/workspace/workspace'
import { SaveButton } from '#ui/save-button'

/** The button that stores the client's audit. */
export function SaveAudit() {
  const { t } = useTranslator()
  const { audit, saved, save } = useAudit()
  if (!audit) return null
  const texts = { save: t('app.audit.save'), saved: t('app.audit.saved') }
  return <SaveButton texts={texts} saved={saved} save={save} />
}
