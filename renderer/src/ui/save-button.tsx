import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { attempt, tellDone } from '#renderer/shell/undo'
import { Button } from './button'

interface Props {
  /** What the button says before and after. */
  texts: { save: string; saved: string }
  /** Whether this very audit is stored. */
  saved: boolean
  disabled?: boolean
  save: () => Promise<unknown>
}

/** Stores an audit; where this very one is stored, the button says so. */
export function SaveButton({ texts, saved, disabled = false, save }: Props) {
  const Icon = saved ? IconCheck : IconDeviceFloppy
  return (
    <Button
      icon={<Icon size={15} stroke={1.6} aria-hidden="true" />}
      {...(saved ? {} : { keys: 'r' })}
      disabled={saved || disabled}
      onClick={() => attempt(async () => (await save(), tellDone(texts.saved)))}
    >
      {saved ? texts.saved : texts.save}
    </Button>
  )
}
