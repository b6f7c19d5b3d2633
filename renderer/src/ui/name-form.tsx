import { useState, type SubmitEvent } from 'react'
import { TextInput } from '@mantine/core'
import { Button } from './button'

interface Props {
  label: string
  /** The words of the button. */
  keep: string
  onKeep: (name: string) => void
}

/** Asks for the name under which something is kept, in a menu or a popover. */
export function NameForm({ label, keep, onKeep }: Props) {
  const [name, setName] = useState('')
  const given = name.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (given === '') return
    onKeep(given)
    setName('')
  }
  return (
    <form className="row" onSubmit={submit}>
      <TextInput
        size="xs"
        className="grow"
        aria-label={label}
        placeholder={label}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        // A menu would take letters and arrows for its own; shortcuts are the app’s.
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !event.ctrlKey && !event.metaKey) event.stopPropagation()
        }}
      />
      <Button small type="submit" disabled={given === ''}>
        {keep}
      </Button>
    </form>
  )
}
