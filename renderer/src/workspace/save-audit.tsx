import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { useAudit } from '#renderer/workspace/workspace'

/** Stores the audit; where this very one is stored, the button says so. */
export function SaveAudit() {
  const { t } = useTranslator()
  const { audit, saved, save } = useAudit()
  if (!audit) return null
  const Icon = saved ? IconCheck : IconDeviceFloppy
  return (
    <Button
      icon={<Icon size={15} stroke={1.6} aria-hidden="true" />}
      {...(saved ? { disabled: true } : { keys: 'r' })}
      onClick={() => attempt(async () => (await save(), tellDone(t('app.audit.saved'))))}
    >
      {t(saved ? 'app.audit.saved' : 'app.audit.save')}
    </Button>
  )
}
