import type { Document } from '../tokenizer/document'
import { at, positionsOf } from '../vectors'
import { FLAGS } from './brand-names'
import type { Prepared } from './client'
import { brandHits, domainHits, nearestPagePost, sharedMarks, tradeHits } from './client-hits'

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

const AT = positionsOf(CONTEXT_FEATURES)

/** What the features were computed from, for the reasons. */
export interface Evidence {
  brandWord: string | null
  productWord: string | null
  competitorWord: string | null
  tradeWords: string[]
  inTitle: boolean
  domain: boolean
}

/** Sets the features that depend on the client, and keeps what they were computed from. */
export function contextFeatures(
  text: Document,
  title: Document | null,
  prepared: Prepared,
  values: Float64Array,
): Evidence {
  const flags = prepared.flagsOf(text.tokens)
  const titleFlags = title ? prepared.flagsOf(title.tokens) : 0
  const body = brandHits(text, prepared, flags)
  const head = title ? brandHits(title, prepared, titleFlags) : null
  const trade = tradeHits(text, prepared)
  const titleTrade = title ? tradeHits(title, prepared) : null
  values[AT.brandExact] = body.middle > 0 ? 1 : 0
  values[AT.brandCount] = Math.min(1, body.middle / 3)
  values[AT.brandOpening] = body.opening > 0 ? 1 : 0
  values[AT.brandFolded] = body.folded > 0 ? 1 : 0
  values[AT.brandPlace] = body.placed ? 1 : 0
  values[AT.brandTitle] = head && head.middle + head.opening > 0 ? 1 : 0
  values[AT.product] = body.product ? 1 : 0
  values[AT.productTitle] = head?.product ? 1 : 0
  values[AT.domain] = body.domain ? 1 : 0
  values[AT.mention] = body.mention ? 1 : 0
  const person =
    ((flags | titleFlags) & FLAGS.person) !== 0 &&
    [text, title].some((document) =>
      document?.words.some(
        ({ written }) => /^\p{Lu}/u.test(written) && prepared.people.has(written.toLowerCase()),
      ),
    )
  values[AT.person] = person ? 1 : 0
  const pagePost = nearestPagePost(text, prepared)
  const pagePostTitle = title ? nearestPagePost(title, prepared) : 0
  values[AT.pagePost] = pagePost
  values[AT.pageMarks] =
    (flags | titleFlags) & FLAGS.mark ? Math.min(1, sharedMarks(text, title, prepared) / 2) : 0
  values[AT.pagePostTitle] = pagePostTitle
  const strong =
    body.middle > 0 ||
    body.product !== null ||
    body.domain ||
    body.mention ||
    (head !== null && (head.middle + head.opening > 0 || head.product !== null))
  const competitor = body.competitor !== null || (head?.competitor ?? null) !== null
  values[AT.competitor] = body.competitor ? 1 : 0
  values[AT.competitorTitle] = head?.competitor ? 1 : 0
  values[AT.competitorOnly] = competitor && !strong ? 1 : 0
  const any = strong || (body.opening > 0 && prepared.brand?.common === false)
  values[AT.anyBrand] = any ? 1 : 0
  values[AT.trade] = Math.log1p(trade.count) / 3
  values[AT.tradeSum] = Math.min(1.5, trade.sum / 6)
  values[AT.tradeDensity] = Math.min(1.5, trade.density * 3)
  values[AT.tradeTop] = trade.top
  values[AT.specialty] = Math.min(1, trade.specialty / 2)
  values[AT.specialtyShare] = Math.min(1, trade.specialtyRate * 6)
  values[AT.titleTrade] = titleTrade ? Math.min(1.2, titleTrade.sum / 2) : 0
  values[AT.titleSpecialty] = titleTrade ? Math.min(1, titleTrade.specialty) : 0
  values[AT.openingTrade] = Math.min(1, trade.opening / 2)
  values[AT.endTrade] = Math.min(1, trade.end / 2)
  const tagHits = text.tags.filter((word) => at(prepared.trade, word.id) > 0.3).length
  values[AT.tag] = Math.min(1, tagHits / 2)
  values[AT.tagOther] = Math.min(1, (text.tags.length - tagHits) / 4)
  const { own, other } = domainHits(text, title, prepared)
  values[AT.concept] = Math.min(1, own / 3)
  values[AT.domainShare] = own + other > 0 ? own / (own + other) : 0
  values[AT.domainOther] = Math.min(1, other / 3)
  const level = Math.max(trade.density * 3, titleTrade ? titleTrade.density * 3 : 0)
  values[AT.anyBrandTrade] = any ? Math.min(1, level) : 0
  values[AT.noTrade] = trade.count + (titleTrade?.count ?? 0) === 0 ? 1 : 0
  values[AT.tradeNoBrand] = any ? 0 : Math.min(1.5, level)
  const we = text.words.reduce((sum, word) => sum + (word.person === 2 ? 1 : 0), 0)
  values[AT.we] = Math.min(1, we / 3)
  values[AT.weTrade] = Math.min(1, we / 3) * Math.min(1, level)
  values[AT.weNoTrade] = Math.min(1, we / 3) * (1 - Math.min(1, level))
  return {
    brandWord: body.word ?? head?.word ?? null,
    productWord: body.product ?? head?.product ?? null,
    competitorWord: body.competitor ?? head?.competitor ?? null,
    tradeWords: [...trade.words, ...(titleTrade?.words ?? [])],
    inTitle: body.middle + body.opening === 0 && head !== null && head.middle + head.opening > 0,
    domain: body.domain,
  }
}
