import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { FIGURE_TOKEN, tokenOf, type LinkedFigure } from '#shared/report/linked-figure'
import { figureIn, printFigure } from './figures'

/** Splits a text into plain strings and figures, in order. */
export function partsOf(text: string): (string | LinkedFigure)[] {
  const parts: (string | LinkedFigure)[] = []
  let end = 0
  for (const match of text.matchAll(FIGURE_TOKEN)) {
    const [token, key = '', value = '', date = ''] = match
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push({ key, value: value === '' ? null : Number(value), date })
    end = match.index + token.length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** A figure of an audit, ready to be linked. */
export function figureOf(key: string, audit: Audit): LinkedFigure {
  return { key, value: figureIn(audit, key), date: audit.asOf }
}

/** Whether the audit now prints a different value than the linked one. */
export function isStale({ key, value }: LinkedFigure, audit: Audit, translator: Translator): boolean {
  return printFigure(key, value, translator) !== printFigure(key, figureIn(audit, key), translator)
}

/** The figures of a text. */
export function figuresIn(text: string): LinkedFigure[] {
  return partsOf(text).filter((part) => typeof part !== 'string')
}

/** The paragraphs as printed: every figure takes the audit's value. */
export function printedParagraphs(text: string, audit: Audit, translator: Translator): string[] {
  return paragraphsOf(
    partsOf(text)
      .map((part) =>
        typeof part === 'string' ? part : printFigure(part.key, figureIn(audit, part.key), translator),
      )
      .join(''),
  )
}

/** The paragraphs of a text without linked figures. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** The text with every figure updated to the audit's value. */
export function refreshed(text: string, audit: Audit): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : tokenOf(figureOf(part.key, audit))))
    .join('')
}

/** The text with its figures taken from another version of it, matched by position as long as their keys agree. */
export function withFiguresOf(text: string, other: string): string {
  const figures = figuresIn(other)
  let index = 0
  return partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part
      const before = figures[index++]
      return tokenOf(before?.key === part.key ? before : part)
    })
    .join('')
}

/** Restores a replaced passage at its occurrence nearest to `at`; unchanged if it no longer occurs. */
export function putBack(text: string, at: number, now: string, before: string): string {
  const behind = text.indexOf(now, at)
  const ahead = text.lastIndexOf(now, at)
  const found = behind < 0 || (ahead >= 0 && at - ahead < behind - at) ? ahead : behind
  return found < 0 || now === '' ? text : text.slice(0, found) + before + text.slice(found + now.length)
}

/** The number of words in a text. */
export function wordsIn(text: string): number {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : ' 1 '))
    .join('')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
