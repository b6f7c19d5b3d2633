import { useEffect, useRef, useState } from 'react'

/**
 * What stands in a field that saves itself: what is typed, until it is stored and the field is left. What arrives from the database
 * meanwhile, the echo of an earlier key or of a write that is refused a moment later, never takes typed words away; nor does leaving
 * a field whose save failed.
 */
export function useDraft<Value>(stored: Value, isUnstored: boolean) {
  const [draft, setDraft] = useState<{ value: Value } | null>(null)
  const isFocused = useRef(false)
  const content = JSON.stringify(stored)
  useEffect(() => {
    if (!isFocused.current && !isUnstored) setDraft(null)
  }, [content, isUnstored])
  return {
    value: draft ? draft.value : stored,
    set: (value: Value) => setDraft({ value }),
    onFocus: () => (isFocused.current = true),
    onBlur: () => (isFocused.current = false),
  }
}
