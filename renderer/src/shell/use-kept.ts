import { useState } from 'react'
import { dropKept, keepState, keptKey, keptState } from '#renderer/store/kept-state'

/** State that survives a change of screen, a reload and a restart; must be JSON. A value never changed is not stored. */
export function useKept<T>(
  workspace: string,
  name: string,
  initial: T,
): [T, (next: T | ((before: T) => T)) => void, () => void] {
  const key = keptKey(workspace, name)
  const [held, setHeld] = useState(() => ({ key, value: keptState(key, initial) }))
  const valueIn = (from: typeof held) => (from.key === key ? from.value : keptState(key, initial))
  const set = (next: T | ((before: T) => T)) =>
    setHeld((from) => {
      const value = next instanceof Function ? next(valueIn(from)) : next
      keepState(key, value)
      return { key, value }
    })
  const forget = () => {
    dropKept(key)
    setHeld({ key, value: initial })
  }
  return [valueIn(held), set, forget]
}
