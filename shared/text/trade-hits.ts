import { marksOf, type Prepared } from './context'
import type { Document } from './document'
import { CONCEPTS } from './lexicon'

/** How much of a text is words of the client's trade. */
export interface TradeHits {
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

/** Words of the trade in a text: number, weight, density, specialties, at the start and at the end. */
export function tradeHits(document: Document, prepared: Prepared): TradeHits {
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

/** Notions of the client's own domains and of others in texts. */
export function domainHits(
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

/** Likeness of a text to the nearest post of the page, 0 to 1. */
export function nearestPagePost(document: Document, { pagePosts, pageNorms, idf }: Prepared): number {
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

/** Most proper names and long numbers that a post shares with one page post. */
export function sharedMarks(
  text: Document,
  title: Document | null,
  { marks, idf, language }: Prepared,
): number {
  if (marks.length === 0) return 0
  const own = marksOf(title ? `${text.text} ${title.text}` : text.text, idf, language)
  return own.size === 0
    ? 0
    : marks.reduce((most, page) => Math.max(most, [...own].filter((mark) => page.has(mark)).length), 0)
}
