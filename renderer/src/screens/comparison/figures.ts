import { asCounted } from '#shared/model/as-counted'
import type { Audit, Side } from '#shared/model/audit'
import type { Subject } from '#shared/model/labels'
import { FORMATS, WINNERS, type Flow } from '#shared/charts/view-flows'
import type { Topic } from '#shared/charts/topic-map'

const OWN: ReadonlySet<string> = new Set(['post', 'article'])

/** One figure for both sides; null if unknown. */
export interface Pair {
  person: number | null
  page: number | null
}

/** What each side has, publishes and gets, keyed by row name. */
export function pairsOf({
  sides,
}: Pick<Audit, 'sides'>): Record<
  'followers' | 'activities' | 'posts30' | 'engagement' | 'views' | 'interactions',
  Pair
> {
  const pair = (of: (side: Side) => number | null): Pair => ({
    person: of(sides.person),
    page: of(sides.page),
  })
  return {
    followers: pair(({ followers }) => followers),
    activities: pair(({ activitiesPerWorkingDay }) => activitiesPerWorkingDay),
    posts30: pair(({ postsLast30Days }) => postsLast30Days),
    engagement: pair(({ engagementRate }) => engagementRate),
    views: pair(({ views }) => views),
    interactions: pair(({ interactions }) => interactions),
  }
}

/** Shares (0-1) of each side's labelled posts: brand and trade together, career, off topic. */
export function subjectPairs({ sides }: Pick<Audit, 'sides'>): Record<'line' | 'career' | 'off', Pair> {
  const share = ({ subjects }: Side, ...names: Subject[]) =>
    subjects && names.reduce((sum, name) => sum + subjects[name], 0)
  const pair = (...names: Subject[]): Pair => ({
    person: share(sides.person, ...names),
    page: share(sides.page, ...names),
  })
  return { line: pair('brand', 'trade'), career: pair('career'), off: pair('off') }
}

/** The themes of both voices, from the evidence of the check that compares them; empty if it has none. */
export function topicsOf(
  { checks }: Pick<Audit, 'checks'>,
  name: (theme: string) => string,
): (Topic & { theme: string })[] {
  const check = checks.find(({ id }) => id === 'BA-2')
  const rows = check?.evidence.find(({ id }) => id === 'commonGround')?.rows ?? []
  const { person: all = 0, page: seen = 0 } = check?.message.values ?? {}
  return rows.flatMap(([theme, person, page]) =>
    typeof theme === 'string'
      ? [
          {
            theme,
            name: name(theme),
            person: Number(person ?? 0),
            page: Number(page ?? 0),
            personPosts: Math.round(Number(person ?? 0) * Number(all)),
            pagePosts: Math.round(Number(page ?? 0) * Number(seen)),
          },
        ]
      : [],
  )
}

/** The overlap of both voices (0-1): the sum over all themes of the smaller share. */
export function overlapOf(topics: readonly Pick<Topic, 'person' | 'page'>[]): number {
  return topics.reduce((sum, { person, page }) => sum + Math.min(person, page), 0)
}

/** Posts of a theme: a declared theme, or a subject if none are declared. */
export function postsOfTheme(
  { posts }: Pick<Audit, 'posts'>,
  theme: string,
  who: 'person' | 'page',
): string[] {
  return posts
    .map(asCounted)
    .filter((post) => post.who === who && OWN.has(post.type) && (post.themes[0] ?? post.subject) === theme)
    .slice(0, 200)
    .map(({ id }) => id)
}

/**
 * Views of the person's posts by format and by who benefits: the brand for posts about it or its trade; otherwise the person for original
 * content, and others for the rest.
 */
export function flowsOf({ posts }: Pick<Audit, 'posts'>): {
  flows: Flow[]
  posts: Map<string, string[]>
  /** Openings of articles that are not among the flows. */
  reads: number
} {
  const ids = new Map<string, string[]>()
  const views = new Map<string, number>()
  const seen = posts.map(asCounted).filter((post) => post.who === 'person' && post.seen !== null)
  // Openings of articles are no impressions: they are drawn only where there is nothing else.
  const shown = seen.filter((post) => post.seen?.basis !== 'openings')
  const drawn = shown.length > 0 ? shown : seen
  for (const post of drawn) {
    if (post.seen === null) continue
    const from = post.type === 'article' ? 'articles' : post.type === 'post' ? 'posts' : 'shares'
    const to =
      post.subject === 'brand' || post.subject === 'trade'
        ? 'brand'
        : OWN.has(post.type)
          ? 'person'
          : 'others'
    const key = `${from} ${to}`
    views.set(key, (views.get(key) ?? 0) + post.seen.value)
    ids.set(key, [...(ids.get(key) ?? []), post.id])
  }
  const flows = FORMATS.flatMap((from) =>
    WINNERS.map((to) => ({ from, to, views: views.get(`${from} ${to}`) ?? 0 })),
  ).filter((flow) => flow.views > 0)
  const reads = seen
    .filter((post) => !drawn.includes(post))
    .reduce((sum, post) => sum + (post.seen?.value ?? 0), 0)
  return { flows, posts: ids, reads }
}
