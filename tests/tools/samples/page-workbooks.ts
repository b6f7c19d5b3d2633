import { eachDay } from '#shared/time/calendar'
import type { Period } from '#shared/model/primitives'
import { americanDay } from './moments'
import { xlsOf, type Cell } from './write'

/** A post of the page with its figures. */
export interface PagePost {
  millis: number
  text: string
  activityId: string
  /** The date of the draft, which the export calls its creation. */
  created: string
  impressions: number
  clicks: number
  likes: number
  comments: number
  reposts: number
  follows: number
  contentType: string
}

const UTC_NOTE = 'All dates and times are in UTC.'
const DAILY =
  'Date|Impressions (organic)|Impressions (sponsored)|Impressions (total)|Unique impressions (organic)|Clicks (organic)|Clicks (sponsored)|Clicks (total)|Reactions (organic)|Reactions (sponsored)|Reactions (total)|Comments (organic)|Comments (sponsored)|Comments (total)|Reposts (organic)|Reposts (sponsored)|Reposts (total)|Engagement rate (organic)|Engagement rate (sponsored)|Engagement rate (total)'
const POSTS =
  'Post title|Post link|Post type|Campaign name|Posted by|Created date|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type'

/** The page's content export (.xls, BIFF8): daily totals and every post, newest first. */
export function pageContentWorkbook(posts: PagePost[], period: Period, postedBy: string): Uint8Array {
  const figures = new Map<string, number[]>()
  for (const { millis, impressions, clicks, likes, comments, reposts } of posts) {
    const day = new Date(millis).toISOString().slice(0, 10)
    const known = figures.get(day) ?? [0, 0, 0, 0, 0]
    figures.set(
      day,
      [impressions, clicks, likes, comments, reposts].map((value, i) => value + (known[i] ?? 0)),
    )
  }
  const daily = eachDay(period).map((day): Cell[] => {
    const [shown = 0, clicks = 0, likes = 0, comments = 0, reposts = 0] = figures.get(day) ?? []
    const rate = shown === 0 ? 0 : fraction((clicks + likes + comments + reposts) / shown)
    const triple = (value: number) => [value, 0, value]
    return [
      americanDay(day),
      ...triple(shown),
      Math.round(shown * 0.8),
      ...triple(clicks),
      ...triple(likes),
      ...triple(comments),
      ...triple(reposts),
      ...triple(rate),
    ]
  })
  const list = posts
    .toSorted((a, b) => b.millis - a.millis)
    .map(
      ({
        text,
        activityId,
        created,
        impressions,
        clicks,
        likes,
        comments,
        reposts,
        follows,
        contentType,
      }): Cell[] => [
        text,
        `https://www.linkedin.com/feed/update/urn:li:activity:${activityId}`,
        'Organic',
        '',
        postedBy,
        americanDay(created),
        '',
        '',
        'All followers',
        impressions,
        '',
        '',
        clicks,
        fraction(clicks / impressions),
        likes,
        comments,
        reposts,
        follows,
        fraction((clicks + likes + comments + reposts + follows) / impressions),
        contentType,
      ],
    )
  return xlsOf([
    [
      'Metrics',
      [
        [
          `Aggregated engagement metrics for your organic and sponsored posts over time. Date indicates when your posts were viewed by LinkedIn members. Data is delayed by up to 2 days. ${UTC_NOTE}`,
        ],
        DAILY.split('|'),
        ...daily,
      ],
    ],
    [
      'All posts',
      [
        [
          `Engagement metrics for individual posts. Created date indicates when your post was created. ${UTC_NOTE}`,
        ],
        POSTS.split('|'),
        ...list,
      ],
    ],
  ])
}

/** Names and counts in the five lists of a page's audience. */
export type PageAudience = Record<
  'Location' | 'Job function' | 'Seniority' | 'Industry' | 'Company size',
  [string, number][]
>

/** The page's followers export (.xls, BIFF8): new followers per day, and their demographics. */
export function pageFollowersWorkbook(
  days: { day: string; organic: number; invited: number }[],
  audience: PageAudience,
): Uint8Array {
  const header = [
    'Date',
    'Sponsored followers',
    'Organic followers',
    'Auto-invited followers',
    'Total followers',
  ]
  const rows = days.map(({ day, organic, invited }) => [
    americanDay(day),
    0,
    organic,
    invited,
    organic + invited,
  ])
  return xlsOf([['New followers', [header, ...rows]], ...audienceSheets(audience, 'Total followers')])
}

/** The page's visitors export (.xls, BIFF8). */
export function pageVisitorsWorkbook(
  days: { day: string; views: number; visitors: number }[],
  audience: PageAudience,
): Uint8Array {
  const parts = ['Overview', 'Life', 'Jobs', 'Total']
  const kinds = ['page views', 'unique visitors']
  const header = parts.flatMap((part) =>
    kinds.flatMap((kind) => ['desktop', 'mobile', 'total'].map((device) => `${part} ${kind} (${device})`)),
  )
  const split = (value: number) => [value - Math.floor(value / 3), Math.floor(value / 3), value]
  const rows = days.map(({ day, views, visitors }) => {
    const figures = [...split(views), ...split(visitors)]
    return [americanDay(day), ...figures, ...Array.from({ length: 12 }, () => 0), ...figures]
  })
  return xlsOf([
    ['Visitor metrics', [['Date', ...header], ...rows]],
    ...audienceSheets(audience, 'Total views'),
  ])
}

function audienceSheets(audience: PageAudience, count: string): [string, Cell[][]][] {
  return Object.entries(audience).map(([name, rows]) => [name, [[name, count], ...rows]])
}

function fraction(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
