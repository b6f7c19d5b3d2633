import { useEffect } from 'react'
import { useDebouncedCallback } from '@mantine/hooks'

const PAUSE_MS = 400

/** Saves what is typed after a short pause, and at once when the field goes, is left (`flush`) or the page is closed. */
export function useSaving<Value>(onSave: (value: Value) => unknown): ((value: Value) => void) & {
  flush: () => void
} {
  const save = useDebouncedCallback((value: Value) => void onSave(value), {
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
