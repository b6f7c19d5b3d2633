import type { Audit } from '#shared/model/audit'
import type { Language } from '#shared/model/vocabulary'
import { SCORE, variablesIn, withVariables, wordFor, WORDS } from '#shared/report/variables'
import { escapePattern } from '#shared/values/escape-pattern'
import { tokenOf } from '#shared/report/linked-figure'
import { baseOf } from './counts-and-shares'
import { FIGURES } from './figures'
import { figureOf, partsOf } from './linked-text'

/** A library sentence for this client: names filled in, figures linked. */
export function forClient(sentence: string, audit: Audit): string {
  return withVariables(sentence, (name) => {
    if (name === SCORE) return tokenOf(figureOf('influence', audit))
    if (isFigure(name)) return tokenOf(figureOf(name, audit))
    return wordFor(name, audit)
  })
}

/** Variables in a sentence that are unknown for this client. */
export function unknownIn(sentence: string, audit: Audit): string[] {
  return variablesIn(forClient(sentence, audit))
}

/** Generalises a client's sentence: its figures and names become variables. */
export function forAll(text: string, audit: Audit): string {
  const figures = partsOf(text)
    .map((part) => (typeof part === 'string' ? part : `{${part.key === 'influence' ? SCORE : part.key}}`))
    .join('')
  return WORDS.reduce((sentence, name) => {
    const word = wordFor(name, audit)
    return word === null ? sentence : withNamed(sentence, word, name)
  }, figures)
}

/** The sentence around a position in a text; the selection, if there is one. */
export function sentenceAt(text: string, from: number, to: number, language: Language): string {
  if (to > from) return text.slice(from, to).trim()
  // A linked figure counts as one word, whatever its token contains.
  const masked = partsOf(text)
    .map((part) => (typeof part === 'string' ? part : 'X'.repeat(tokenOf(part).length)))
    .join('')
  const start = masked.lastIndexOf('\n', from - 1) + 1
  const end = masked.indexOf('\n', from)
  const line = masked.slice(start, end < 0 ? undefined : end)
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)]
  // After the last full stop, the sentence before the cursor is the current one.
  const found = sentences.findLast(({ index }) => start + index < from) ?? sentences[0]
  const at = start + (found?.index ?? 0)
  return text
    .slice(at, at + (found?.segment.length ?? 0))
    .trim()
    .replace(/^(?:[->#]|\d+\.) /, '')
}

function isFigure(name: string): boolean {
  return FIGURES.some((key) => key === baseOf(name))
}

/** Whole names only: Nuvéo is not found in Nuvéothèque. */
function withNamed(sentence: string, word: string, name: string): string {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}{])${escapePattern(word)}(?![\\p{L}\\p{N}}])`, 'gu')
  return sentence.replace(whole, `{${name}}`)
}
