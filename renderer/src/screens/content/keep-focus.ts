import type { MouseEvent } from 'react'

/** A button pressed with the mouse leaves the focus in the list, so that Enter goes on confirming. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
