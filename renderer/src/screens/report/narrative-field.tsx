import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { LinePrefix } from '#shared/report/rich-text'
import type { LinkedFigure } from '#shared/report/linked-figure'
import { figureAtCursor, chipsOf, dress, figureOn, ownRange, type Describe } from './chips'
import { isFlat, select, selectedIn, showLooks, textOf, typeEdits } from './field-text'
import { partsOf } from './linked-text'
import { toggledLines, toggledMark, type Mark } from './marking'
import { signsOf } from './pasted-signs'

/** A figure of the field and its index among the field's figures. */
export interface PlacedFigure {
  figure: LinkedFigure
  index: number
  element: HTMLElement
}

/** The operations that the toolbar and the figure panel perform on the field. */
export interface NarrativeHandle {
  /** Inserts text, with its figures linked, at the cursor or where it last was. */
  insert: (text: string) => void
  /** The text and the selected range, or the cursor position. */
  selected: () => { text: string; from: number; to: number }
  /** Replaces a figure with another one or with plain text; returns its position in the text before. */
  replace: (index: number, by: LinkedFigure | string) => number
  mark: (mark: Mark) => void
  lines: (prefix: LinePrefix) => void
  /** Where the cursor is on the screen; null if it has no place there. */
  caret: () => DOMRect | null
  /** Restores the cursor, or puts it on the figure with that index. */
  focus: (index?: number) => void
}

interface Props {
  ref: Ref<NarrativeHandle>
  label: string
  placeholder: string
  lang: string
  /** The initial text. Afterwards the field itself holds the text, until `version` signals a change made elsewhere. */
  text: string
  version: string
  /** How linked figures are shown; null if this report links none. */
  figures: LinkedFigures | null
  onChange: (text: string) => void
  onFocus: () => void
}

interface LinkedFigures {
  audit: Audit
  translator: Translator
  /** The name of a figure, for its tooltip and for screen readers. */
  describe: Describe
  /** Called when @ is typed, to pick a figure. */
  onAsk: () => void
  /** Called when a figure is opened: by click, by Enter on it, or by F2 next to it. */
  onOpen: (placed: PlacedFigure) => void
}

/** A plain-text field in which figures stay linked: each acts as one character that can only be opened or deleted. */
export function NarrativeField({
  ref,
  label,
  placeholder,
  lang,
  text,
  version,
  figures,
  onChange,
  onFocus,
}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const cursor = useRef<Range | null>(null)

  const chip = (figure: LinkedFigure) => {
    const element = document.createElement('span')
    look(element, figure)
    return element
  }
  const look = (element: HTMLElement, figure: LinkedFigure) =>
    figures && dress(element, figure, figures.audit, figures.translator, figures.describe)
  const pieces = (content: string) => (figures ? partsOf(content) : [content])
  const fill = (field: HTMLElement, content: string) =>
    field.replaceChildren(...pieces(content).map((part) => (typeof part === 'string' ? part : chip(part))))

  useEffect(() => {
    const field = root.current
    if (!field) return
    const selected = selectedIn(field, ownRange(field) ?? place(field))
    fill(field, text)
    cursor.current = null
    if (selected && document.activeElement === field) select(field, selected.from, selected.to)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not with the text: the field holds it, and typing must not be disturbed
  }, [version])

  useEffect(() => {
    for (const element of root.current ? chipsOf(root.current) : []) {
      const figure = figureOn(element)
      if (figure) look(element, figure)
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

  /** The range at the cursor, where it last was, or at the end of the text. */
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
    insert: (words) => {
      const field = root.current
      if (!field) return
      const range = place(field)
      range.deleteContents()
      for (const part of pieces(words)) {
        range.insertNode(typeof part === 'string' ? document.createTextNode(part) : chip(part))
        range.collapse(false)
      }
      cursor.current = range
      takeFocus(field)
      changed()
    },
    caret: () => {
      const rect = cursor.current?.getBoundingClientRect()
      return rect && rect.height > 0 ? rect : null
    },
    selected: () => {
      const field = root.current
      if (!field) return { text: '', from: 0, to: 0 }
      const text = textOf(field)
      return { text, ...(selectedIn(field, place(field)) ?? { from: text.length, to: text.length }) }
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
    if (!figures || !field || !element || !figure) return false
    figures.onOpen({ figure, element, index: chipsOf(field).indexOf(element) })
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
      if (open(figureAtCursor(cursor.current))) event.preventDefault()
      return
    }
    if (event.key !== '@' || !figures) return
    keepCursor()
    const at = cursor.current
    const before =
      at?.startContainer.nodeType === Node.TEXT_NODE
        ? (at.startContainer.textContent ?? '').slice(0, at.startOffset)
        : ''
    // Directly after a character, as in an email address, @ is just text.
    if (/\S$/.test(before)) return
    event.preventDefault()
    figures.onAsk()
  }

  return (
    <div
      ref={root}
      className="report-field"
      role="textbox"
      data-start=""
      aria-multiline="true"
      aria-label={label}
      data-placeholder={placeholder}
      lang={lang}
      tabIndex={0}
      spellCheck
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      onInput={() => {
        changed()
        onFocus()
      }}
      onPaste={(event) => {
        const html = event.clipboardData.getData('text/html')
        const text = html === '' ? null : signsOf(new DOMParser().parseFromString(html, 'text/html').body)
        if (text === null) return
        event.preventDefault()
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to change a field that the browser can undo
        document.execCommand('insertText', false, text)
      }}
      onKeyUp={keepCursor}
      onMouseUp={keepCursor}
      onBlur={keepCursor}
      onFocus={({ currentTarget }) => {
        // Focus set on entering the screen does not count as working on the text.
        if (currentTarget.dataset['arriving'] === undefined) onFocus()
      }}
      onKeyDown={onKeyDown}
      onClick={({ target }) =>
        target instanceof HTMLElement && open(target.closest<HTMLElement>('[data-figure]'))
      }
    />
  )
}
