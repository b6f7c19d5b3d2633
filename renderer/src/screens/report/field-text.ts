import { looksOf } from '#shared/report/rich-text'
import type { Edit } from './marking'

/** The text of a field as stored: figures as tokens, one line per paragraph. */
export function textOf(node: Node): string {
  let text = ''
  for (const child of node.childNodes) {
    if (child instanceof HTMLElement && child.dataset['figure'] !== undefined) text += child.dataset['figure']
    else if (child instanceof HTMLBRElement) text += child.nextSibling === null ? '' : '\n'
    else if (child instanceof HTMLElement)
      text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${textOf(child)}`
    else text += child.textContent ?? ''
  }
  return text
}

/** Whether the field holds only text and figures, so that offsets in its text can be mapped to DOM positions. */
export function isFlat(field: HTMLElement): boolean {
  return [...field.children].every((child) => child instanceof HTMLElement && isFigure(child))
}

/** The selection as offsets in the text of a flat field; null if it is outside. */
export function selectedIn(field: HTMLElement, range: Range): { from: number; to: number } | null {
  if (!field.contains(range.startContainer) || !field.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(field, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = textOf(before.cloneContents()).length
  return { from, to: from + textOf(range.cloneContents()).length }
}

/** Selects a range of the text of a flat field. */
export function select(field: HTMLElement, from: number, to = from): void {
  getSelection()?.setBaseAndExtent(...placeIn(field, from), ...placeIn(field, to))
}

/** Applies edits as if typed, so that the browser's undo reverts them; the last position comes first. */
export function typeEdits(field: HTMLElement, edits: readonly Edit[]): void {
  for (const { at, remove, insert } of edits) {
    select(field, at, at + remove)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to change a field that the browser can undo
    document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  }
}

const LOOKS = ['bold', 'italic', 'sign'] as const

/** Shows bold and italic in the field, with the markers dimmed; the content itself stays plain text. */
export function showLooks(field: HTMLElement | null): void {
  const found = field && isFlat(field) ? looksOf(textOf(field)) : []
  for (const look of LOOKS) {
    const ranges = found.flatMap((each) => {
      if (!field || each.look !== look) return []
      const range = document.createRange()
      range.setStart(...placeIn(field, each.from))
      range.setEnd(...placeIn(field, each.to))
      return [range]
    })
    CSS.highlights.set(`report-${look}`, new Highlight(...ranges))
  }
}

function placeIn(field: HTMLElement, place: number): [Node, number] {
  let rest = place
  for (const [index, child] of [...field.childNodes].entries()) {
    const length = isFigure(child) ? (child.dataset['figure'] ?? '').length : (child.textContent ?? '').length
    if (rest <= length && child instanceof Text) return [child, rest]
    if (rest < length) return [field, index]
    rest -= length
  }
  return [field, field.childNodes.length]
}

function isFigure(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && node.dataset['figure'] !== undefined
}
