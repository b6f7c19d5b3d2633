import { useEffect, useRef, useState } from 'react'

/**
 * The content of a self-saving field: what is typed, until it is stored and the field has lost the focus. Neither values arriving from the
 * database meanwhile (the echo of an earlier keystroke, or of a write refused a moment later) nor leaving a field whose save failed
 * discards what was typed.
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
