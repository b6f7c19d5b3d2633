import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The axe rules whose result depends only on a theme's colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** The axe violations on a page or a part of it; for a second theme of the same page, only the colour rules. */
export async function violations(
  page: Page,
  { within, colours = false }: { within?: string; colours?: boolean } = {},
): Promise<string[]> {
  let axe = new AxeBuilder({ page })
  if (within !== undefined) axe = axe.include(within)
  if (colours) axe = axe.withRules(COLOURS)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact ?? ''} ${id}: ${html}\n${failureSummary ?? ''}`),
  )
}

/** The controls that nobody can reach: outside the window, cut off with nothing to scroll to them, or under something else. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS = 'button, a[href], input, select, textarea, [role="tab"], [role="option"]'
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 2 &&
        height > 2 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
    }
    /** What of the window shows the element: null where it can be scrolled to. */
    const roomOf = (element: Element, x: number, y: number) => {
      const room = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        const inner = around.getBoundingClientRect()
        const isInside = [x >= inner.left && x <= inner.right, y >= inner.top && y <= inner.bottom]
        const scrolls = [overflowX, overflowY].map((flow) => flow === 'auto' || flow === 'scroll')
        if (isInside.some((inside, axis) => !inside && scrolls[axis])) return null
        if (overflowX !== 'visible') {
          room.left = Math.max(room.left, inner.left)
          room.right = Math.min(room.right, inner.right)
        }
        if (overflowY !== 'visible') {
          room.top = Math.max(room.top, inner.top)
          room.bottom = Math.min(room.bottom, inner.bottom)
        }
      }
      return room
    }
    const isOut = (element: Element): boolean => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const x = (left + right) / 2
      return [top + 3, (top + bottom) / 2, bottom - 3].some((y) => {
        const room = roomOf(element, x, y)
        if (room === null) return false
        if (x < room.left || x > room.right || y < room.top || y > room.bottom) return true
        const above = document.elementFromPoint(x, y)
        return above !== null && !above.contains(element) && !element.contains(above)
      })
    }
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => isSeen(element) && isOut(element))
      .map((element) => element.outerHTML.slice(0, 160))
  })
}
