import { CONCEPTS, CUES } from './lexicon'
import { marksOf, type Prepared } from './context'
import type { Document, Shape } from './document'
import { fold } from './words'

const CONTEXT_FEATURES = [
  'brandExact',
  'brandCount',
  'brandOpening',
  'brandFolded',
  'brandTitle',
  'brandPlace',
  'product',
  'productTitle',
  'domain',
  'mention',
  'person',
  'pageMarks',
  'pagePost',
  'pagePostTitle',
  'competitor',
  'competitorTitle',
  'competitorOnly',
  'anyBrand',
  'anyBrandTrade',
  'trade',
  'tradeSum',
  'tradeDensity',
  'tradeTop',
  'specialty',
  'specialtyShare',
  'tag',
  'tagOther',
  'titleTrade',
  'titleSpecialty',
  'openingTrade',
  'endTrade',
  'concept',
  'domainShare',
  'domainOther',
  'question',
  'noTrade',
  'tradeNoBrand',
  'we',
  'weTrade',
  'weNoTrade',
] as const

const SHAPE_FEATURES = [
  'empty',
  'tiny',
  'short',
  'medium',
  'long',
  'hasTitle',
  'titleOnly',
  'titleLikeText',
  'lines',
  'lineLength',
  'bullets',
  'numbers',
  'money',
  'percent',
  'durations',
  'clock',
  'questions',
  'questionEnd',
  'questionOpening',
  'exclamations',
  'dots',
  'quotes',
  'capitals',
  'arrows',
  'cheer',
  'laugh',
  'heart',
  'otherEmoji',
  'colons',
  'sentences',
  'tags',
  'manyTags',
  'links',
  'i',
  'iRate',
  'you',
  'youRate',
  'weAll',
  'they',
  'theyRate',
  'ends',
  'iNoYou',
  'numbersRate',
  'foreign',
] as const

// Cues that speak for the same label, counted together: a rare cue then weighs as its group does.
const GROUPS = {
  off: [
    'family',
    'animals',
    'sport',
    'food',
    'hobby',
    'holiday',
    'weather',
    'culture',
    'localnews',
    'politics',
    'science',
    'charity',
    'home',
  ],
  private: ['family', 'animals', 'food', 'hobby', 'home', 'weather'],
  career: ['jobsearch', 'management', 'network', 'career', 'labourstats'],
  serve: ['lesson', 'condition', 'experience'],
  inform: ['announce', 'report', 'law'],
  sell: ['cta', 'hiring', 'offer'],
  self: ['pride', 'thanks', 'audience', 'boast'],
  chat: ['chat', 'motivation', 'tradejoke'],
} satisfies Record<string, (typeof CUES)[number][]>
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]
const GROUP_CUES = GROUP_NAMES.map((name) => GROUPS[name].map((cue) => CUES.indexOf(cue)))

/** Names of the dense features, in the order of `describe`: the context's, the shape's, then each cue overall, at the end and in the title. */
export const FEATURES: readonly string[] = [
  ...CONTEXT_FEATURES,
  ...SHAPE_FEATURES,
  ...CUES,
  ...CUES.map((cue) => `${cue}.end`),
  ...CUES.map((cue) => `${cue}.title`),
  ...GROUP_NAMES.flatMap((name) => [`${name}.all`, `${name}.rate`, `${name}.kinds`, `${name}.titleAll`]),
]

const INDEX = new Map(FEATURES.map((name, i) => [name, i]))
const GROUP_START = FEATURES.indexOf('off.all')
const CUE_START = CONTEXT_FEATURES.length + SHAPE_FEATURES.length

/** What the features were made of, for the reasons. */
export interface Evidence {
  brandWord: string | null
  productWord: string | null
  competitorWord: string | null
  tradeWords: string[]
  inTitle: boolean
  domain: boolean
}

