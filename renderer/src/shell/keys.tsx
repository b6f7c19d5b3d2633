import { keyLabel } from '#renderer/shell/shortcuts'

/** A shortcut such as `mod+k`, shown as keycaps. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keyLabel(keys).join(' ')}
    </span>
  )
}
