import type { Audit } from '#shared/model/audit'
import type { Language } from '#shared/model/vocabulary'
import { SCORE, variablesIn, withVariables, wordFor, WORDS } from '#shared/report/variables'
import { escapePattern } from '#shared/values/escape-pattern'
import { baseOf } from './counts-and-shares'
import { FIGURES } from './figures'
import { figureOf, partsOf, tokenOf } from './linked-text'

/** A sentence of the library for this client: names as words, figures linked. */
export function forClient(sentence: string, audit: Audit): string {
  return withVariables(sentence, (name) => {
    if (name === SCORE) return tokenOf(figureOf('influence', audit))
    if (isFigure(name)) return tokenOf(figureOf(name, audit))
    return wordFor(name, audit)
  })
}

/** What a sentence names and this client does not have, or nobody knows. */
export function unknownIn(sentence: string, audit: Audit): string[] {
  return variablesIn(forClient(sentence, audit))
}

/** A sentence of this client for all of them: its figures and names become variables. */
export function forAll(text: string, audit: Audit): string {
  const figures = partsOf(text)
    .map((part) => (typeof part === 'string' ? part : `{${part.key === 'influence' ? SCORE : part.key}}`))
    .join('')
  return WORDS.reduce((sentence, name) => {
    const word = wordFor(name, audit)
    return word === null ? sentence : withNamed(sentence, word, name)
  }, figures)
}

/** The sentence of a text round a place; what is selected where something is. */
export function sentenceAt(text: string, from: number, to: number, language: Language): string {
  if (to > from) return text.slice(from, to).trim()
  // A linked figure is one word, whatever stands inside its braces.
  const masked = partsOf(text)
    .map((part) => (typeof part === 'string' ? part : 'X'.repeat(tokenOf(part).length)))
    .join('')
  const start = masked.lastIndexOf('\n', from - 1) + 1
  const end = masked.indexOf('\n', from)
  const line = masked.slice(start, end < 0 ? undefined : end)
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)]
  // Behind the last full stop, the sentence before the cursor is the present one.
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

/** A whole name only: Nuvéo is not in Nuvéothèque. */
function withNamed(sentence: string, word: string, name: string): string {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}{])${escapePattern(word)}(?![\\p{L}\\p{N}}])`, 'gu')
  return sentence.replace(whole, `{${name}}`)
}
