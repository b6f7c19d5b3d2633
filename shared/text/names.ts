import { FLAGS } from './columns'
import type { LabelContext } from './labeller'
import { fold, normalise, stem, type Language } from './words'

const FULL_NAME =
  /(?<=[\p{L},:]\s)(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s((?:(?:de|du|Le|La)\s)?\p{Lu}[\p{L}-]+)/gu
const MARK = /(?<=[\p{L}\p{N},:;(«"]\s)\p{Lu}[\p{L}-]{2,}|\d[\d.,]{2,}\d?/gu

/** Proper names inside sentences and numbers of three digits or more of a normalised text, lower case. */
export function marksOf(text: string, idf: (stem: string) => number, language: Language): Set<string> {
  const found = [...text.matchAll(MARK)].map(([mark]) => mark.toLowerCase().replace(/[.,]$/, ''))
  return new Set(found.filter((mark) => !/^(?:19|20)\d\d$/.test(mark) && idf(stem(mark, language)) > 0.45))
}

/** Words to look for, with the flags of what they may name: of each name its longest word, which a text that names it holds. */
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
    // A name in lower case, without its accents or as a hashtag is found by its words.
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
