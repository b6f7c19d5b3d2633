import { FLAGS } from './columns'
import type { Prepared } from './context'
import type { Document } from './document'
import { fold } from './words'

/** Where a text names the brand, its products, its links or its competitors. */
export interface BrandHits {
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

/** Finds the brand's names in a text, inside sentences and at their start apart (a common word is capitalised there). */
export function brandHits(document: Document, { brand }: Prepared, flags: number): BrandHits {
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
  const linked = document.hosts.length > 0
  if (flags & FLAGS.brand || linked) noteNames(hits, text, brand.exact)
  if (flags & FLAGS.product || linked) hits.product = firstOf(brand.products, text)
  if (flags & FLAGS.competitor || linked) hits.competitor = firstOf(brand.competitors, text)
  hits.domain = brand.domain !== '' && document.hosts.some((host) => host.includes(brand.domain))
  hits.mention = document.mentions.some((mention) => brand.handles.has(mention))
  if (hits.middle + hits.opening === 0) {
    const tagged = document.tags.length > 0 ? [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)] : []
    if (tagged.some(([, tag]) => brand.handles.has(fold(tag ?? '')))) hits.mention = true
    if (brand.words.length > 0 && brand.words.every((id) => document.stems.includes(id))) hits.folded = 1
  }
  return hits
}

function noteNames(hits: BrandHits, text: string, names: RegExp): void {
  for (const match of text.matchAll(names)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const starts = /(?:^|[.!?…:»"«\n🎉]\s*(?:["«]\s*)?|\p{Extended_Pictographic}\s*)$/u.test(before)
    if (starts) hits.opening++
    else hits.middle++
    if (PLACED.test(before)) hits.placed = true
    hits.word ??= match[0]
  }
}

function firstOf(names: RegExp | null, text: string): string | null {
  if (!names) return null
  names.lastIndex = 0
  return names.exec(text)?.[0] ?? null
}
