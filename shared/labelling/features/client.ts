import type { TextLanguage } from '#shared/model/vocabulary'
import { buildQuestions, type Question } from '../questions/question'
import { analyse, type Document } from '../tokenizer/document'
import { CONCEPTS, isOfTrade, stemId } from '../tokenizer/lexicon'
import { normalise } from '../tokenizer/stems'
import type { Token } from '../tokenizer/tokens'
import type { LabelContext } from '../types'
import { columnOf, type Column } from '../vectors'
import { createFlags, marksOf, namePatterns, needlesOf, peopleOf, type BrandNames } from './brand-names'

/** How common stems are: the number of training contexts each occurs in (stems of a single context are left out). */
export interface Background {
  contexts: number
  stems: Record<string, number>
  /** Share (0 to 1) of the training posts with each notion of the thesaurus, in its order. */
  concepts: number[]
}

/** A client's context, prepared once for all posts. */
export interface Prepared {
  language: TextLanguage
  brand: BrandNames | null
  background: Background
  idf: (stem: string) => number
  /** The same by stem id. */
  rarity: Column
  /** Weight of each stem of the trade, by stem id: how rare it is elsewhere, times how central it is here. */
  trade: Column
  /** The number of known words of the trade: central here and rare elsewhere, not counting those of the questions. */
  tradeWords: number
  /** Weights of the roots of trade stems, for posts in the other language. */
  roots: Map<string, number>
  /** Cache of `roots` by stem id. */
  rootValues: (number | undefined)[]
  specialties: Column
  /** For each notion, how far it belongs to the client's trade and how far to another. */
  ownConcepts: Float64Array
  otherConcepts: Float64Array
  /** By stem id, the page posts with it and its weight. */
  pageIndex: Map<number, [post: number, weight: number][]>
  pageNorms: number[]
  /** Bits of `FLAGS` for the tokens of a text. */
  flagsOf: (tokens: readonly Token[]) => number
  people: Set<string>
  /** Proper names and long numbers of each page post. */
  marks: Set<string>[]
  questions: Question[]
  /** Rarity of each notion in posts, 0 to 1. */
  notionRarity: Float64Array
  themes: { name: string; phrases: string[][] }[]
}

/** The weight of a word by where it comes from: a declared specialty says most, a post of the page least. */
const SOURCE_WEIGHT = {
  about: 1,
  specialties: 1.6,
  products: 0.8,
  person: 0.6,
  themes: 0.8,
  domain: 0.6,
  pagePost: 0.5,
  questions: 1,
} as const
/** Number of first letters by which a word is recognised in the other language. */
const ROOT_LETTERS = 6
/** Minimum length of a stem to count as a word of the trade. */
const SHORTEST_STEM = 3
/** Minimum rarity (`idf`, 0 to 1) for a word of the specialties to be informative, and for one of a page post to distinguish posts. */
const SPECIALTY_RARITY = 0.3
const RARE = 0.45
/** The share of the client's notions from which a domain starts to be the client's own, and the share at which it fully is. */
const OWN_DOMAIN = { from: 0.1, whole: 0.5 } as const
/** Maximum that one notion adds to its domain. */
const NOTION_AT_MOST = 2
/** A notion in half of the posts is common, one in a fiftieth of them rare (log₂ 25 = 4.65 halvings later); the minimum any notion counts. */
const NOTION_SHARE = { common: 0.5, rare: 0.02, halvings: 4.65, least: 0.05 } as const

