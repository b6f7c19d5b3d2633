import { brandHits } from './brand-hits'
import { at, FLAGS } from './columns'
import type { Prepared } from './context'
import type { Document } from './document'
import { domainHits, nearestPagePost, sharedMarks, tradeHits } from './trade-hits'

/** Names of the features that depend on the client. */
export const CONTEXT_FEATURES = [
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

/** What the features were made of, for the reasons. */
export interface Evidence {
  brandWord: string | null
  productWord: string | null
  competitorWord: string | null
  tradeWords: string[]
  inTitle: boolean
  domain: boolean
}

/** Sets the features that depend on the client and keeps what they were made of. */
export function contextFeatures(
  text: Document,
  title: Document | null,
  prepared: Prepared,
  set: (name: string, value: number) => void,
): Evidence {
  const flags = prepared.flagsOf(text.tokens)
  const titleFlags = title ? prepared.flagsOf(title.tokens) : 0
  const body = brandHits(text, prepared, flags)
  const head = title ? brandHits(title, prepared, titleFlags) : null
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
  const person =
    ((flags | titleFlags) & FLAGS.person) !== 0 &&
    [text, title].some((document) =>
      document?.surfaces.some((name) => /^\p{Lu}/u.test(name) && prepared.people.has(name.toLowerCase())),
    )
  set('person', person ? 1 : 0)
  const pagePost = nearestPagePost(text, prepared)
  const pagePostTitle = title ? nearestPagePost(title, prepared) : 0
  set('pagePost', pagePost)
  set(
    'pageMarks',
    (flags | titleFlags) & FLAGS.mark ? Math.min(1, sharedMarks(text, title, prepared) / 2) : 0,
  )
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
  const tagHits = text.tags.filter((word) => at(prepared.trade, word.id) > 0.3).length
  set('tag', Math.min(1, tagHits / 2))
  set('tagOther', Math.min(1, (text.tags.length - tagHits) / 4))
  const { own, other } = domainHits(text, title, prepared)
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
