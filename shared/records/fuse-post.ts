import type { Post } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { NO_METRICS } from './extract'
import type { PostGroup, PostNode } from './post-group'
import { shortHash, textKey } from './text-key'
import { timeOfUrn } from '../time/urn-time'
import { isMoment } from '../time/zone'

/** One post from everything the files say about it: the best informed file gives type and text, the higher figure wins. */
export function fusePost(group: PostGroup): Post {
  const only = group.nodes.length === 1 ? group.nodes[0] : undefined
  if (only) return postAlone(group.settled ? { ...only } : only)
  const nodes = group.nodes.toSorted(byTrust)
  const urns = [...new Set(group.urns)].sort()
  const post = {
    urns,
    who: group.who,
    type: typeOf(nodes),
    publishedAt: publishedAt(group.who, nodes, urns),
    url: first(nodes, ({ url }) => url),
    text: textOf(nodes),
    sharedTitle: first(nodes, ({ sharedTitle }) => sharedTitle),
    sharedUrl: first(nodes, ({ sharedUrl }) => sharedUrl),
    media: first(nodes, ({ media }) => media),
    sponsored: nodes.every(({ sponsored }) => sponsored),
    metrics: metricsOf(nodes),
    ownReplies: highest(nodes.map(({ ownReplies }) => ownReplies)),
    sources: group.files.toSorted(),
  }
  return { id: idOf(urns) ?? seenId(post), ...post }
}

/** A post that only one file has, as most are, built from its node in place. */
export function postAlone(post: PostNode): Post {
  if (post.urns.length > 1) post.urns = [...new Set(post.urns)].sort()
  post.id = idOf(post.urns) ?? seenId(post)
  if (post.who === 'page' || trust(post) > 0) post.publishedAt = publishedAt(post.who, [post], post.urns)
  post.metrics = sortedMetrics(post.metrics)
  return post
}

/** 0: the member export's own text of an article or post; 1: a text without a time of day; 2: figures without a text. */
function trust({ text, publishedAt }: PostNode): number {
  if (text === null) return 2
  return isMoment(publishedAt) ? 0 : 1
}

/** Among equals, an edit (the later one) and the longer text come first, then any order that is always the same. */
function byTrust(a: PostNode, b: PostNode): number {
  return (
    Number(b.type === 'article') - Number(a.type === 'article') ||
    trust(a) - trust(b) ||
    -compare(a.publishedAt, b.publishedAt) ||
    (b.text?.length ?? 0) - (a.text?.length ?? 0) ||
    compare(a.text ?? '', b.text ?? '') ||
    compare(JSON.stringify(described(a)), JSON.stringify(described(b)))
  )
}

function described({ type, url, sharedTitle, sharedUrl, media, sources }: PostNode): (string | null)[] {
  return [type, url, sharedTitle, sharedUrl, media, ...sources]
}

/** A list of figures without texts says "post" for want of better, so any other word without a text is worth more. */
function typeOf(nodes: readonly PostNode[]): Post['type'] {
  const told =
    nodes.find(({ type, text }) => type === 'article' || text !== null) ??
    nodes.find(({ type }) => type !== 'post')
  return told?.type ?? 'post'
}

/** A known text beats none; the beginning of a text yields to the whole. */
function textOf(nodes: readonly PostNode[]): string | null {
  const best = nodes.find(({ text }) => text !== null)?.text ?? null
  if (best === null || best === '') return best
  const whole = nodes.find(
    ({ text }) =>
      text !== null && text.length > best.length && textKey(text, 2000).startsWith(textKey(best, 2000)),
  )
  return whole?.text ?? best
}

/**
 * A page's "Created date" is the day of the draft, so its posts take the time in their id. A person's own posts have the moment in the
 * export, which is when the text was written: the id of the activity, or a later day stated beside a share, tells when a scheduled one
 * appeared. Everything else has the time in the id before a bare day.
 */
