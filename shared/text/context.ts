import type { LabelContext } from './labeller'
import { analyse, type Document } from './document'
import { CONCEPTS } from './lexicon'
import { buildQuestions, type Question } from './questions'
import { fold, normalise, stem, type Language } from './words'

/** How common stems are: in how many of the training contexts each occurs (those of one context alone are left out). */
export interface Background {
  contexts: number
  stems: Record<string, number>
}

/** A client's context, prepared once for all posts. */
export interface Prepared {
  language: Language
  brand: BrandNames | null
  background: Background
  idf: (stem: string) => number
  /** Weight of each stem of the trade, by stem id: how rare it is elsewhere, times how central it is here. */
  trade: Map<number, number>
  /** Weights of the first six letters of trade stems, for posts in the other language. */
  roots: Map<string, number>
  specialties: Map<number, number>
  tradeConcepts: Map<number, number>
  tradeDomains: Map<string, number>
  tradeNorm: number
  pagePosts: Map<number, number>[]
  pageNorms: number[]
  people: Set<string>
  /** Proper names and long numbers of each page post. */
  marks: Set<string>[]
  questions: Question[]
  themes: { name: string; phrases: string[][] }[]
}

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

const FULL_NAME =
  /(?<=[\p{L},:]\s)(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s((?:(?:de|du|Le|La)\s)?\p{Lu}[\p{L}-]+)/gu
const MARK = /(?<=[\p{L}\p{N},:;(«"]\s)\p{Lu}[\p{L}-]{2,}|\d[\d.,]{2,}\d?/gu

/** Proper names inside sentences and numbers of three digits or more of a normalised text, lower case. */
export function marksOf(text: string, idf: (stem: string) => number, language: Language): Set<string> {
  const found = [...text.matchAll(MARK)].map(([mark]) => mark.toLowerCase().replace(/[.,]$/, ''))
  return new Set(found.filter((mark) => !/^(?:19|20)\d\d$/.test(mark) && idf(stem(mark, language)) > 0.45))
}

/** Prepares a client's context: brand names, weighted vocabulary of the trade, page posts, questions and themes. */
export function prepare(context: LabelContext, background: Background): Prepared {
  const { language, brand, person } = context
  const frequency = new Map(Object.entries(background.stems))
  const rarity = Array.from(
    { length: background.contexts + 1 },
    (_, seen) => Math.log((background.contexts + 1) / (seen + 1)) / Math.log(background.contexts + 1),
  )
  const idf = (stem: string): number => rarity[frequency.get(stem) ?? 0] ?? 0
  const read = (text: string): Document => analyse(text, language)
  const about = read(brand?.about ?? '')
  const specialties = read((brand?.specialties ?? []).join('\n'))
  const sources: [Document, number][] = [
    [about, 1],
    [specialties, 1.6],
    [read(brand?.products.join('\n') ?? ''), 0.8],
    [read([person.headline ?? '', person.summary ?? ''].join('\n')), 0.6],
    [read(context.questions.map((question) => question.text).join('\n')), 1],
    ...context.pagePosts.map((text): [Document, number] => [read(text), 0.5]),
  ]
  const names = new Set(
    [brand?.name ?? '', ...(brand?.aliases ?? []), person.name].flatMap((name) =>
      read(name).words.map((word) => word.id),
    ),
  )
  const trade = new Map<number, number>()
  const roots = new Map<string, number>()
  const tradeConcepts = new Map<number, number>()
  for (const [document, weight] of sources) {
    const seen = new Set<number>()
    for (const word of [...document.words, ...document.tags]) {
      if (word.stop || names.has(word.id) || seen.has(word.id) || word.stem.length < 3) continue
      seen.add(word.id)
      const value = weight * idf(word.stem)
      trade.set(word.id, (trade.get(word.id) ?? 0) + value)
      if (word.stem.length > 5)
        roots.set(word.stem.slice(0, 6), (roots.get(word.stem.slice(0, 6)) ?? 0) + value)
    }
    if (weight > 0.5)
      for (const id of document.concepts.keys()) tradeConcepts.set(id, (tradeConcepts.get(id) ?? 0) + weight)
  }
  for (const [id, value] of trade) trade.set(id, Math.min(1, value))
  for (const [root, value] of roots) roots.set(root, Math.min(1, value))
  const tradeDomains = new Map<string, number>()
  for (const [id, value] of tradeConcepts) {
    const domain = CONCEPTS[id]?.domain ?? 'aspect'
    if (domain !== 'aspect') tradeDomains.set(domain, (tradeDomains.get(domain) ?? 0) + Math.min(2, value))
  }
  const total = [...tradeDomains.values()].reduce((sum, value) => sum + value, 0)
  for (const [domain, value] of tradeDomains) tradeDomains.set(domain, value / Math.max(total, 1))
  const pagePosts = context.pagePosts.map((text) => rareCounts(read(text), idf, names))
  return {
    language,
    brand: brand && namePatterns(brand, language, [about, ...context.pagePosts.map(read)]),
    background,
    idf,
    trade,
    roots,
    specialties: new Map(
      specialties.words
        .filter((word) => !word.stop && idf(word.stem) > 0.3)
        .map((word) => [word.id, idf(word.stem)]),
    ),
    tradeConcepts,
    tradeDomains,
    tradeNorm: Math.sqrt([...trade.values()].reduce((sum, value) => sum + value * value, 0)) || 1,
    pagePosts,
    pageNorms: pagePosts.map((counts) => [...counts.values()].reduce((sum, value) => sum + value, 0) || 1),
    people: peopleOf(context),
    marks: context.pagePosts.map((text) => marksOf(normalise(text), idf, language)),
    questions: buildQuestions(context, idf, trade, tradeDomains),
    themes: context.themes.map((theme) => ({
      name: theme.name,
      phrases: [theme.name, ...theme.words].map((words) =>
        analyse(words, language).words.map((word) => word.stem),
      ),
    })),
  }
}

function rareCounts(
  document: Document,
  idf: (stem: string) => number,
  names: Set<number>,
): Map<number, number> {
  const rare = new Map<number, number>()
  for (const word of document.words)
    if (!word.stop && !names.has(word.id) && idf(word.stem) > 0.45) rare.set(word.id, idf(word.stem))
  return rare
}

// People of the brand: first and last names in the page's own posts ("Fiona Abernethy"), the audited person left out.
function peopleOf({ pagePosts, person }: LabelContext): Set<string> {
  const own = new Set(fold(person.name).split(/[\s-]+/))
  const found = new Set<string>()
  for (const text of pagePosts)
    for (const [, first, last] of normalise(text).matchAll(FULL_NAME))
      for (const name of [first, last]) if (name && !own.has(fold(name))) found.add(name.toLowerCase())
  return found
}

function namePatterns(
  brand: NonNullable<LabelContext['brand']>,
  language: Language,
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
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
