import { useState } from 'react'
import { useKept } from '#renderer/shell/use-kept'

/** State of the post list, either kept per client or lost when the screen is left. */
export function usePlace<T>(
  isKept: boolean,
  client: string,
  name: string,
  initial: T,
): readonly [T, (next: T) => void] {
  const own = useState(initial)
  const [value, set] = useKept(client, `content.${name}`, initial)
  return isKept ? [value, set] : own
}
