import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'

/** Stores the team's audit; where this very one is stored, the button says so. */
export function SaveTeam() {
  const { t } = useTranslator()
  const { audit, saved, running, save } = useTeam()
  if (!audit) return null
  const Icon = saved ? IconCheck : IconDeviceFloppy
  return (
    <Button
      icon={<Icon size={15} stroke={1.6} aria-hidden="true" />}
      {...(saved ? { disabled: true } : { keys: 'r' })}
      disabled={saved || running}
      onClick={() => attempt(async () => (await save(), tellDone(t('employer.saved'))))}
    >
      {t(saved ? 'employer.saved' : 'employer.save')}
    </Button>
  )
}
