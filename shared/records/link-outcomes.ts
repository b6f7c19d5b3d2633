import type { Outcome, Post } from '#shared/model/records'
import { createZone, isMoment } from '../time/zone'

/** Days before a result in which a post is looked for. All three are shown together: none of them is the true one. */
export const OUTCOME_WINDOWS = [7, 30, 90] as const

/** What a contact's own words say of where it came from. */
export type DeclaredSource = 'linkedin' | 'social' | 'other'

/**
 * How a result and the posts stand to each other, in two words that promise no more than is known: *declared by* the contact or the
 * consultant, or *observed with* posts that came shortly before. None of them says that a post brought the result about.
 */
export interface OutcomeLink {
  outcome: Outcome
  /** The post that somebody named: by its address, or by hand. */
  declaredPost: { id: string; by: 'address' | 'hand' } | null
  declaredBy: DeclaredSource | null
  /** Ids of the posts of the days up to the result, that day included, newest first. */
  observedWith: { days: (typeof OUTCOME_WINDOWS)[number]; posts: string[] }[]
}

/** The same, counted. */
export interface OutcomeLinkCounts {
  outcomes: number
  declaredPost: number
  declaredBy: Record<DeclaredSource | 'unknown', number>
  observedWith: { days: number; outcomes: number }[]
}

/** Puts results and LinkedIn posts side by side, in the order of the results; days are those of the time zone. */
export function linkOutcomes(
  outcomes: readonly Outcome[],
  posts: readonly Pick<Post, 'id' | 'publishedAt' | 'network'>[],
  { timezone }: { timezone: string },
): OutcomeLink[] {
  const zone = createZone(timezone)
  const dated = posts
    .filter(({ network = 'linkedin' }) => network === 'linkedin')
    .map(({ id, publishedAt }) => ({
      id,
      day: dayNumber(isMoment(publishedAt) ? zone(publishedAt).day : publishedAt),
      publishedAt,
    }))
    .sort((a, b) => b.day - a.day || compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id))
  return outcomes.map((outcome) => {
    const day = dayNumber(outcome.date)
    const first = firstUpTo(dated, day)
    const observedWith = OUTCOME_WINDOWS.map((days) => {
      const found: string[] = []
      for (let at = first; at < dated.length && dated[at]!.day >= day - days; at++) found.push(dated[at]!.id)
      return { days, posts: found }
    })
    const { postId, postUrl } = outcome
    return {
      outcome,
      declaredPost: postId === null ? null : { id: postId, by: postUrl === null ? 'hand' : 'address' },
      declaredBy: declaredBy(outcome.declaredSource),
      observedWith,
    }
  })
}

/** The number of results by the way they are linked. */
export function countOutcomeLinks(links: readonly OutcomeLink[]): OutcomeLinkCounts {
  const declared = { linkedin: 0, social: 0, other: 0, unknown: 0 }
  for (const link of links) declared[link.declaredBy ?? 'unknown']++
  return {
    outcomes: links.length,
    declaredPost: links.filter(({ declaredPost }) => declaredPost !== null).length,
    declaredBy: declared,
    observedWith: OUTCOME_WINDOWS.map((days, index) => ({
      days,
      outcomes: links.filter(({ observedWith }) => (observedWith[index]?.posts.length ?? 0) > 0).length,
    })),
  }
}

/** A source that only says what it was not: "not from LinkedIn", "hors réseaux sociaux", "has never seen a post". */
const DENIED =
  /(?<!\p{L})(?:(?:not|no|non|pas|hors|sans|sauf|without|outside|except|nicht|kein\p{L}*|excl\p{L}*)\s+(?:(?:from|via|through|on|of|a|an|any|the|your|our|de|du|des|par|sur|les|un|une|vos|nos|votre|von|über|aus)\s+)*|(?:never|jamais|nothing to do with|rien à voir avec|nie)\s+(?:\p{L}+\s+){0,4}?)(?:linked\s*-?in|lkdn|social|r[ée]seaux? soc|posts?(?!\p{L})|articles?|publications?|billets?|newsletter|infolettre|profile?(?!\p{L}))/iu

/** Paid attention does not come from what was published. */
const BOUGHT =
  /(?<!\p{L})(?:paid|ads?|adverts?|advertising|advertisement|sponsor(?:ed|is[ée]e?s?|ing)|payante?s?|publicit[ée]s?|bezahlt\p{L}*|anzeigen?|werbung|pagad[oa]s?|anuncios?|publicidad\p{L}*|a pagamento|advertenties?)(?!\p{L})/iu
const OTHER_NETWORK =
  /instagram|facebook|twitter|tiktok|youtube|pinterest|threads|bluesky|mastodon|xing|snapchat|reddit|whatsapp|(?<!\p{L})meta(?!\p{L})/iu

/** Messages that a salesperson sends, and forms that only an advertisement has. */
const APPROACHED =
  /(?<!\p{L})(?:in-?mails?|outreach|cold|prospection|prospecting|d[ée]marchage|kaltakquise|sales\s?nav(?:igator)?|lead\s?-?gen(?:eration)?(?:\s+forms?)?|formulaires? de (?:lead|prospect)s?)(?!\p{L})/iu

/** Whether the source says it did not come from what the person published: something else, paid attention, or an approach by the seller. */
export function isRefused(source: string): boolean {
  // A tool’s own word may glue its parts with underscores.
  return [DENIED, BOUGHT, APPROACHED].some((words) => words.test(source.replaceAll('_', ' ')))
}

/** What a source column says; "social media" may be any network where none is named. */
export function declaredBy(source: string | null): DeclaredSource | null {
  if (source === null || source.trim() === '') return null
  if (isRefused(source)) return 'other'
  if (/linked\s*-?in\b|\blkdn\b/i.test(source)) return 'linkedin'
  return /social|r[ée]seaux? soc/i.test(source) && !OTHER_NETWORK.test(source) ? 'social' : 'other'
}

function firstUpTo(dated: readonly { day: number }[], day: number): number {
  let [low, high] = [0, dated.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (dated[middle]!.day > day) low = middle + 1
    else high = middle
  }
  return low
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
