import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { figureIn, printFigure } from './figures'
import { isStale, partsOf, tokenOf, type LinkedFigure } from './linked-text'

/** What the toolbar does to the field. */
export interface NarrativeHandle {
  /** Puts a figure where the cursor is, or was. */
  insert: (figure: LinkedFigure) => void
  focus: () => void
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
  staleText: (then: string, now: string, date: string) => string
  onChange: (text: string) => void
  /** A figure is asked for with @. */
  onAsk: () => void
}

/** Plain text in which figures stay linked: each is one character that cannot be changed, only taken out. */
export function NarrativeField({
  ref,
  label,
  placeholder,
  lang,
  text,
  audit,
  translator,
  staleText,
  onChange,
  onAsk,
}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const cursor = useRef<Range | null>(null)
  const first = useRef(text)

  const chip = (figure: LinkedFigure) => {
    const element = document.createElement('span')
    dress(element, figure, audit, translator, staleText)
    return element
  }

  useEffect(() => {
    const field = root.current
    if (!field) return
    field.replaceChildren(
      ...partsOf(first.current).map((part) => (typeof part === 'string' ? part : chip(part))),
    )
    // Only once: afterwards the field holds the text, and typing must not be disturbed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    for (const element of root.current?.querySelectorAll<HTMLElement>('[data-figure]') ?? []) {
      const [figure] = partsOf(element.dataset.figure ?? '')
      if (typeof figure === 'object') dress(element, figure, audit, translator, staleText)
    }
  })

  function keepCursor() {
    const selection = getSelection()
    if (selection?.rangeCount && root.current?.contains(selection.anchorNode))
      cursor.current = selection.getRangeAt(0).cloneRange()
  }

  function changed() {
    keepCursor()
    if (root.current) onChange(textOf(root.current))
  }

  useImperativeHandle(ref, () => ({
    focus: () => root.current?.focus(),
    insert: (figure) => {
      const field = root.current
      if (!field) return
      const range =
        cursor.current && field.contains(cursor.current.startContainer) ? cursor.current : endOf(field)
      const element = chip(figure)
      range.deleteContents()
      range.insertNode(element)
      range.setStartAfter(element)
      range.collapse(true)
      field.focus()
      const selection = getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
      changed()
    },
  }))

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== '@' || event.nativeEvent.isComposing) return
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
      onKeyDown={onKeyDown}
    />
  )
}

function dress(
  element: HTMLElement,
  figure: LinkedFigure,
  audit: Audit,
  translator: Translator,
  staleText: Props['staleText'],
) {
  const then = printFigure(figure.key, figure.value, translator)
  const old = isStale(figure, audit, translator)
  const now = printFigure(figure.key, figureIn(audit, figure.key), translator)
  if (element.textContent !== then) element.textContent = then
  element.contentEditable = 'false'
  element.dataset.figure = tokenOf(figure)
  element.className = `report-ln ${old ? 'stale' : ''}`
  element.title = old ? staleText(then, now, figure.date) : translator.date(figure.date)
}

/** The text of the field as it is kept: figures as tokens, one line per paragraph. */
function textOf(node: Node): string {
  let text = ''
  for (const child of node.childNodes) {
    if (child instanceof HTMLElement && child.dataset.figure !== undefined) text += child.dataset.figure
    else if (child instanceof HTMLBRElement) text += child.nextSibling === null ? '' : '\n'
    else if (child instanceof HTMLElement)
      text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${textOf(child)}`
    else text += child.textContent ?? ''
  }
  return text
}

function endOf(field: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(field)
  range.collapse(false)
  return range
}