/** Dense features of a post (own text and shared title) in a context; every value is about 0 to 1.5. */
export function describe(
  text: Document,
  title: Document | null,
  prepared: Prepared,
): { values: Float64Array; evidence: Evidence } {
  const values = new Float64Array(FEATURES.length)
  const set = (name: string, value: number): void => {
    values[INDEX.get(name) ?? 0] = value
  }
  const evidence = contextFeatures(text, title, prepared, set)
  shapeFeatures(text, title, prepared, set)
  const size = CUES.length
  const scale = 1 / Math.log(5)
  for (const [cue, count] of text.cues) values[CUE_START + cue] = Math.log1p(count) * scale
  if (title)
    for (const [cue, count] of title.cues)
      values[CUE_START + 2 * size + cue] = Math.min(1.5, Math.log1p(count) * scale * 2)
  const content = text.counts.size + (title?.counts.size ?? 0) + 4
  GROUP_CUES.forEach((cues, group) => {
    const sum = (document: Document | null): number =>
      cues.reduce((total, cue) => total + (document?.cues.get(cue) ?? 0), 0)
    const body = sum(text)
    const head = sum(title)
    const at = GROUP_START + 4 * group
    values[at] = Math.log1p(body) / Math.log(8)
    values[at + 1] = Math.min(1.5, ((body + head) / content) * 3)
    values[at + 2] = cues.filter((cue) => text.cues.has(cue) || title?.cues.has(cue)).length / 4
    values[at + 3] = Math.min(1, head / 2)
  })
  const from = Math.max(0, text.words.length - 30)
  for (let i = from; i < text.words.length; i++)
    for (const cue of text.words[i]?.cues ?? []) {
      const at = CUE_START + size + cue
      values[at] = Math.min(1, (values[at] ?? 0) + 0.34)
    }
  return { values, evidence }
}

type Set_ = (name: string, value: number) => void

function contextFeatures(text: Document, title: Document | null, prepared: Prepared, set: Set_): Evidence {
  const body = brandHits(text, prepared)
  const head = title ? brandHits(title, prepared) : null
  const trade = tradeHits(text, prepared)
  const titleTrade = title ? tradeHits(title, prepared) : null
  set('brandExact', body.middle > 0 ? 1 : 0)
  set('brandCount', Math.min(1, body.middle / 3))
  set('brandOpening', body.opening > 0 ? 1 : 0)
  set('brandFolded', body.folded > 0 ? 1 : 0)
  set('brandPlace', body.placed ? 1 : 0)
  set('brandTitle', head && head.middle + head.opening > 0 ? 1 : 0)
  set('product', body.product ? 1 : 0)
  set('productTitle', head?.product ? 1 : 0)
  set('domain', body.domain ? 1 : 0)
  set('mention', body.mention ? 1 : 0)
  const person = [text, title].some((document) =>
    document?.surfaces.some((name) => /^\p{Lu}/u.test(name) && prepared.people.has(name.toLowerCase())),
  )
  set('person', person ? 1 : 0)
  const pagePost = nearestPagePost(text, prepared)
  const pagePostTitle = title ? nearestPagePost(title, prepared) : 0
  set('pagePost', pagePost)
  set('pageMarks', Math.min(1, sharedMarks(text, title, prepared) / 2))
  set('pagePostTitle', pagePostTitle)
  const strong =
    body.middle > 0 ||
    body.product !== null ||
    body.domain ||
    body.mention ||
    (head !== null && (head.middle + head.opening > 0 || head.product !== null))
  const competitor = body.competitor !== null || (head?.competitor ?? null) !== null
  set('competitor', body.competitor ? 1 : 0)
  set('competitorTitle', head?.competitor ? 1 : 0)
  set('competitorOnly', competitor && !strong ? 1 : 0)
  const any = strong || (body.opening > 0 && prepared.brand?.common === false)
  set('anyBrand', any ? 1 : 0)
  set('trade', Math.log1p(trade.count) / 3)
  set('tradeSum', Math.min(1.5, trade.sum / 6))
  set('tradeDensity', Math.min(1.5, trade.density * 3))
  set('tradeTop', trade.top)
  set('specialty', Math.min(1, trade.specialty / 2))
  set('specialtyShare', Math.min(1, trade.specialtyRate * 6))
  set('titleTrade', titleTrade ? Math.min(1.2, titleTrade.sum / 2) : 0)
  set('titleSpecialty', titleTrade ? Math.min(1, titleTrade.specialty) : 0)
  set('openingTrade', Math.min(1, trade.opening / 2))
  set('endTrade', Math.min(1, trade.end / 2))
  const tagHits = text.tags.filter((word) => (prepared.trade.get(word.id) ?? 0) > 0.3).length
  set('tag', Math.min(1, tagHits / 2))
  set('tagOther', Math.min(1, (text.tags.length - tagHits) / 4))
  const { own, other } = domainHits([text, ...(title ? [title] : [])], prepared)
  set('concept', Math.min(1, own / 3))
  set('domainShare', own + other > 0 ? own / (own + other) : 0)
  set('domainOther', Math.min(1, other / 3))
  const level = Math.max(trade.density * 3, titleTrade ? titleTrade.density * 3 : 0)
  set('anyBrandTrade', any ? Math.min(1, level) : 0)
  set('noTrade', trade.count + (titleTrade?.count ?? 0) === 0 ? 1 : 0)
  set('tradeNoBrand', any ? 0 : Math.min(1.5, level))
  const we = text.words.reduce((sum, word) => sum + (word.person === 2 ? 1 : 0), 0)
  set('we', Math.min(1, we / 3))
  set('weTrade', Math.min(1, we / 3) * Math.min(1, level))
  set('weNoTrade', Math.min(1, we / 3) * (1 - Math.min(1, level)))
  return {
    brandWord: body.word ?? head?.word ?? null,
    productWord: body.product ?? head?.product ?? null,
    competitorWord: body.competitor ?? head?.competitor ?? null,
    tradeWords: [...trade.words, ...(titleTrade?.words ?? [])],
    inTitle: body.middle + body.opening === 0 && head !== null && head.middle + head.opening > 0,
    domain: body.domain,
  }
}