/** Minimum weight of a word of the trade; the weight grows with its rarity elsewhere and its importance here. */
export const CENTRAL = 0.4

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
    [about, SOURCE_WEIGHT.about],
    [specialties, SOURCE_WEIGHT.specialties],
    [read(brand?.products.join('\n') ?? ''), SOURCE_WEIGHT.products],
    [
      read([person.headline ?? '', person.summary ?? '', ...(person.positions ?? [])].join('\n')),
      SOURCE_WEIGHT.person,
    ],
    [read(declaredWords(context).join('\n')), SOURCE_WEIGHT.themes],
    [read(wordsOfDomain(brand?.domain ?? '')), SOURCE_WEIGHT.domain],
    ...context.pagePosts.map((text): [Document, number] => [read(text), SOURCE_WEIGHT.pagePost]),
  ]
  const asked = read(context.questions.map((question) => question.text).join('\n'))
  const names = new Set(
    [brand?.name ?? '', ...(brand?.aliases ?? []), person.name].flatMap((name) =>
      read(name).words.map((word) => word.id),
    ),
  )
  const trade = new Map<number, number>()
  const roots = new Map<string, number>()
  const tradeConcepts = new Map<number, number>()
  let tradeWords = 0
  for (const [document, weight] of [...sources, [asked, SOURCE_WEIGHT.questions] as const]) {
    if (document === asked) tradeWords = [...trade.values()].filter((value) => value > CENTRAL).length
    const seen = new Set<number>()
    for (const word of [...document.words, ...document.tags]) {
      if (word.stop || names.has(word.id) || seen.has(word.id) || word.stem.length < SHORTEST_STEM) continue
      seen.add(word.id)
      const value = weight * idf(word.stem)
      trade.set(word.id, (trade.get(word.id) ?? 0) + value)
      const root = rootOf(word.stem)
      if (root !== null) roots.set(root, (roots.get(root) ?? 0) + value)
    }
    if (weight > SOURCE_WEIGHT.pagePost)
      for (const id of document.concepts.ids) tradeConcepts.set(id, (tradeConcepts.get(id) ?? 0) + weight)
  }
  for (const [id, value] of trade) trade.set(id, Math.min(1, value))
  for (const [root, value] of roots) roots.set(root, Math.min(1, value))
  const tradeDomains = new Map<string, number>()
  for (const [id, value] of tradeConcepts) {
    const domain = CONCEPTS[id]?.domain ?? 'aspect'
    if (isOfTrade(domain))
      tradeDomains.set(domain, (tradeDomains.get(domain) ?? 0) + Math.min(NOTION_AT_MOST, value))
  }
  const total = [...tradeDomains.values()].reduce((sum, value) => sum + value, 0)
  for (const [domain, value] of tradeDomains) tradeDomains.set(domain, value / Math.max(total, 1))
  const pageWords = context.pagePosts.map((text) => rareCounts(read(text), idf, names))
  const pageIndex: Prepared['pageIndex'] = new Map()
  pageWords.forEach((weights, post) => {
    for (const [id, weight] of weights) {
      const list = pageIndex.get(id)
      if (list) list.push([post, weight])
      else pageIndex.set(id, [[post, weight]])
    }
  })
  const notionRarity = rarityOfNotions(background)
  const people = peopleOf(context)
  const marks = context.pagePosts.map((text) => marksOf(normalise(text), idf, language))
  return {
    language,
    brand: brand && namePatterns(brand, language, [about, ...context.pagePosts.map(read)]),
    background,
    idf,
    rarity: stemColumn(
      [...frequency.keys()].map((stem) => [stem, idf(stem)]),
      idf(''),
    ),
    trade: columnOf(trade),
    tradeWords,
    roots,
    rootValues: [],
    specialties: columnOf(
      new Map(
        specialties.words
          .filter((word) => !word.stop && idf(word.stem) > SPECIALTY_RARITY)
          .map((word) => [word.id, idf(word.stem)]),
      ),
    ),
    ...conceptShares(tradeConcepts, tradeDomains),
    pageIndex,
    pageNorms: pageWords.map((counts) => [...counts.values()].reduce((sum, value) => sum + value, 0) || 1),
    flagsOf: createFlags(needlesOf(context, people, marks)),
    people,
    marks,
    notionRarity,
    questions: buildQuestions(context, {
      idf,
      notionRarity,
      trade,
      domains: tradeDomains,
    }),
    themes: context.themes.map((theme) => ({
      name: theme.name,
      phrases: [theme.name, ...theme.words].map((words) =>
        analyse(words, language).words.map((word) => word.stem),
      ),
    })),
  }
}

// The words of the declared themes; a theme that is also a specialty adds nothing.
function declaredWords({ themes, brand }: LabelContext): string[] {
  return themes
    .filter(({ name }) => !brand?.specialties.includes(name))
    .flatMap(({ name, words }) => [name, ...words])
}

/** Maximum length of a host name. */
const LONGEST_DOMAIN = 253

// What the name of a site says ("toiture-solaire.example"); if it is the brand's own name, it is removed along with the brand's names.
function wordsOfDomain(domain: string): string {
  return domain
    .slice(0, LONGEST_DOMAIN)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\.[a-z.]+(?:\/.*)?$/i, '')
    .replace(/[^\p{L}]+/gu, ' ')
}

/** The first letters by which a stem is recognised in the other language; null if the stem is too short. */
export function rootOf(stem: string): string | null {
  return stem.length >= ROOT_LETTERS ? stem.slice(0, ROOT_LETTERS) : null
}

// 1 for a notion in one post of fifty or fewer, 0 for one in half of them.
function rarityOfNotions({ concepts }: Background): Float64Array {
  const { common, rare, halvings, least } = NOTION_SHARE
  return Float64Array.from(CONCEPTS, (_, id) => {
    const share = Math.max(rare, concepts[id] ?? 0)
    return Math.min(1, Math.max(least, -Math.log2(share / common) / halvings))
  })
}

function conceptShares(
  tradeConcepts: ReadonlyMap<number, number>,
  tradeDomains: ReadonlyMap<string, number>,
): Pick<Prepared, 'ownConcepts' | 'otherConcepts'> {
  const ownConcepts = new Float64Array(CONCEPTS.length)
  const otherConcepts = new Float64Array(CONCEPTS.length)
  CONCEPTS.forEach(({ domain }, id) => {
    if (!isOfTrade(domain)) return
    const share = tradeDomains.get(domain) ?? 0
    const central = tradeConcepts.get(id)
    if (central !== undefined) ownConcepts[id] = Math.min(1, central)
    else if (share > OWN_DOMAIN.from) ownConcepts[id] = Math.min(1, share / OWN_DOMAIN.whole)
    else otherConcepts[id] = 1
  })
  return { ownConcepts, otherConcepts }
}

function rareCounts(
  document: Document,
  idf: (stem: string) => number,
  names: Set<number>,
): Map<number, number> {
  const rare = new Map<number, number>()
  for (const word of document.words)
    if (!word.stop && !names.has(word.id) && idf(word.stem) > RARE) rare.set(word.id, idf(word.stem))
  return rare
}

// The values of a record keyed by stem, as a column indexed by stem id.
function stemColumn(entries: Iterable<readonly [string, number]>, rest: number): Column {
  return columnOf(new Map([...entries].map(([stem, value]) => [stemId(stem), value])), rest)
}
