import { RowError } from '#shared/model/app-error'
import type { PostMetric } from '#shared/model/vocabulary'
import type { PostExtract } from '#shared/records/extract'
import { parsePostRef } from '#shared/values/urn'
import { appearedAt } from './appearance'
import { timeOfLink } from './date-order'
import type { ToolRow } from './tool-table'

/** The figures of a row by the columns that hold them; the first column with a figure counts, blank is unknown. */
export function metricsOf<Column extends string>(
  row: ToolRow<Column>,
  columns: Partial<Record<PostMetric, readonly Column[]>>,
): PostExtract['metrics'] {
  const metrics: PostExtract['metrics'] = {}
  for (const [metric, names] of Object.entries(columns) as [PostMetric, readonly Column[]][]) {
    for (const name of names) {
      const value = row.count(name)
      if (value === null) continue
      metrics[metric] = value
      break
    }
  }
  return metrics
}

/** A LinkedIn post out of a tool's list; the time in its id beats the tool's own. Throws `required`, `urlInvalid` or `dateMissing`. */
export function linkedinPost(
  given: {
    link: string
    linkTitle: string
    moment: () => string | null
    timezone: string
  } & Partial<PostExtract>,
): PostExtract {
  const { link, linkTitle, moment, timezone, ...rest } = given
  if (link === '') throw new RowError('required', { column: linkTitle })
  const ref = parsePostRef(link)
  if (ref === null) throw new RowError('urlInvalid', { found: link })
  const stated = timeOfLink(link) === null ? moment() : statedBy(moment)
  const publishedAt = appearedAt(link, stated, timezone)
  if (publishedAt === null) throw new RowError('dateMissing')
  return {
    urns: [ref.urn],
    who: 'person',
    type: ref.kind === 'article' ? 'article' : 'post',
    publishedAt,
    url: link,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics: {},
    ...(stated !== null && stated !== publishedAt && { stated }),
    ...rest,
  }
}

/** An unreadable date does not matter if the id holds one. */
function statedBy(moment: () => string | null): string | null {
  try {
    return moment()
  } catch (error) {
    if (error instanceof RowError) return null
    throw error
  }
}

const MEDIA: [NonNullable<PostExtract['media']>, RegExp][] = [
  ['image', /image|photo|picture|imagem|album|carousel_image/i],
  ['video', /video|vidéo|reel|clip/i],
  ['document', /document|carou?ssel|carousel|pdf/i],
  ['poll', /poll|sondage|enquete/i],
  ['event', /event|évé?nement|evento/i],
  ['link', /link|lien|article/i],
]

/** The kind of attachment that a tool's word names, null where it names none. */
export function mediaOf(word: string): PostExtract['media'] {
  return MEDIA.find(([, names]) => names.test(word))?.[0] ?? null
}
