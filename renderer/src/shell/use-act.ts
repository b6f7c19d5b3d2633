import { useCallback, useEffect, useId, useRef } from 'react'
import { attempt } from './undo'

/** The handler of a form's button: a failure is shown, and a retry uses what the form holds by then. */
export function useAct(act: () => unknown, what: string | null = null): () => void {
  const about = useId()
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback(() => attempt(() => latest.current(), { about, what }), [about, what])
}