interface BrandHits {
  middle: number
  opening: number
  folded: number
  placed: boolean
  product: string | null
  competitor: string | null
  domain: boolean
  mention: boolean
  word: string | null
}

const PLACED =
  /(?:^|[\s(«"'])(?:chez|at|from|de|d'|with|avec|@|par|by|for|pour|of|joins?|rejoint|via|dans|in)\s+$/i

function brandHits(document: Document, { brand }: Prepared): BrandHits {
  const hits: BrandHits = {
    middle: 0,
    opening: 0,
    folded: 0,
    placed: false,
    product: null,
    competitor: null,
    domain: false,
    mention: false,
    word: null,
  }
  if (!brand) return hits
  const { text } = document
  for (const match of text.matchAll(brand.exact)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const starts = /(?:^|[.!?…:»"«\n🎉]\s*(?:["«]\s*)?|\p{Extended_Pictographic}\s*)$/u.test(before)
    if (starts) hits.opening++
    else hits.middle++
    if (PLACED.test(before)) hits.placed = true
    hits.word ??= match[0]
  }
  hits.product = brand.products?.exec(text)?.[0] ?? null
  if (brand.products) brand.products.lastIndex = 0
  hits.competitor = brand.competitors?.exec(text)?.[0] ?? null
  if (brand.competitors) brand.competitors.lastIndex = 0
  hits.domain = brand.domain !== '' && document.hosts.some((host) => host.includes(brand.domain))
  hits.mention = document.mentions.some((mention) => brand.handles.has(mention))
  if (hits.middle + hits.opening === 0) {
    for (const tag of text.matchAll(/#([\p{L}\p{N}_]+)/gu))
      if (brand.handles.has(fold(tag[1] ?? ''))) hits.mention = true
    const match = brand.folded.exec(fold(text))
    brand.folded.lastIndex = 0
    if (match) hits.folded = 1
  }
  return hits
}

interface TradeHits {
  count: number
  sum: number
  density: number
  top: number
  specialty: number
  specialtyRate: number
  opening: number
  end: number
  words: string[]
}

function tradeHits(document: Document, prepared: Prepared): TradeHits {
  const hits: TradeHits = {
    count: 0,
    sum: 0,
    density: 0,
    top: 0,
    specialty: 0,
    specialtyRate: 0,
    opening: 0,
    end: 0,
    words: [],
  }
  const other = document.language !== prepared.language
  const seen = new Set<number>()
  let content = 0
  const size = document.words.length
  document.words.forEach((word, position) => {
    if (word.stop) return
    content++
    const value =
      prepared.trade.get(word.id) ??
      (other && word.stem.length > 5 ? 0.8 * (prepared.roots.get(word.stem.slice(0, 6)) ?? 0) : 0)
    if (value < 0.15) return
    hits.density += value
    if (position < 20) hits.opening += value
    if (size - position <= 20) hits.end += value
    if (seen.has(word.id)) return
    seen.add(word.id)
    hits.count++
    hits.sum += value
    if (value > hits.top) hits.top = value
    hits.specialty += prepared.specialties.get(word.id) ?? 0
    if (value > 0.4) hits.words.push(word.stem)
  })
  hits.density /= content + 4
  hits.specialtyRate = hits.specialty / (content + 4)
  return hits
}

function domainHits(
  documents: readonly Document[],
  { tradeDomains, tradeConcepts }: Prepared,
): { own: number; other: number } {
  let own = 0
  let other = 0
  for (const document of documents)
    for (const [id, count] of document.concepts) {
      const domain = CONCEPTS[id]?.domain ?? 'aspect'
      if (domain === 'aspect') continue
      const share = tradeDomains.get(domain) ?? 0
      const value = Math.min(2, count)
      const central = tradeConcepts.get(id)
      if (central !== undefined) own += value * Math.min(1, central)
      else if (share > 0.1) own += value * Math.min(1, share * 2)
      else other += value
    }
  return { own, other }
}

function nearestPagePost(document: Document, { pagePosts, pageNorms, idf }: Prepared): number {
  let nearest = 0
  const total = document.words.reduce((sum, word) => sum + (word.stop ? 0 : idf(word.stem)), 0)
  if (total === 0) return 0
  pagePosts.forEach((counts, i) => {
    let shared = 0
    for (const [id, weight] of counts) if (document.counts.has(id)) shared += weight
    nearest = Math.max(nearest, shared / Math.sqrt((pageNorms[i] ?? 1) * total))
  })
  return Math.min(1, nearest * 1.5)
}

function sharedMarks(text: Document, title: Document | null, { marks, idf, language }: Prepared): number {
  const own = marksOf(title ? `${text.text} ${title.text}` : text.text, idf, language)
  return own.size === 0
    ? 0
    : marks.reduce((most, page) => Math.max(most, [...own].filter((mark) => page.has(mark)).length), 0)
}

function shapeFeatures(text: Document, title: Document | null, prepared: Prepared, set: Set_): void {
  const { shape, words } = text
  const n = words.length
  const log = (value: number, full: number): number => Math.min(1.5, Math.log1p(value) / Math.log1p(full))
  set('empty', n === 0 ? 1 : 0)
  set('tiny', n > 0 && n < 15 ? 1 : 0)
  set('short', n >= 15 && n < 45 ? 1 : 0)
  set('medium', n >= 45 && n < 90 ? 1 : 0)
  set('long', Math.min(1.5, n / 150))
  set('hasTitle', title ? 1 : 0)
  set('titleOnly', title && n < 12 ? 1 : 0)
  set('titleLikeText', title && n >= 12 ? 1 : 0)
  set('lines', log(text.lines.length, 12))
  set('lineLength', Math.min(1.5, n / Math.max(1, text.lines.length) / 25))
  const direct: [string, keyof Shape, number][] = [
    ['bullets', 'bullets', 5],
    ['numbers', 'numbers', 8],
    ['money', 'money', 4],
    ['percent', 'percent', 3],
    ['durations', 'durations', 4],
    ['clock', 'clock', 2],
    ['questions', 'questions', 3],
    ['exclamations', 'exclamations', 4],
    ['dots', 'dots', 3],
    ['quotes', 'quotes', 6],
    ['capitals', 'capitals', 5],
    ['arrows', 'arrows', 2],
    ['cheer', 'cheer', 2],
    ['laugh', 'laugh', 2],
    ['heart', 'heart', 2],
    ['otherEmoji', 'otherEmoji', 2],
    ['colons', 'colons', 4],
    ['sentences', 'sentences', 12],
  ]
  for (const [name, key, full] of direct) set(name, log(shape[key], full))
  const trimmed = text.text.replace(/#[\p{L}\p{N}_]+/gu, '').trimEnd()
  set('questionEnd', /\?[\s\p{Extended_Pictographic}]*$/u.test(trimmed) ? 1 : 0)
  set('questionOpening', trimmed.slice(0, 140).includes('?') ? 1 : 0)
  set('ends', /[\p{Extended_Pictographic}!]\s*$/u.test(trimmed) ? 1 : 0)
  set('tags', log(text.tags.length, 4))
  set('manyTags', text.tags.length > 3 ? 1 : 0)
  set('links', log(text.hosts.length, 1))
  const persons = [0, 0, 0, 0]
  for (const word of words) if (word.person >= 0) persons[word.person] = (persons[word.person] ?? 0) + 1
  const [i = 0, you = 0, we = 0, they = 0] = persons
  set('i', log(i, 6))
  set('iRate', Math.min(1.5, (i / (n + 8)) * 12))
  set('you', log(you, 6))
  set('youRate', Math.min(1.5, (you / (n + 8)) * 12))
  set('weAll', log(we, 4))
  set('they', log(they, 6))
  set('theyRate', Math.min(1.5, (they / (n + 8)) * 12))
  set('iNoYou', you === 0 ? Math.min(1, i / 3) : 0)
  set('numbersRate', Math.min(1.5, (shape.numbers / (n + 8)) * 6))
  set('foreign', text.language !== prepared.language ? 1 : 0)
}
