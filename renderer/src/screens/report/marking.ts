import type { LinePrefix } from '#shared/report/rich-text'

/** An edit of a text: at this position, remove so many characters and insert others. */
export interface Edit {
  at: number
  remove: number
  insert: string
}

/** Edits from the last position to the first, and the selection afterwards. */
export interface Marking {
  edits: Edit[]
  from: number
  to: number
}

/** The markers for bold and italic. */
export type Mark = '**' | '*'

/**
 * Toggles bold or italic for the selected words of every line; off if all have it. Without a selection, puts the markers around the cursor.
 */
export function toggledMark(text: string, from: number, to: number, mark: Mark): Marking {
  const parts = from === to ? [{ from, to }] : wordsOfLines(text, from, to)
  const isOn = parts.length > 0 && parts.every((part) => isMarked(text, part.from, part.to, mark))
  const edits = parts.flatMap((part): Edit[] =>
    isOn
      ? [
          { at: part.from - mark.length, remove: mark.length, insert: '' },
          { at: part.to, remove: mark.length, insert: '' },
        ]
      : [
          { at: part.from, remove: 0, insert: mark },
          { at: part.to, remove: 0, insert: mark },
        ],
  )
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return { edits: [], from, to }
  const shift = isOn ? -mark.length : mark.length
  return {
    edits: edits.toReversed(),
    from: first.from + shift,
    to: last.to + shift * (2 * parts.length - 1),
  }
}

/** Turns the selected lines into list items or quotations; back into plain paragraphs if all of them are already. */
export function toggledLines(text: string, from: number, to: number, prefix: LinePrefix): Marking {
  const lines = linesOf(text).filter((line) => line.to >= from && line.from <= to)
  const full = lines.filter((line) => line.to > line.from)
  const touched = full.length > 0 ? full : lines
  const isOn = touched.every((line) => text.startsWith(prefix, line.from))
  const edits = touched.flatMap((line): Edit[] => {
    const old = /^[->] /.exec(text.slice(line.from, line.to))?.[0].length ?? 0
    if (!isOn && text.startsWith(prefix, line.from)) return []
    return [{ at: line.from, remove: old, insert: isOn ? '' : prefix }]
  })
  const shifted = (place: number) =>
    edits
      .filter(({ at }) => at <= place)
      .reduce((moved, { at, remove, insert }) => moved + insert.length - Math.min(remove, place - at), place)
  return { edits: edits.toReversed(), from: shifted(from), to: shifted(to) }
}

/** Applies the edits to a text. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce(
    (done, { at, remove, insert }) => done.slice(0, at) + insert + done.slice(at + remove),
    text,
  )
}

// One asterisk is italic, two are bold, three are both.
function isMarked(text: string, from: number, to: number, mark: Mark): boolean {
  const before = /\*{0,3}$/.exec(text.slice(0, from))?.[0].length ?? 0
  const behind = /^\*{0,3}/.exec(text.slice(to))?.[0].length ?? 0
  const has = (stars: number) => (mark === '**' ? stars >= 2 : stars % 2 === 1)
  return has(before) && has(behind)
}

function wordsOfLines(text: string, from: number, to: number): { from: number; to: number }[] {
  return linesOf(text).flatMap((line) => {
    const start = Math.max(from, line.from + (/^[->] /.exec(text.slice(line.from, line.to))?.[0].length ?? 0))
    const words = text.slice(start, Math.max(start, Math.min(to, line.to)))
    if (words.trim() === '') return []
    const first = start + words.length - words.trimStart().length
    const word = words.trim()
    // Markers included in the selection count as around the words.
    const stars = Math.min(/^\*{0,3}/.exec(word)?.[0].length ?? 0, /\*{0,3}$/.exec(word)?.[0].length ?? 0)
    const inner = word.length > 2 * stars ? stars : 0
    return [{ from: first + inner, to: first + word.length - inner }]
  })
}

function linesOf(text: string): { from: number; to: number }[] {
  let from = 0
  return text.split('\n').map((line) => {
    const found = { from, to: from + line.length }
    from = found.to + 1
    return found
  })
}
