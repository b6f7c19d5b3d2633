import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** How long to wait for a screen to appear, ms. */
const LONGEST = 8000

/**
 * Focuses a screen reached by a shortcut, or after the focused element has gone: the place where its work begins, otherwise the screen
 * itself.
 */
export function Arrival() {
  const [location] = useLocation()
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const watch = new MutationObserver(settle)
    const over = setTimeout(() => watch.disconnect(), LONGEST)
    function settle() {
      const main = document.getElementById('main')
      const held = document.activeElement
      if (!main || (held !== null && held !== document.body && held !== main)) return watch.disconnect()
      if (document.querySelector('[role="dialog"]') !== null) return
      const start = main.querySelector<HTMLElement>('[data-start]')
      if (start) watch.disconnect()
      if (start) {
        start.dataset['arriving'] = ''
        start.focus({ preventScroll: true })
        delete start.dataset['arriving']
      } else if (main.querySelector('h1')) main.focus({ preventScroll: true })
    }
    watch.observe(document.body, { childList: true, subtree: true })
    settle()
    return () => {
      clearTimeout(over)
      watch.disconnect()
    }
  }, [location])
  return null
}
