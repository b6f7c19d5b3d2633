import type { TextLanguage } from '#shared/model/vocabulary'
import { escapePattern } from '#shared/values/escape-pattern'
import { analyse, type Document } from '../tokenizer/document'
import { fold, normalise, stem } from '../tokenizer/stems'
import type { Token } from '../tokenizer/tokens'
import type { LabelContext } from '../types'

/** Patterns that find the brand's names, products and competitors in a text. */
export interface BrandNames {
  exact: RegExp
  /** Stem ids of the brand's name, for a name in lower case or without accents. */
  words: number[]
  products: RegExp | null
  competitors: RegExp | null
  domain: string
  handles: Set<string>
  common: boolean
}

/** The patterns of a brand; whether its name is a common word is judged from its page. */
export function namePatterns(
  brand: NonNullable<LabelContext['brand']>,
  language: TextLanguage,
  page: readonly Document[],
): BrandNames {
  const handles = brand.aliases.filter((alias) => alias.startsWith('@')).map((alias) => fold(alias.slice(1)))
  const names = [brand.name, ...brand.aliases.filter((alias) => !alias.startsWith('@'))].filter(Boolean)
  const lower = brand.name.toLowerCase()
  return {
    exact: anyOf(names, 'gu') ?? /(?!)/gu,
    words: analyse(brand.name, language)
      .words.filter((word) => !word.stop)
      .map((word) => word.id),
    products: anyOf(
      brand.products.filter((name) => name !== brand.name),
      'giu',
    ),
    competitors: anyOf(brand.competitors, 'gu'),
    domain: (brand.domain ?? '').replace(/^www\./, '').toLowerCase(),
    handles: new Set([...handles, fold(brand.name).replace(/\s+/g, '')]),
    common: page.some((document) =>
      new RegExp(`(?<![\\p{L}@.])${escape(lower)}(?![\\p{L}.])`, 'u').test(document.text),
    ),
  }
}

function anyOf(names: readonly string[], flags: string): RegExp | null {
  const sources = [...new Set(names.map((name) => normalise(name).trim()).filter((name) => name.length > 1))]
  if (sources.length === 0) return null
  sources.sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${sources.map(escape).join('|')})(?![\\p{L}\\p{N}])`, flags)
}

function escape(text: string): string {
  return escapePattern(text).replace(/\s+/g, '\\s+')
}

/** Bits that say which names a token may belong to: the exact patterns only run on texts with such a token. */
export const FLAGS = { brand: 1, product: 2, competitor: 4, mark: 8, person: 16 } as const

/** Names by flag: any text with one of them holds the given word (lower case). */
export function createFlags(needles: ReadonlyMap<string, number>): (tokens: readonly Token[]) => number {
  const known: number[] = []
  const longest = [...needles.keys()]
  const work = (token: Token): number => {
    if (token.kind === 'word') {
      let found = needles.get(token.lower) ?? 0
      if (token.lower.includes("'"))
        for (const piece of token.lower.split("'")) found |= needles.get(piece) ?? 0
      return found
    }
    if (token.kind === 'number')
      return (token.written.match(/\d[\d.,]{2,}/g) ?? []).reduce(
        (found, digits) => found | (needles.get(digits.replace(/(?<![.,])[.,]+$/, '')) ?? 0),
        0,
      )
    if (token.kind !== 'tag' && token.kind !== 'mention') return 0
    const lower = token.written.toLowerCase()
    return longest.reduce(
      (found, word) => (lower.includes(word) ? found | (needles.get(word) ?? 0) : found),
      0,
    )
  }
  return (tokens) => {
    let found = 0
    for (const token of tokens) found |= known[token.id] ??= work(token)
    return found
  }
}

const FULL_NAME =
  /(?<=[\p{L},:]\s)(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s((?:(?:de|du|Le|La)\s)?\p{Lu}[\p{L}-]+)/gu
const MARK = /(?<=[\p{L}\p{N},:;(«"]\s)\p{Lu}[\p{L}-]{2,}|\d[\d.,]{2,}\d?/gu

/** Proper names inside sentences and numbers of three digits or more of a normalised text, lower case. */
export function marksOf(text: string, idf: (stem: string) => number, language: TextLanguage): Set<string> {
  const found = [...text.matchAll(MARK)].map(([mark]) => mark.toLowerCase().replace(/[.,]$/, ''))
  return new Set(found.filter((mark) => !/^(?:19|20)\d\d$/.test(mark) && idf(stem(mark, language)) > 0.45))
}

/** The words to look for, with flags for what they may name: the longest word of each name, which any text naming it must contain. */
export function needlesOf(
  { brand, language }: LabelContext,
  people: ReadonlySet<string>,
  marks: readonly ReadonlySet<string>[],
): Map<string, number> {
  const needles = new Map<string, number>()
  const note = (names: Iterable<string>, flag: number): void => {
    for (const name of names) {
      const pieces =
        normalise(name)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? []
      const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')
      if (longest) needles.set(longest, (needles.get(longest) ?? 0) | flag)
    }
  }
  if (brand) {
    note([brand.name, ...brand.aliases], FLAGS.brand)
    note(brand.products, FLAGS.product)
    note(brand.competitors, FLAGS.competitor)
    // A name in lower case, without accents or as a hashtag is found word by word.
    note(normalise(brand.name).split(/\s+/), FLAGS.brand)
    note([fold(brand.name), stem(brand.name, language)], FLAGS.brand)
  }
  note(people, FLAGS.person)
  for (const mark of marks.flatMap((set) => [...set])) {
    if (/^\d/.test(mark)) needles.set(mark, (needles.get(mark) ?? 0) | FLAGS.mark)
    else note([mark], FLAGS.mark)
  }
  return needles
}

/** People of the brand: first and last names in the page's own posts ("Fiona Abernethy"), the audited person left out. */
export function peopleOf({ pagePosts, person }: LabelContext): Set<string> {
  const own = new Set(fold(person.name).split(/[\s-]+/))
  const found = new Set<string>()
  for (const text of pagePosts)
    for (const [, first, last] of normalise(text).matchAll(FULL_NAME))
      for (const name of [first, last]) if (name && !own.has(fold(name))) found.add(name.toLowerCase())
  return found
}
