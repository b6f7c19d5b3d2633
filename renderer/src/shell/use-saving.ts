import { useEffect, useId, useRef } from 'react'
import { useDebouncedCallback } from '@mantine/hooks'
import { attempt } from './undo'

const PAUSE_MS = 400

/** Saves what is typed after a short pause, and at once when the field goes, is left (`flush`) or the page is closed. */
export function useSaving<Value>(onSave: (value: Value) => unknown): ((value: Value) => void) & {
  flush: () => void
} {
  const about = useId()
  // A save that failed is tried again with what stands in the field by then.
  const latest = useRef<{ value: Value } | null>(null)
  const write = () => {
    const { value } = latest.current ?? {}
    return onSave(value as Value)
  }
  const save = useDebouncedCallback((value: Value) => ((latest.current = { value }), attempt(write, about)), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  })
  useEffect(() => {
    const flush = () => save.flush()
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])
  return save
}
