import type { MouseEvent } from 'react'

/** Keeps the focus in the list when a button is clicked, so that Enter still confirms posts. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
