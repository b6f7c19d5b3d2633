import type { Message } from '#shared/model/app-error'
import type { Measure, MeasureName, Post, Records } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import type { Who } from '#shared/model/primitives'

type Unused =
  | {
      kind: 'ssi' | 'connections' | 'posts30d' | 'reached' | 'engagements' | 'answers' | 'pageTotals'
      measures: readonly MeasureName[]
      who?: Who
    }
  | { kind: 'shownOnly' | 'videoViews'; metrics: readonly PostMetric[] }

/** Figures that no check uses, and under which name the import says so. */
const UNUSED: readonly Unused[] = [
  { kind: 'ssi', measures: ['ssi'] },
  { kind: 'connections', measures: ['connections'] },
  { kind: 'posts30d', measures: ['posts30d'], who: 'person' },
  { kind: 'reached', measures: ['reached'] },
  { kind: 'engagements', measures: ['engagements'], who: 'person' },
  { kind: 'answers', measures: ['clicks', 'reactions', 'comments', 'reposts'], who: 'person' },
  {
    kind: 'pageTotals',
    measures: ['impressions', 'engagements', 'clicks', 'reactions', 'comments', 'reposts', 'activities30d'],
    who: 'page',
  },
  { kind: 'shownOnly', metrics: ['saves', 'sends'] },
  { kind: 'videoViews', metrics: ['videoViews'] },
]

/** What was read and reaches no figure of the audit, each kind once with the number of files that have it (`errors.import.unused.…`). */
export function unusedFigures({ posts, measures }: Pick<Records, 'posts' | 'measures'>): Message[] {
  const found = UNUSED.flatMap((unused): Message[] => {
    const files = 'measures' in unused ? filesOf(measures, unused) : filesWith(posts, unused.metrics)
    if (files.length === 0) return []
    const values = { count: files.length }
    return [{ key: `errors.import.unused.${unused.kind}`, values }]
  })
  return [...found, ...advertised(posts)]
}

/** Posts known only as advertisements are not part of what the page published. */
function advertised(posts: readonly Post[]): Message[] {
  const paid = posts.filter(({ who, network, sponsored }) => sponsored && who === 'page' && !network)
  if (paid.length === 0) return []
  const files = [...new Set(paid.flatMap(({ sources }) => sources))].sort()
  return [{ key: 'errors.import.unused.advertised', values: { count: paid.length, files } }]
}

/** True for a figure that no check uses, whoever typed it. */
export function isUnusedFigure(who: Who, metric: MeasureName): boolean {
  return UNUSED.some(
    (unused) =>
      'measures' in unused &&
      unused.measures.includes(metric) &&
      (unused.who === undefined || unused.who === who),
  )
}

function filesOf(
  measures: readonly Measure[],
  { measures: names, who }: { measures: readonly Measure['metric'][]; who?: Who },
): string[] {
  const found = measures.filter(
    (each) => names.includes(each.metric) && (who === undefined || each.who === who),
  )
  return [...new Set(found.map(({ source }) => source))].sort()
}

function filesWith(posts: readonly Post[], names: readonly PostMetric[]): string[] {
  const files = new Set<string>()
  for (const { metrics } of posts)
    for (const name of names) if (metrics[name]) files.add(metrics[name].source)
  return [...files].sort()
}
