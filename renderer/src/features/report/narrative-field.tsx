import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { LinePrefix } from '#shared/report/rich-text'
import { isFlat, select, selectedIn, showLooks, textOf, typeEdits } from './field-text'
import { figureIn, printFigure } from './figures'
import { isStale, partsOf, tokenOf, type LinkedFigure } from './linked-text'
import { toggledLines, toggledMark, type Mark } from './marking'

/** A figure of the field and where it stands among them (from 0). */
export interface PlacedFigure {
  figure: LinkedFigure
  index: number
  element: HTMLElement
}

/** What the toolbar and the figure's own panel do to the field. */
export interface NarrativeHandle {
  /** Puts a figure where the cursor is, or was. */
  insert: (figure: LinkedFigure) => void
  /** Puts another figure or plain words in the place of a figure; returns where, in the text before. */
  replace: (index: number, by: LinkedFigure | string) => number
  mark: (mark: Mark) => void
  lines: (prefix: LinePrefix) => void
  /** Puts the cursor back, or on the figure of that place. */
  focus: (index?: number) => void
}

interface Props {
  ref: Ref<NarrativeHandle>
  label: string
  placeholder: string
  lang: string
  /** What it starts with; afterwards the field itself holds the text. */
  text: string
  audit: Audit
  translator: Translator
  /** What a figure is called, for its tooltip and for those who hear it. */
  describe: (figure: LinkedFigure, printed: { then: string; now: string; isOld: boolean }) => string
  onChange: (text: string) => void
  /** A figure is asked for with @. */
  onAsk: () => void
  /** A figure is opened: clicked, Enter on it, or F2 beside it. */
  onOpen: (placed: PlacedFigure) => void
  onFocus: () => void
}

/** Plain text in which figures stay linked: each is one character that cannot be changed, only opened or taken out. */
export function NarrativeField({
  ref,
  label,
  placeholder,
  lang,
  text,
  audit,
  translator,
  describe,
  onChange,
  onAsk,
  onOpen,
  onFocus,
}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const cursor = useRef<Range | null>(null)
  const first = useRef(text)

  const chip = (figure: LinkedFigure) => {
    const element = document.createElement('span')
    dress(element, figure, audit, translator, describe)
    return element
  }
  const fill = (field: HTMLElement, content: string) =>
    field.replaceChildren(...partsOf(content).map((part) => (typeof part === 'string' ? part : chip(part))))

  useEffect(() => {
    if (root.current) fill(root.current, first.current)
    // Only once: afterwards the field holds the text, and typing must not be disturbed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    for (const element of root.current ? chipsOf(root.current) : []) {
      const figure = figureOn(element)
      if (figure) dress(element, figure, audit, translator, describe)
    }
    showLooks(root.current)
  })
  useEffect(() => () => showLooks(null), [])

  function keepCursor() {
    const range = ownRange(root.current)
    if (range) cursor.current = range
  }

  function changed() {
    keepCursor()
    if (root.current) onChange(textOf(root.current))
  }

  /** Where the cursor is, was, or would be. */
  function place(field: HTMLElement): Range {
    const range = cursor.current
    if (range && field.contains(range.startContainer) && field.contains(range.endContainer)) return range
    const end = document.createRange()
    end.selectNodeContents(field)
    end.collapse(false)
    return end
  }

  function takeFocus(field: HTMLElement): Range {
    const range = place(field)
    field.focus()
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    return range
  }

  function mark(change: (content: string, from: number, to: number) => ReturnType<typeof toggledMark>) {
    const field = root.current
    if (!field) return
    const selected = selectedIn(field, takeFocus(field))
    if (!selected) return
    const content = textOf(field)
    if (!isFlat(field)) fill(field, content)
    const { edits, from, to } = change(content, selected.from, selected.to)
    typeEdits(field, edits)
    select(field, from, to)
    changed()
  }

  useImperativeHandle(ref, () => ({
    focus: (index) => {
      const field = root.current
      const figure = field && index !== undefined ? chipsOf(field)[index] : undefined
      if (figure) figure.focus()
      else if (field) takeFocus(field)
    },
    insert: (figure) => {
      const field = root.current
      if (!field) return
      const range = place(field)
      const element = chip(figure)
      range.deleteContents()
      range.insertNode(element)
      range.setStartAfter(element)
      range.collapse(true)
      cursor.current = range
      takeFocus(field)
      changed()
    },
    replace: (index, by) => {
      const field = root.current
      const element = field ? chipsOf(field)[index] : undefined
      if (!field || !element) return 0
      const before = document.createRange()
      before.setStart(field, 0)
      before.setEndBefore(element)
      const at = textOf(before.cloneContents()).length
      const next = typeof by === 'string' ? document.createTextNode(by) : chip(by)
      element.replaceWith(next)
      const behind = document.createRange()
      behind.setStartAfter(next)
      cursor.current = behind
      onChange(textOf(field))
      return at
    },
    mark: (sign) => mark((content, from, to) => toggledMark(content, from, to, sign)),
    lines: (prefix) => mark((content, from, to) => toggledLines(content, from, to, prefix)),
  }))

  function open(element: HTMLElement | null): boolean {
    const field = root.current
    const figure = element && figureOn(element)
    if (!field || !element || !figure) return false
    onOpen({ figure, element, index: chipsOf(field).indexOf(element) })
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const onChip =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-figure]') : null
    if (onChip) {
      if ((event.key === 'Enter' || event.key === ' ' || event.key === 'F2') && open(onChip))
        event.preventDefault()
      return
    }
    if (event.key === 'F2') {
      keepCursor()
      if (open(besides(cursor.current))) event.preventDefault()
      return
    }
    if (event.key !== '@') return
    keepCursor()
    const at = cursor.current
    const before =
      at?.startContainer.nodeType === Node.TEXT_NODE
        ? (at.startContainer.textContent ?? '').slice(0, at.startOffset)
        : ''
    // Inside an address the sign is a letter.
    if (/\S$/.test(before)) return
    event.preventDefault()
    onAsk()
  }

  return (
    <div
      ref={root}
      className="report-field"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      data-placeholder={placeholder}
      lang={lang}
      tabIndex={0}
      spellCheck
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      onInput={changed}
      onKeyUp={keepCursor}
      onMouseUp={keepCursor}
      onBlur={keepCursor}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={({ target }) =>
        target instanceof HTMLElement && open(target.closest<HTMLElement>('[data-figure]'))
      }
    />
  )
}

function dress(
  element: HTMLElement,
  figure: LinkedFigure,
  audit: Audit,
  translator: Translator,
  describe: Props['describe'],
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

function chipsOf(field: HTMLElement): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('[data-figure]')]
}

function figureOn(element: HTMLElement): LinkedFigure | null {
  const [figure] = partsOf(element.dataset['figure'] ?? '')
  return typeof figure === 'object' ? figure : null
}

/** The selection where it is in the words of the field, not in a figure. */
function ownRange(field: HTMLElement | null): Range | null {
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

/** The figure that the cursor touches, before it or behind it. */
function besides(range: Range | null): HTMLElement | null {
  if (!range) return null
  const { startContainer: node, startOffset: at } = range
  const isText = node instanceof Text
  const before = isText ? (at === 0 ? node.previousSibling : null) : node.childNodes[at - 1]
  const behind = isText ? (at === node.length ? node.nextSibling : null) : node.childNodes[at]
  for (const each of [before, behind])
    if (each instanceof HTMLElement && each.dataset['figure'] !== undefined) return each
  return null
}
