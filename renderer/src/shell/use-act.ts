import { useCallback, useEffect, useId, useRef } from 'react'
import { attempt } from './undo'

/** What the button of a form does: a failure is said, and tried again with what stands in the form by then. */
export function useAct(act: () => unknown, what: string | null = null): () => void {
  const about = useId()
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback(() => attempt(() => latest.current(), { about, what }), [about, what])
}