function publishedAt(who: Post['who'], nodes: readonly PostNode[], urns: readonly string[]): string {
  const own = least(nodes.filter((node) => trust(node) === 0).map((node) => node.publishedAt))
  if (who === 'person') {
    const appeared = scheduledFor(nodes, urns, own)
    if (appeared !== null) return appeared
    if (own !== null) return own
  }
  const timed = least(urns.map(timeOfUrn).filter((time) => time !== null))
  const dates = nodes.map((node) => node.publishedAt)
  return timed ?? own ?? least(dates.filter(isMoment)) ?? least(dates)!
}

/** An activity is made within seconds of its share, unless the post was scheduled. */
const AT_ONCE = 60_000

function scheduledFor(
  nodes: readonly PostNode[],
  urns: readonly string[],
  own: string | null,
): string | null {
  const timesOf = (isWanted: (urn: string) => boolean) =>
    least(urns.filter(isWanted).flatMap((urn) => timeOfUrn(urn) ?? []))
  const written = least([own, timesOf((urn) => !isActivity(urn))].filter((time) => time !== null))
  if (written === null) return null
  const appeared = timesOf(isActivity)
  if (appeared !== null) return Date.parse(appeared) - Date.parse(written) > AT_ONCE ? appeared : null
  const stated = nodes
    .filter((node) => node.urns.length > 0 && trust(node) > 0)
    .map((node) => node.publishedAt)
  return least(stated.filter((at) => at.slice(0, 10) > written.slice(0, 10)))
}

function isActivity(urn: string): boolean {
  return urn.startsWith('activity:')
}

function least(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.reduce((a, b) => (a < b ? a : b))
}

/** Organic figures stand alone where the same post was also sponsored. */
function metricsOf(nodes: readonly PostNode[]): Post['metrics'] {
  const organic = nodes.filter(({ sponsored, metrics }) => !sponsored && Object.keys(metrics).length > 0)
  const best: Post['metrics'] = {}
  for (const { metrics } of organic.length > 0 ? organic : nodes) {
    for (const [name, figure] of Object.entries(metrics) as [
      PostMetric,
      { value: number; source: string },
    ][]) {
      const known = best[name]
      if (
        !known ||
        figure.value > known.value ||
        (figure.value === known.value && figure.source < known.source)
      ) {
        best[name] = figure
      }
    }
  }
  return sortedMetrics(best)
}

function sortedMetrics(metrics: Post['metrics']): Post['metrics'] {
  if (metrics === NO_METRICS) return metrics
  const entries = Object.entries(metrics)
  return entries.length === 0 ? NO_METRICS : Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)))
}

const ID_ORDER = [
  'share:',
  'ugcPost:',
  'activity:',
  'article:',
  'groupPost:',
  'x:',
  'instagram:',
  'facebook:',
]

/** The post's canonical id: the oldest of the first known kind. */
function idOf(urns: readonly string[]): string | null {
  const [only] = urns
  if (urns.length === 1 && only !== undefined && ID_ORDER.some((kind) => only.startsWith(kind))) return only
  for (const kind of ID_ORDER) {
    const of = urns.filter((urn) => urn.startsWith(kind)).sort((a, b) => a.length - b.length || compare(a, b))
    if (of[0] !== undefined) return of[0]
  }
  return null
}

function seenId({
  who,
  type,
  publishedAt,
  text,
  url,
  sharedTitle,
  sharedUrl,
}: Pick<Post, 'who' | 'type' | 'publishedAt' | 'text' | 'url' | 'sharedTitle' | 'sharedUrl'>): string {
  const start = text === null ? null : textKey(text, 80)
  return `seen:${shortHash(JSON.stringify([who, type, publishedAt, start, url, sharedTitle, sharedUrl]))}`
}

function first<T>(nodes: readonly PostNode[], of: (node: PostNode) => T | null): T | null {
  for (const node of nodes) {
    const value = of(node)
    if (value !== null) return value
  }
  return null
}

function highest(values: (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
