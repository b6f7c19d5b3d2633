import { keyLabel } from '#renderer/shell/shortcuts'

/** A shortcut as keycaps: `mod+k`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keyLabel(keys).join(' ')}
    </span>
  )
}
