import type { MouseEvent } from 'react'

/** Whether a click is on the row itself: not in a portalled menu, nor on a button, link or input, which act by themselves. */
export function isOnRow({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && !target.closest('button, a, input')
}
