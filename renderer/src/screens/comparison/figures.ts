import type { Audit, AuditPost } from '#shared/model/audit'
import { FORMATS, WINNERS, type Flow } from '#shared/charts/view-flows'
import type { Topic } from '#shared/charts/topic-map'

const OWN: ReadonlySet<string> = new Set(['post', 'article'])
const DAY = 86_400_000

/** A figure of both sides; null where it is unknown. */
export interface Pair {
  person: number | null
  page: number | null
}

/** What both sides have, publish and get, by the name of the row. */
export function pairsOf(
  audit: Pick<Audit, 'metrics' | 'posts' | 'asOf'>,
): Record<'followers' | 'activities' | 'posts30' | 'engagement' | 'views' | 'interactions', Pair> {
  const { metrics, posts } = audit
  const metric = (key: string) => (typeof metrics[key] === 'number' ? metrics[key] : null)
  const page = posts.filter(({ who }) => who === 'page')
  return {
    followers: { person: metric('person.followers'), page: metric('page.followers') },
    activities: { person: metric('person.activities.perWorkingDay'), page: null },
    posts30: { person: recentPosts(audit), page: metric('page.posts.last30Days') },
    engagement: {
      person: metric('person.engagementRate.median'),
      page: metric('page.engagementRate.median'),
    },
    views: {
      person: metric('person.views.median'),
      page: medianOf(page.map(({ impressions, views }) => impressions ?? views)),
    },
    interactions: {
      person: medianOf(posts.filter(({ who }) => who === 'person').map(({ engagements }) => engagements)),
      page: medianOf(page.map(({ engagements }) => engagements)),
    },
  }
}

/** Shares of the labelled posts of each side, 0-1: brand and trade together, career, off topic. */
export function subjectPairs({ posts }: Pick<Audit, 'posts'>): Record<'line' | 'career' | 'off', Pair> {
  const share = (who: AuditPost['who'], subjects: readonly string[]) => {
    const labelled = posts.filter((post) => post.who === who && post.subject !== null)
    return labelled.length === 0
      ? null
      : labelled.filter(({ subject }) => subject !== null && subjects.includes(subject)).length /
          labelled.length
  }
  const pair = (...subjects: string[]): Pair => ({
    person: share('person', subjects),
    page: share('page', subjects),
  })
  return { line: pair('brand', 'trade'), career: pair('career'), off: pair('off') }
}

/** Themes of both voices from the evidence of the check that compares them; empty where it has none. */
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

/** What both voices have in common, 0-1: theme by theme, the smaller of both shares. */
export function overlapOf(topics: readonly Pick<Topic, 'person' | 'page'>[]): number {
  return topics.reduce((sum, { person, page }) => sum + Math.min(person, page), 0)
}

/** Posts of a theme (a declared one, or a subject where no theme is declared). */
export function postsOfTheme(
  { posts }: Pick<Audit, 'posts'>,
  theme: string,
  who: 'person' | 'page',
): string[] {
  return posts
    .filter((post) => post.who === who && OWN.has(post.type) && (post.themes[0] ?? post.subject) === theme)
    .slice(0, 200)
    .map(({ id }) => id)
}

/** Views of the person's posts by format and by who gains: the brand where the subject is it or its trade, else the person for own content, else others. */
export function flowsOf({ posts }: Pick<Audit, 'posts'>): { flows: Flow[]; posts: Map<string, string[]> } {
  const ids = new Map<string, string[]>()
  const views = new Map<string, number>()
  for (const post of posts) {
    const seen = post.type === 'article' ? (post.views ?? post.impressions) : (post.impressions ?? post.views)
    if (post.who !== 'person' || seen === null) continue
    const from = post.type === 'article' ? 'articles' : post.type === 'post' ? 'posts' : 'shares'
    const to =
      post.subject === 'brand' || post.subject === 'trade'
        ? 'brand'
        : OWN.has(post.type)
          ? 'person'
          : 'others'
    const key = `${from} ${to}`
    views.set(key, (views.get(key) ?? 0) + seen)
    ids.set(key, [...(ids.get(key) ?? []), post.id])
  }
  const flows = FORMATS.flatMap((from) =>
    WINNERS.map((to) => ({ from, to, views: views.get(`${from} ${to}`) ?? 0 })),
  ).filter((flow) => flow.views > 0)
  return { flows, posts: ids }
}

function recentPosts({ posts, asOf }: Pick<Audit, 'posts' | 'asOf'>): number | null {
  const own = posts.filter(({ who }) => who === 'person')
  const from = new Date(Date.parse(`${asOf}T00:00:00Z`) - 29 * DAY).toISOString().slice(0, 10)
  return own.length === 0 ? null : own.filter(({ publishedAt }) => publishedAt.slice(0, 10) >= from).length
}

function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = known.slice(Math.ceil(known.length / 2) - 1, Math.floor(known.length / 2) + 1)
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length
}
