import { eachDay } from '#shared/time/calendar'
import { daysLater, monthsLater } from '#shared/time/days'
import type { Period } from '#shared/model/primitives'
import { camilleArchive } from './camille-archive'
import { AUDIENCE, CONTENT } from './camille-audience'
import { camilleClient, LOGO } from './camille-client'
import { results, seenFigures, seenPosts } from './camille-lists'
import { camillePage, PAGE_AUDIENCE, pageFollowerDays, pageVisitDays } from './camille-page'
import { camillePosts, dailyOf, PERIOD } from './camille-posts'
import { creatorWorkbook, type Daily } from './creator-workbook'
import { memberExport } from './member-export'
import { createDice, iso } from './moments'
import { pageContentWorkbook, pageFollowersWorkbook, pageVisitorsWorkbook } from './page-workbooks'
import { slugOf, type SamplePost } from './sample-post'
import type { Files } from './write'

const STAMP = 1_794_700_800_000

/** Camille Renaud's client folder: a large audience, hardly a word about the brand. */
export async function camille(): Promise<Files> {
  const page = camillePage()
  const { posts, older } = camillePosts(page)
  const dice = createDice(25_430)
  const impressions = dailyOf(posts, 'impressions', dice)
  const engagements = dailyOf(posts, 'engagements', dice)
  const newFollowers: Daily = new Map(eachDay(PERIOD).map((day) => [day, dice.poisson(27)]))
  const workbook = (period: Period) => creatorBook(period, posts, impressions, engagements, newFollowers)
  const files: Files = {
    'client.json': camilleClient(posts),
    'logo.svg': LOGO,
    'Complete_LinkedInDataExport_11-15-2026.zip': await memberExport(
      camilleArchive(posts, older, page, dice),
    ),
    [bookName(PERIOD)]: await workbook(PERIOD),
    [`nuveo_content_${STAMP}.xls`]: pageContentWorkbook(page, PERIOD, 'Camille Renaud'),
    [`nuveo_followers_${STAMP}.xls`]: pageFollowersWorkbook(pageFollowerDays(), PAGE_AUDIENCE),
    [`nuveo_visitors_${STAMP}.xls`]: pageVisitorsWorkbook(pageVisitDays(), PAGE_AUDIENCE),
    'publications-vues.csv': seenPosts(posts),
    'chiffres-vus.csv': seenFigures(),
    'resultats.csv': results(posts),
  }
  for (const month of months()) files[`statistiques-mensuelles/${bookName(month)}`] = await workbook(month)
  return files
}

/** Twelve monthly exports: the yearly one lists only fifty posts, these list fifty per month. */
function months(): Period[] {
  return Array.from({ length: 12 }, (_, index) => ({
    from: monthsLater(PERIOD.from, index),
    to: daysLater(monthsLater(PERIOD.from, index + 1), -1),
  }))
}

function bookName({ from, to }: Period): string {
  return `AggregateAnalytics_Camille Renaud_${from}_${to}.xlsx`
}

function creatorBook(
  period: Period,
  posts: readonly SamplePost[],
  impressions: Daily,
  engagements: Daily,
  newFollowers: Daily,
): Promise<Uint8Array> {
  const inPeriod = posts.filter(
    ({ millis }) => iso(millis).slice(0, 10) >= period.from && iso(millis).slice(0, 10) <= period.to,
  )
  const after = eachDay({ from: daysLater(period.to, 1), to: PERIOD.to }).reduce(
    (sum, day) => sum + (newFollowers.get(day) ?? 0),
    0,
  )
  const shown = eachDay(period).reduce((sum, day) => sum + (impressions.get(day) ?? 0), 0)
  return creatorWorkbook({
    language: 'fr',
    period,
    posts: inPeriod.map((post) => ({
      day: iso(post.millis).slice(0, 10),
      url: `https://www.linkedin.com/posts/camille-renaud-exemple_${slugOf(post.text || post.sharedTitle)}-activity-${post.activityId}-${code(post.activityId)}`,
      impressions: post.impressions,
      engagements: post.engagements,
    })),
    impressions,
    engagements,
    newFollowers,
    totalFollowers: 25_430 - after,
    reached: Math.round(shown * 0.43),
    audience: AUDIENCE,
    content: CONTENT,
  })
}

/** Four letters like those at the end of the network's links. */
function code(id: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  return [3, 6, 9, 12].map((at) => letters[Number(id.slice(at, at + 3)) % letters.length]).join('')
}
