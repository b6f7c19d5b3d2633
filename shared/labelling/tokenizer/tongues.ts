import tongueData from '../data/languages.json'

// The first two are those the labeller reads.
const READ = 2
const TONGUES = Object.values(tongueData)
/** The share of a text made up by the most frequent word and by those after it (Zipf and Mandelbrot), and the value of a word in no list. */
const ZIPF = { share: 0.12, shift: 2.7 } as const
const RARE = 2e-4
/** By how much (natural logarithm) another language must be more likely, given the words of the text, and the maximum one word may contribute. */
const SURE = { fewest: 3, each: 0.5, most: 5 } as const
const MOST = 4
/** A text of at least this many words whose share of frequent words is lower than this is in neither language. */
const LONG = 15
const FEWEST = 0.06
/** From this many words of another language, a text is judged line by line; and the number of words the readable lines must have to be enough. */
const FEW = 2
const LEAST = 8

/** What a lower-case word says about the language: log-likelihoods by language, relative to a rare word; null if it is frequent in none. */
export type Tongues = Float32Array | null

const known = new Map<string, Float32Array>()

function frequent(): ReadonlyMap<string, Float32Array> {
  if (known.size > 0) return known
  TONGUES.forEach((list, tongue) => {
    list.split(' ').forEach((word, rank) => {
      const values = known.get(word) ?? new Float32Array(TONGUES.length)
      values[tongue] = Math.min(MOST, Math.log(ZIPF.share / (rank + 1 + ZIPF.shift) / RARE))
      known.set(word, values)
    })
  })
  return known
}

/** What a lower-case word says about the language: "l'atelier" as much as "l" does, a word in no list as much as its letters do. */
export function tonguesOf(word: string): Tongues {
  const words = frequent()
  const whole = words.get(word)
  if (whole) return whole
  const part = word.includes("'") ? word.split("'").flatMap((piece) => words.get(piece) ?? [])[0] : undefined
  return part ?? spelledLike(word)
}

/** Letters with a diacritic that occur in French and English words. */
const HOME_LETTERS = new Set('àâäæçéèêëîïñôöœùûüÿ')
/** The weight of a letter found only in another language; a name may contain one. */
const LETTER = 1.5
/** For each letter with a diacritic, the languages that use it. */
const spelled = new Map<string, Uint8Array>()

function lettersOfTongues(): ReadonlyMap<string, Uint8Array> {
  if (spelled.size > 0) return spelled
  TONGUES.forEach((list, tongue) => {
    for (const letter of list.match(/[^\P{L}a-z]/gu) ?? []) {
      if (HOME_LETTERS.has(letter)) continue
      const written = spelled.get(letter) ?? new Uint8Array(TONGUES.length)
      written[tongue] = 1
      spelled.set(letter, written)
    }
  })
  return spelled
}

/** A word with letters of other languages counts for the languages that use all of them. */
function spelledLike(word: string): Tongues {
  const signs = (word.match(/[^\P{L}a-z]/gu) ?? []).filter((letter) => !HOME_LETTERS.has(letter))
  if (signs.length === 0) return null
  const written = signs.map((letter) => lettersOfTongues().get(letter))
  const values = Float32Array.from(TONGUES, (_, tongue) =>
    tongue >= READ && written.every((tongues) => tongues?.[tongue] === 1) ? LETTER : 0,
  )
  return values.some((value) => value > 0) ? values : null
}

/** Whether a word is frequent in another language and in neither of those the labeller reads. */
export function isAlien(tongues: Tongues): boolean {
  return tongues !== null && !isHome(tongues)
}

/** Whether a word is frequent in a language the labeller reads. */
export function isHome(tongues: Tongues): boolean {
  return tongues !== null && tongues.slice(0, READ).some((value) => value > 0)
}

// Whether words are in a language the labeller cannot read: another is clearly more likely, or a long text has no frequent word of either.
function areForeign(words: readonly Spoken[]): boolean {
  const sums = new Float64Array(TONGUES.length)
  let home = 0
  for (const { tongues } of words) {
    if (!tongues) continue
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (tongues[i] ?? 0)
    if (isHome(tongues)) home++
  }
  const read = Math.max(...sums.subarray(0, READ))
  const sure = Math.min(SURE.most, Math.max(SURE.fewest, SURE.each * words.length))
  if (Math.max(...sums.subarray(READ)) - read > sure) return true
  return words.length >= LONG && home < FEWEST * words.length
}

/** What of a token tells languages apart. */
interface Spoken {
  kind: string
  tongues: Tongues
  home: number
}

/** The tokens of the readable lines, usually all of them; null if the whole text is in another language. */
export function readablePart<Token extends Spoken>(
  tokens: readonly Token[],
  text: string,
): readonly Token[] | null {
  let [words, home, alien] = [0, 0, 0]
  for (const token of tokens) {
    if (token.kind === 'word') words++
    if (token.home > 0) home++
    else if (token.home < 0) alien++
  }
  if (words === 0) return tokens
  if (home === 0 && isOtherScript(text)) return null
  if (alien < FEW && (words < LONG || home >= FEWEST * words)) return tokens
  const lines = linesOf(tokens)
  const readable = lines.filter((line) => !areForeign(line.filter(isWord)))
  if (readable.length === lines.length) return areForeign(tokens.filter(isWord)) ? null : tokens
  const rest = readable.flat()
  const left = rest.filter(isWord)
  return left.length < LEAST || areForeign(left) ? null : rest
}

function isWord({ kind }: Spoken): boolean {
  return kind === 'word'
}

// The lines with their ends.
function linesOf<Token extends Spoken>(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    lines.at(-1)?.push(token)
    if (token.kind === 'line') lines.push([])
  }
  return lines.filter((line) => line.length > 0)
}

// Whether most letters are of no Latin script.
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2
}
