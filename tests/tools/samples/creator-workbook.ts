import { eachDay } from '#shared/time/calendar'
import type { Period } from '#shared/model/primitives'
import { americanDay, frenchDay } from './moments'
import { xlsxOf, type Cell } from './write'

/** A post as listed in a creator workbook. */
export interface ListedPost {
  day: string
  url: string
  impressions: number
  engagements: number
}

/** Figures per day, `YYYY-MM-DD`. */
export type Daily = Map<string, number>

/** A person's own analytics over a span, in the 2026 layout: six sheets, every cell a text. */
export interface CreatorWorkbook {
  language: 'fr' | 'en'
  period: Period
  posts: ListedPost[]
  impressions: Daily
  engagements: Daily
  newFollowers: Daily
  totalFollowers: number
  reached: number
  /** Category, name, percentage as written. */
  audience: [string, string, string][]
  content: [string, string, string][]
}

const WORDS = {
  en: {
    sheets: [
      'DISCOVERY',
      'ENGAGEMENT',
      'TOP POSTS',
      'FOLLOWERS',
      'AUDIENCE DEMOGRAPHICS',
      'CONTENT DEMOGRAPHICS',
    ],
    overall: 'Overall Performance',
    reached: 'Members reached',
    engagements: 'Engagements',
    note: 'Maximum of 50 posts available to include in this list',
    posts: ['Post URL', 'Post Publish Date'],
    total: (day: string) => `Total followers on ${day}`,
    followers: 'New followers',
    demographics: ['Top Demographics', 'Value', 'Percentage'],
  },
  fr: {
    sheets: [
      'DÉCOUVERTE',
      'ENGAGEMENT',
      'MEILLEURS POSTS',
      'ABONNÉS',
      'DÉMOGRAPHIE DU PUBLIC',
      'DÉMOGRAPHIE DU CONTENU',
    ],
    overall: 'Performances globales',
    reached: 'Membres touchés',
    engagements: 'Interactions',
    note: '50 posts maximum disponibles pour cette liste',
    posts: ['URL du post', 'Date de publication'],
    total: (day: string) => `Nombre total d’abonnés le ${day} :`,
    followers: 'Nouveaux abonnés',
    demographics: ['Principales données démographiques', 'Valeur', 'Pourcentage'],
  },
} as const

const MOST = 50

/** The .xlsx of a `CreatorWorkbook`; each of its two tables of posts ends at fifty rows. */
export async function creatorWorkbook(data: CreatorWorkbook): Promise<Uint8Array> {
  const { language, period } = data
  const words = WORDS[language]
  const date = (day: string) => (language === 'fr' ? frenchDay(day) : americanDay(day, false))
  const days = eachDay(period)
  const inPeriod = (daily: Daily) => days.map((day) => daily.get(day) ?? 0)
  const total = (daily: Daily) => inPeriod(daily).reduce((sum, value) => sum + value, 0)
  const text = (rows: (Cell | undefined)[][]): Cell[][] =>
    rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell))))
  const best = (metric: 'impressions' | 'engagements') =>
    data.posts
      .toSorted((a, b) => b[metric] - a[metric] || (a.url < b.url ? -1 : 1))
      .slice(0, MOST)
      .map((post) => [post.url, date(post.day), post[metric]])
  const [left, right] = [best('engagements'), best('impressions')]
  const tables = [
    [words.note],
    [],
    [...words.posts, words.engagements, '', ...words.posts, 'Impressions'],
    ...left.map((row, index) => [...row, '', ...(right[index] ?? [])]),
  ]
  const sheets: Cell[][][] = [
    [
      [words.overall, `${date(period.from)} - ${date(period.to)}`],
      ['Impressions', total(data.impressions)],
      [words.reached, data.reached],
    ],
    [
      ['Date', 'Impressions', words.engagements],
      ...days.map((day, i) => [date(day), inPeriod(data.impressions)[i]!, inPeriod(data.engagements)[i]!]),
    ],
    tables,
    [
      [words.total(date(period.to)), data.totalFollowers],
      [],
      ['Date', words.followers],
      ...days.map((day, i) => [date(day), inPeriod(data.newFollowers)[i]!]),
    ],
    [[...words.demographics], ...data.audience],
    [[...words.demographics], ...data.content],
  ]
  return xlsxOf(words.sheets.map((name, index) => [name, text(sheets[index] ?? [])]))
}
