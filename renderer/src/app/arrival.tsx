import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** How long a screen may take until it stands. */
const LONGEST = 8000

/** Puts the focus into a screen that was reached without it, by a key or by a row that is gone: where its work begins, else on the screen. */
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
