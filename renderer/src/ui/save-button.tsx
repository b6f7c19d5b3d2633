import { IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { attempt, tellDone } from '#renderer/shell/undo'
import { Button } from './button'

interface Props {
  /** The button's text before and after saving. */
  texts: { save: string; saved: string }
  /** Whether exactly this audit is stored. */
  saved: boolean
  disabled?: boolean
  save: () => Promise<unknown>
}

/** The button that stores an audit; says so if exactly this one is stored. */
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
