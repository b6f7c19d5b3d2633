import { asCounted } from '#shared/model/as-counted'
import type { CheckId } from '#shared/audit/catalogue'
import type { Audit, AuditPost } from '#shared/model/audit'
import type { MetricName } from '#shared/model/vocabulary'
import { MOST_POSTS } from '#renderer/shell/routes'

/** The evidence for a figure: the posts it counts, or the check that explains it. */
export interface FigureEvidence {
  posts: string[]
  check: CheckId | null
}

const CHECKS: Readonly<Partial<Record<MetricName, CheckId>>> = {
  'person.posts.own': 'OV-1',
  'person.posts.shares': 'OV-2',
  'person.posts.bareShares': 'OV-2',
  'person.activities.last30Days': 'CA-2',
  'person.activities.workingDays': 'CA-2',
  'person.activities.perWorkingDay': 'CA-2',
  'person.views.median': 'RR-2',
  'person.views.max': 'RR-3',
  'person.views.topShare': 'RR-3',
  'person.engagementRate.median': 'RR-1',
  'person.subject.brand': 'BA-1',
  'person.subject.trade': 'BA-1',
  'person.intent.serve': 'SA-1',
  'person.intent.self': 'SA-3',
  'person.intent.sell': 'SA-3',
  'person.themes.effectiveNumber': 'EL-2',
  'page.posts.last30Days': 'PG-1',
  'page.interactions.median': 'PG-1',
  'page.engagementRate.median': 'PG-2',
  audienceRatio: 'BA-6',
  'outcomes.count': 'OC-1',
  'outcomes.linked': 'OC-1',
  'outcomes.kendallTauB': 'OC-3',
  'outcomes.top5Overlap': 'OC-3',
  'questions.count': 'SA-2',
  'questions.answered': 'SA-2',
}

/** The evidence for a figure: its posts (none if unknown, or too many for one list) and its check, if it has one. */
export function behindFigure(
  key: string,
  audit: Pick<Audit, 'posts' | 'questions' | 'metrics' | 'checks'>,
): FigureEvidence {
  const posts = postsOf(key, audit)
  const check = CHECKS[key as MetricName]
  return {
    posts: posts.length > MOST_POSTS ? [] : posts,
    check: audit.checks.some(({ id }) => id === check) ? (check ?? null) : null,
  }
}

function postsOf(
  key: string,
  { posts, questions, metrics }: Pick<Audit, 'posts' | 'questions' | 'metrics'>,
): string[] {
  const person = (is: (post: AuditPost) => boolean) =>
    posts.filter((post) => post.who === 'person' && is(asCounted(post))).map(({ id }) => id)
  if (key.startsWith('person.subject.'))
    return person(({ subject }) => subject === key.slice('person.subject.'.length))
  if (key.startsWith('person.intent.'))
    return person(({ intent }) => intent === key.slice('person.intent.'.length))
  if (key.startsWith('person.articles.')) return person(({ type }) => type === 'article')
  switch (key) {
    case 'person.posts.count':
      return person(() => true)
    case 'person.posts.own':
      return person(({ type }) => type === 'post' || type === 'article')
    case 'person.posts.shares':
      return person(({ type }) => type === 'share')
    case 'person.posts.bareShares':
      return person(({ type }) => type === 'repost')
    case 'person.views.max':
    case 'person.views.topShare': {
      const top = metrics['person.views.topPostId']
      return typeof top === 'string' && posts.some(({ id }) => id === top) ? [top] : []
    }
    case 'outcomes.linked':
      return posts.filter(({ outcomes }) => outcomes > 0).map(({ id }) => id)
    case 'questions.answered':
      return [...new Set(questions.flatMap(({ answeredBy }) => answeredBy))]
    default:
      return []
  }
}
