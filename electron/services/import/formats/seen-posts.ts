import { RowError } from '#shared/model/app-error'
import { POST_TYPES, type ActivityKind, type PostType } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { countActivity } from '#shared/records/count-activity'
import type { Extract, PostExtract } from '#shared/records/extract'
import { canonicalRef } from '#shared/values/urn'
import type { Format, FormatContext } from '../format'
import { timeOfLink } from './support/date-order'
import { localMoment } from './support/local-moment'
import { networkOfLink } from './support/network'
import { isSeen, linkOf, readSeen, type SeenLayout, type SeenRow, type Words } from './support/seen-table'
import { whoOf } from './support/seen-who'

type Column = 'who' | 'date' | 'type' | 'url' | 'text' | 'sharedTitle' | Metric
type Metric = (typeof METRICS)[number]

export const SEEN_POSTS: SeenLayout<Column> = {
  names: {
    who: ['who', 'qui'],
    date: ['date'],
    type: ['type'],
    url: ['url', 'link', 'lien', 'post url'],
    text: ['text', 'texte'],
    sharedTitle: ['shared title', 'titre partage'],
    views: ['views', 'vues'],
    impressions: ['impressions'],
    reactions: ['reactions'],
    comments: ['comments', 'commentaires'],
    reposts: ['reposts', 'shares', 'partages', 'republications'],
  },
  needs: ['who', 'date', 'type'],
  tells: ['url', 'text'],
  ofClient: true,
  french: ['qui', 'lien', 'texte', 'titre partage', 'vues', 'commentaires', 'partages'],
}

/** The posts and other public acts the consultant saw and typed in. */
export const seenPosts: Format = {
  id: 'seen-posts',
  recognises: (file) => isSeen(file, SEEN_POSTS),
  read: (file, context) =>
    readSeen(file, SEEN_POSTS, context, (row, extract, reading) => {
      readRow(row, extract, context)
      const link = row.text('url')
      if (link.startsWith('http') && networkOfLink(link) === null) reading.count('linksElsewhere')
    }),
}

const METRICS = ['views', 'impressions', 'reactions', 'comments', 'reposts'] as const satisfies PostMetric[]

const TYPES: Record<PostType | 'comment' | 'reaction', Words> = {
  post: { fr: ['post', 'publication', 'billet'] },
  share: { fr: ['partage', 'partage commenté', 'partage avec commentaire'], en: ['share with comment'] },
  repost: { fr: ['republication', 'partage simple', 'partage sans commentaire'] },
  article: { fr: ['article', 'newsletter'] },
  comment: { fr: ['commentaire'] },
  reaction: { fr: ['réaction', 'j’aime'], en: ['like'] },
}

function readRow(row: SeenRow<Column>, extract: Extract, context: FormatContext): void {
  const who = whoOf(row, context)
  const type = row.word('type', TYPES)
  const url = linkOf(row.text('url'))
  const typed = typedMoment(row, url, context.timezone)
  const metrics = metricsOf(row)
  if (type !== 'comment' && type !== 'reaction') {
    extract.posts.push(postOf(row, { who, type, typed, url, metrics }))
    return
  }
  if (who === 'page') {
    const found = row.text('type')
    throw new RowError('valueUnknown', { column: row.title('type'), found, expected: POST_TYPES.join(', ') })
  }
  const kind = type satisfies ActivityKind
  countActivity(extract.activities, { kind, at: typed, target: url === null ? null : canonicalRef(url) })
}

/** A relative date as a page shows it ("3 w", "2 sem.") is not needed if the link's id holds the moment. */
function typedMoment(row: SeenRow<Column>, url: string | null, timezone: string): string {
  const time = url === null ? null : timeOfLink(url)
  try {
    return localMoment(row.date(), timezone)
  } catch (error) {
    if (time === null || !(error instanceof RowError)) throw error
    return time
  }
}

function metricsOf(row: SeenRow<Column>): PostExtract['metrics'] {
  const metrics: PostExtract['metrics'] = {}
  for (const metric of METRICS) {
    const value = row.count(metric)
    if (value === null) continue
    if (value < 0) throw new RowError('numberInvalid', { column: row.title(metric), found: row.text(metric) })
    metrics[metric] = value
  }
  return metrics
}

interface Typed {
  who: PostExtract['who']
  type: PostType
  typed: string
  url: string | null
  metrics: PostExtract['metrics']
}

/** A typed date is often a guess ("3 weeks ago"): the time in the link's id is the post's own. */
function postOf(row: SeenRow<Column>, { who, type, typed, url, metrics }: Typed): PostExtract {
  const time = url === null ? null : timeOfLink(url)
  const own = type !== 'repost' || (time !== null && isNear(time, typed))
  const urn = own && url !== null ? canonicalRef(url) : null
  return {
    urns: urn === null ? [] : [urn],
    who,
    type,
    publishedAt: (own ? time : null) ?? typed,
    url,
    text: row.text('text') || (type === 'repost' ? '' : null),
    sharedTitle: row.text('sharedTitle') || null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics,
    ...(own && time !== null && { stated: typed }),
  }
}

/** The link of a bare share may be the one of the post that was shared, which is older. */
function isNear(time: string, typed: string): boolean {
  return Math.abs(Date.parse(time) - Date.parse(typed)) <= 3 * 86_400_000
}
