import { useState } from 'react'
import { useKept } from '#renderer/shell/use-kept'

/** State of the list of posts: kept for the client, or of this visit alone. */
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
