import type { Audit, AuditPost, Side } from '#shared/model/audit'
import { SUBJECTS, type Subject } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import type { Metrics } from '#shared/model/vocabulary'
import { median } from '#shared/stats/quantile'
import { daysLater } from '../../time/days'

const RECENT = 30

/** The person and the page side by side, from the posts that the audit lists and its figures. */
export function sidesOf(
  posts: readonly AuditPost[],
  metrics: Metrics,
  { asOf, isTyped = false }: { asOf: string; isTyped?: boolean },
): Audit['sides'] {
  const [person, page] = [of(posts, 'person'), of(posts, 'page')]
  const { 'person.posts.shares': shares, 'person.posts.bareShares': bare } = metrics
  // A list typed by hand tells what there is, never that there is nothing.
  const count = (value: number | null) => (value === 0 && isTyped ? null : value)
  return {
    person: {
      followers: metrics['person.followers'],
      activitiesPerWorkingDay: metrics['person.activities.perWorkingDay'],
      posts: metrics['person.posts.count'],
      ownPosts: metrics['person.posts.own'],
      shares: shares === null ? null : count(shares + (bare ?? 0)),
      postsLast30Days: count(recent(person, asOf)),
      engagementRate: metrics['person.engagementRate.median'],
      ...listed(person),
      // Openings and times shown are not pooled where both are many.
      views: metrics['person.views.median'],
    },
    page: {
      followers: metrics['page.followers'],
      activitiesPerWorkingDay: null,
      posts: page.length === 0 ? null : page.length,
      ownPosts: page.length === 0 ? null : page.length,
      shares: null,
      postsLast30Days: metrics['page.posts.last30Days'],
      engagementRate: metrics['page.engagementRate.median'],
      ...listed(page),
    },
  }
}

function of(posts: readonly AuditPost[], who: Who): AuditPost[] {
  return posts.filter((post) => post.who === who)
}

function listed(posts: readonly AuditPost[]): Pick<Side, 'views' | 'interactions' | 'labelled' | 'subjects'> {
  // An undecided post is listed with its proposal, and counts nowhere.
  const labelled = posts.filter(({ subject, undecided }) => subject !== null && !undecided)
  return {
    views: median(posts.flatMap(({ seen }) => seen?.value ?? [])),
    interactions: median(posts.flatMap(({ engagements }) => engagements ?? [])),
    labelled: labelled.length,
    subjects: labelled.length === 0 ? null : sharesOf(labelled),
  }
}

function sharesOf(labelled: readonly AuditPost[]): Record<Subject, number> {
  const share = (subject: Subject) =>
    labelled.filter((post) => post.subject === subject).length / labelled.length
  return Object.fromEntries(SUBJECTS.map((subject) => [subject, share(subject)])) as Record<Subject, number>
}

// Without a post in the period, it is unknown whether nothing was published or no file was given.
function recent(posts: readonly AuditPost[], asOf: string): number | null {
  const from = daysLater(asOf, 1 - RECENT)
  return posts.length === 0 ? null : posts.filter(({ day }) => day >= from && day <= asOf).length
}
