import { useEffect, useId, useRef } from 'react'
import { useDebouncedCallback } from '@mantine/hooks'
import { attempt, useFailing, useRunning } from './undo'

const PAUSE_MS = 400

interface Saving<Value> {
  (value: Value): void
  flush: () => void
  /** True while what was typed last is not stored, as its write failed. */
  isFailing: boolean
  /** True until what was typed last is stored: its write is under way, or failed. */
  isUnstored: boolean
}

/** Saves what is typed after a short pause, and at once when the field goes, is left (`flush`) or the page is closed; `what` names the field. */
export function useSaving<Value>(onSave: (value: Value) => unknown, what?: string): Saving<Value> {
  const about = useId()
  // A save that failed is tried again with what stands in the field by then.
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
