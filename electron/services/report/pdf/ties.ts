import type { Run } from './types'

/** A number and the word after it, as in "142 posts". */
const COUNTED = /(?<=\p{N}) (?=\p{L})/gu
/** A short word and the number that it introduces, as in "of 100". */
const INTRODUCED = /(?<=(?<!\p{L})\p{L}{1,3}) (?=[+\u2212]?\p{N})/gu
/** A colon and the range or number that it announces, as in ": 0.1% to 3.9%". */
const ANNOUNCED = /(?<=:) (?=(?:\p{L}{1,3}[ \u00a0])?[+\u2212]?\p{N})/gu

/** Runs of text in which a number stays on the line of what it counts: those spaces do not break. */
export function tied(runs: readonly Run[]): Run[] {
  const whole = runs
    .map(({ text }) => text)
    .join('')
    .replace(ANNOUNCED, '\u00a0')
    .replace(INTRODUCED, '\u00a0')
    .replace(COUNTED, '\u00a0')
  let from = 0
  return runs.map((run) => ({ ...run, text: whole.slice(from, (from += run.text.length)) }))
}
