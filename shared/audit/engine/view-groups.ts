import type { Audit, AuditPost, ViewGroup, ViewTotals } from '#shared/model/audit'
import { VIEW_GROUPS, type Metrics } from '#shared/model/vocabulary'
import { mean } from '#shared/stats/mean'
import { median } from '#shared/stats/quantile'

const TOP = 5

interface Seen {
  id: string
  views: number
  outcomes: number
}

/** The person's posts with known views by group, with and without those far from the usual. */
export function viewGroupsOf(posts: readonly AuditPost[], metrics: Metrics): Audit['viewGroups'] {
  const unusual = new Set(metrics['person.anomalies'] ?? [])
  return VIEW_GROUPS.flatMap((group): ViewGroup[] => {
    const seen = posts.flatMap(({ id, who, type, seen: known, outcomes }): Seen[] =>
      who === 'person' && known !== null && isIn(group, type) ? [{ id, views: known.value, outcomes }] : [],
    )
    if (seen.length === 0) return []
    return [{ group, with: totals(seen), without: totals(seen.filter(({ id }) => !unusual.has(id))) }]
  })
}

function isIn(group: ViewGroup['group'], type: AuditPost['type']): boolean {
  return group === 'all' || (type === 'article') === (group === 'articles')
}

function totals(seen: readonly Seen[]): ViewTotals {
  const values = seen.map(({ views }) => views)
  const total = sum(values)
  const mostSeen = seen.toSorted(by(({ views }) => views)).slice(0, TOP)
  const mostProductive = seen
    .filter(({ outcomes }) => outcomes > 0)
    .toSorted(
      by(
        ({ outcomes }) => outcomes,
        ({ views }) => views,
      ),
    )
    .slice(0, TOP)
  const top = (some: readonly Seen[]) => ({
    posts: some.map(({ id }) => id),
    viewShare: total === 0 ? 0 : sum(some.map(({ views }) => views)) / total,
    outcomes: sum(some.map(({ outcomes }) => outcomes)),
  })
  return {
    posts: seen.length,
    total,
    mean: mean(values),
    median: median(values),
    max: values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value)),
    topShare: total === 0 ? null : top(mostSeen).viewShare,
    outcomes: sum(seen.map(({ outcomes }) => outcomes)),
    mostSeen: top(mostSeen),
    mostProductive: top(mostProductive),
    common: mostSeen.filter((post) => mostProductive.includes(post)).length,
  }
}

function by(...figures: ((post: Seen) => number)[]) {
  return (a: Seen, b: Seen) => {
    for (const figure of figures) if (figure(a) !== figure(b)) return figure(b) - figure(a)
    return a.id < b.id ? -1 : 1
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
