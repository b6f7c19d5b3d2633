import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { tokenOf, type LinkedFigure } from '#shared/report/linked-figure'
import { figureIn, printFigure } from './figures'
import { isStale, partsOf } from './linked-text'

/** The name of a figure, for its tooltip and for screen readers. */
export type Describe = (
  figure: LinkedFigure,
  printed: { then: string; now: string; isOld: boolean },
) => string

/** Turns an element into a figure chip: shows the printed value, has a name, can be reached with Tab. */
export function dress(
  element: HTMLElement,
  figure: LinkedFigure,
  audit: Audit,
  translator: Translator,
  describe: Describe,
) {
  const then = printFigure(figure.key, figure.value, translator)
  const isOld = isStale(figure, audit, translator)
  const now = printFigure(figure.key, figureIn(audit, figure.key), translator)
  const name = describe(figure, { then, now, isOld })
  if (element.textContent !== then) element.textContent = then
  element.contentEditable = 'false'
  element.tabIndex = 0
  element.dataset['figure'] = tokenOf(figure)
  element.className = `report-ln ${isOld ? 'stale' : ''}`
  element.title = name
  element.role = 'button'
  element.ariaLabel = name
  element.ariaHasPopup = 'dialog'
}

/** The chips of a field, in order. */
export function chipsOf(field: HTMLElement): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('[data-figure]')]
}

/** The figure of a chip; null if the element is not a chip. */
export function figureOn(element: HTMLElement): LinkedFigure | null {
  const [figure] = partsOf(element.dataset['figure'] ?? '')
  return typeof figure === 'object' ? figure : null
}

/** The selection, if it is in the field's text and not inside a figure. */
export function ownRange(field: HTMLElement | null): Range | null {
  const selection = getSelection()
  if (!field || !selection?.rangeCount) return null
  const range = selection.getRangeAt(0)
  const isInside = [range.startContainer, range.endContainer].every(
    (node) =>
      field.contains(node) &&
      !(node instanceof Element ? node : node.parentElement)?.closest('[data-figure]'),
  )
  return isInside ? range.cloneRange() : null
}

/** The figure directly before or after the cursor. */
export function figureAtCursor(range: Range | null): HTMLElement | null {
  if (!range) return null
  const { startContainer: node, startOffset: at } = range
  const isText = node instanceof Text
  const before = isText ? (at === 0 ? node.previousSibling : null) : node.childNodes[at - 1]
  const behind = isText ? (at === node.length ? node.nextSibling : null) : node.childNodes[at]
  for (const each of [before, behind])
    if (each instanceof HTMLElement && each.dataset['figure'] !== undefined) return each
  return null
}
