import { eachDay, weekday } from '#shared/time/calendar'
import { daysLater } from '#shared/time/days'
import { createDice, idAt, iso, type Dice } from './moments'
import type { Label, SamplePost } from './sample-post'
import { ENGLISH_ARTICLES, type EnglishArticle } from './texts-etienne-articles'
import { ENGLISH_PAGE_FAMILIES } from './texts-etienne-page'
import { BRAND_POSTS, PLAIN_POSTS } from './texts-etienne-posts'
import type { PageAudience, PagePost } from './page-workbooks'

export const PERIOD = { from: '2025-11-16', to: '2026-11-15' }
/** Weeks, counted from Monday 17 November 2025, in which nothing is published. */
const WEEKS_OFF = [5, 6, 20, 37]

/** A post with the public counts typed by the consultant. */
export interface CountedPost extends SamplePost {
  reactions: number
  comments: number
  reposts: number
}

/** An article with its date and URL. */
export interface DatedArticle extends EnglishArticle {
  millis: number
  slug: string
}

/** One item per week, alternately article and post; those that name the brand on Thursdays, away from the page's Mondays. */
export function etienneContent(): { articles: DatedArticle[]; posts: CountedPost[] } {
  const dice = createDice(2_960)
  const weeks = Array.from({ length: 52 }, (_, index) => index).filter((week) => !WEEKS_OFF.includes(week))
  const texts = PLAIN_POSTS.map((post, index) =>
    index % 3 === 1 ? [BRAND_POSTS[Math.floor(index / 3)]!, post] : [post],
  ).flat()
  const at = (week: number, named: boolean, usual: number) => {
    const day = daysLater('2025-11-17', week * 7 + (named ? 3 : usual))
    return Date.parse(`${day}T07:${dice.between(10, 49)}:${dice.between(10, 59)}Z`)
  }
  return {
    articles: ENGLISH_ARTICLES.map((article, index) => ({
      ...article,
      millis: at(weeks[2 * index]!, article.body.join(' ').includes('Ventorel'), 1),
      slug: `${slug(article.title)}-etienne-marquand-${['k2dse', 'x8qte', 'm4rfe', 'p7vne'][index % 4]}`,
    })),
    posts: texts.map((post, index) =>
      counted(post.text, post, at(weeks[2 * index + 1]!, BRAND_POSTS.includes(post), 2), dice),
    ),
  }
}

function counted(
  text: string,
  { subject, intent, answers = [], themes = [] }: Label,
  millis: number,
  dice: Dice,
): CountedPost {
  const impressions = Math.round(dice.logNormal(1_280, 0.4))
  const total = Math.round(impressions * dice.logNormal(0.0385, 0.35))
  const comments = Math.max(2, Math.round(total * 0.18))
  const reposts = Math.round(total * 0.06)
  return {
    millis,
    urn: `share:${idAt(millis, dice)}`,
    activityId: idAt(millis + dice.between(100, 1_900), dice),
    text,
    sharedUrl: '',
    sharedTitle: '',
    impressions,
    // The workbook's own sum also includes clicks.
    engagements: total + Math.round(impressions * 0.02),
    label: { subject, intent, answers, themes },
    reactions: total - comments - reposts,
    comments,
    reposts,
  }
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Posts of Ventorel's page, one each Monday and one more in October, with growing response. */
export function etiennePage(): { posts: PagePost[]; themes: (string | null)[] } {
  const dice = createDice(940)
  const lists = ENGLISH_PAGE_FAMILIES.map(({ text, theme, values }) =>
    values.map((value) => ({ text: text.replace('{x}', value), theme })),
  )
  const texts = Array.from({ length: 10 }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
  const mondays = Array.from({ length: 52 }, (_, week) => daysLater('2025-11-17', 7 * week))
  const days = [...mondays, '2026-10-27'].sort()
  const posts = days.map((day, index): PagePost => {
    const millis = Date.parse(`${day}T09:${dice.between(10, 50)}:00Z`)
    const impressions = Math.round(dice.logNormal(165 + index, 0.25))
    const total = Math.round(impressions * dice.logNormal(0.034, 0.2))
    return {
      millis,
      text: texts[index]!.text,
      activityId: idAt(millis + 400, dice),
      created: daysLater(day, -dice.below(4)),
      impressions,
      clicks: Math.round(impressions * 0.018),
      likes: Math.round(total * 0.78),
      comments: Math.round(total * 0.14),
      reposts: Math.round(total * 0.08),
      follows: dice.poisson(0.7),
      contentType: dice.pick(['Image', 'Document', '']),
    }
  })
  return { posts, themes: texts.slice(0, days.length).map(({ theme }) => theme) }
}

/** Page visits per day: about twice as many on the days after a post by Étienne that names the brand. */
export function visitDays(named: readonly number[]): { day: string; views: number; visitors: number }[] {
  const dice = createDice(941)
  const lifted = new Set(
    named.flatMap((millis) => [0, 1, 2].map((offset) => daysLater(iso(millis).slice(0, 10), offset))),
  )
  return eachDay(PERIOD).map((day) => {
    const views = dice.poisson((weekday(day) > 4 ? 4 : 11) * (lifted.has(day) ? 2.3 : 1))
    return { day, views, visitors: Math.ceil(views * 0.6) }
  })
}

/** New followers of the page per day: more each quarter, none bought, hardly any invited automatically. */
export function followerDays(): { day: string; organic: number; invited: number }[] {
  const dice = createDice(942)
  return eachDay(PERIOD).map((day, index) => ({
    day,
    organic: dice.poisson(0.6 + index * 0.0048),
    invited: dice.below(30) === 0 ? 1 : 0,
  }))
}

/** The page's followers. */
export const PAGE_AUDIENCE: PageAudience = {
  Location: [
    ['Bristol, United Kingdom', 212],
    ['Greater Manchester, United Kingdom', 148],
  ],
  'Job function': [
    ['Engineering', 371],
    ['Operations', 288],
  ],
  Seniority: [
    ['Senior', 344],
    ['Manager', 207],
  ],
  Industry: [
    ['Food and Beverage Manufacturing', 183],
    ['Machinery Manufacturing', 141],
  ],
  'Company size': [
    ['51-200', 297],
    ['201-500', 221],
  ],
}
