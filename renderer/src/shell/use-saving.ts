import { useEffect, useId, useRef } from 'react'
import { useDebouncedCallback } from '@mantine/hooks'
import { attempt, useFailing, useRunning } from './undo'

const PAUSE_MS = 400

interface Saving<Value> {
  (value: Value): void
  flush: () => void
  /** True if the last save failed, so that the latest input is not stored. */
  isFailing: boolean
  /** True until the latest input is stored: its write is in progress, or failed. */
  isUnstored: boolean
}

/**
 * Saves input after a short pause, and at once when the field unmounts, loses the focus (`flush`) or the page closes; `what` names the
 * field.
 */
export function useSaving<Value>(onSave: (value: Value) => unknown, what?: string): Saving<Value> {
  const about = useId()
  // A retry saves what the field holds by then.
  const latest = useRef<{ value: Value } | null>(null)
  const write = () => {
    const { value } = latest.current ?? {}
    return onSave(value as Value)
  }
  const save = useDebouncedCallback(
    (value: Value) => ((latest.current = { value }), attempt(write, { about, what: what ?? null })),
    { delay: PAUSE_MS, flushOnUnmount: true },
  )
  useEffect(() => {
    const flush = () => save.flush()
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])
  const isFailing = useFailing(about)
  const isRunning = useRunning(about)
  const isUnstored = isFailing || isRunning
  return Object.assign((value: Value) => save(value), { flush: () => save.flush(), isFailing, isUnstored })
}
