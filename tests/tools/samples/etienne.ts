import { eachDay, workingDays } from '#shared/time/calendar'
import { createDice, idAt, iso, type Dice } from './moments'
import { exportedLink, memberExport, type MemberExport } from './member-export'
import { connections, invitations, type Crowd } from './people'
import { etienneClient, figuresSeen, outcomesLog, postsSeen } from './etienne-client'
import {
  etienneContent,
  etiennePage,
  followerDays,
  PAGE_AUDIENCE,
  PERIOD,
  visitDays,
  type CountedPost,
  type DatedArticle,
} from './etienne-data'
import { slugOf } from './sample-post'
import { creatorWorkbook, type Daily } from './creator-workbook'
import { pageContentWorkbook, pageFollowersWorkbook, pageVisitorsWorkbook } from './page-workbooks'
import type { Files } from './write'

const STAMP = 1_794_704_400_000
const HEADLINE =
  'Compressed air engineer at Ventorel | Leaks and pressure, measuring, air quality, heat recovery | Learning the craft, teaching it'

const CROWD: Crowd = {
  first: ['Alice', 'Owen', 'Priya', 'Tom', 'Gwen', 'Samir', 'Ruth', 'Callum', 'Nora', 'Idris'],
  last: ['Ashdown', 'Bexley', 'Corrigan', 'Dunmore', 'Ellery', 'Farrow', 'Gillan', 'Hargreave'],
  companies: ['Example Dairy', 'Sample Plastics', 'Model Brewery', 'Demo Print', 'Test Packaging'],
  jobs: [
    'Maintenance manager',
    'Energy manager',
    'Plant engineer',
    'Utilities engineer',
    'Operations director',
  ],
}

/** Étienne Marquand's client folder: a small audience that calls. */
export async function etienne(): Promise<Files> {
  const { articles, posts } = etienneContent()
  const page = etiennePage()
  const dice = createDice(1_415)
  const named = [...posts, ...articles]
    .filter((piece) => JSON.stringify(piece).includes('Ventorel'))
    .map(({ millis }) => millis)
  return {
    'client.json': etienneClient(articles, posts, page.posts, page.themes),
    'Complete_LinkedInDataExport_11-15-2026.zip': await memberExport(archive(articles, posts, dice)),
    [`AggregateAnalytics_Étienne Marquand_${PERIOD.from}_${PERIOD.to}.xlsx`]: await workbook(posts, dice),
    [`ventorel_content_${STAMP}.xls`]: pageContentWorkbook(page.posts, PERIOD, 'Étienne Marquand'),
    [`ventorel_followers_${STAMP}.xls`]: pageFollowersWorkbook(followerDays(), PAGE_AUDIENCE),
    [`ventorel_visitors_${STAMP}.xls`]: pageVisitorsWorkbook(visitDays(named), PAGE_AUDIENCE),
    'posts-seen.csv': postsSeen(articles, posts),
    'figures-seen.csv': figuresSeen(),
    'outcomes.csv': outcomesLog(articles),
  }
}

function workbook(posts: CountedPost[], dice: Dice): Promise<Uint8Array> {
  const impressions: Daily = new Map(eachDay(PERIOD).map((day) => [day, dice.between(20, 60)]))
  const engagements: Daily = new Map(eachDay(PERIOD).map((day) => [day, dice.below(3)]))
  for (const post of posts) {
    const day = iso(post.millis).slice(0, 10)
    impressions.set(day, (impressions.get(day) ?? 0) + post.impressions)
    engagements.set(day, (engagements.get(day) ?? 0) + post.engagements)
  }
  return creatorWorkbook({
    language: 'en',
    period: PERIOD,
    posts: posts.map(({ millis, text, activityId, impressions: shown, engagements: engaged }) => ({
      day: iso(millis).slice(0, 10),
      url: `https://www.linkedin.com/posts/etienne-marquand-example_${slugOf(text)}-activity-${activityId}-${activityId.slice(3, 7).replace(/\d/g, (digit) => 'QwErTyUiOp'.charAt(Number(digit)))}`,
      impressions: shown,
      engagements: engaged,
    })),
    impressions,
    engagements,
    newFollowers: new Map(eachDay(PERIOD).map((day) => [day, dice.poisson(1.3)])),
    totalFollowers: 2_960,
    reached: 21_400,
    audience: [
      ['Location', 'Greater Bristol Area', '17%'],
      ['Job title', 'Maintenance Manager', '11%'],
      ['Industry', 'Machinery Manufacturing', '13%'],
      ['Seniority', 'Senior', '37%'],
      ['Company size', '51-200 employees', '24%'],
      ['Company', 'Example Dairy', '< 1%'],
    ],
    content: [
      ['Location', 'Greater Bristol Area', '15%'],
      ['Location', 'Greater Manchester Area', '12%'],
      ['Job title', 'Maintenance Manager', '12%'],
      ['Job title', 'Energy Manager', '8%'],
      ['Industry', 'Food and Beverage Manufacturing', '12%'],
      ['Industry', 'Machinery Manufacturing', '9%'],
      ['Industry', 'Plastics Manufacturing', '8%'],
      ['Industry', 'Chemical Manufacturing', '5%'],
      ['Industry', 'Packaging and Containers Manufacturing', '4%'],
      ['Industry', 'Professional Services', '6%'],
      ['Industry', 'Higher Education', '4%'],
      ['Seniority', 'Senior', '39%'],
      ['Company size', '51-200 employees', '26%'],
    ],
  })
}

function archive(articles: DatedArticle[], posts: CountedPost[], dice: Dice): MemberExport {
  return {
    memberId: '51730266',
    shares: posts.map(({ millis, urn, text }) => ({ millis, urn, text, sharedUrl: '' })),
    instantReposts: [],
    ...activity(posts, dice),
    articles: articles.map(({ title, slug, millis, body }) => ({
      title,
      slug,
      created: iso(millis - 3 * 86_400_000)
        .slice(0, 16)
        .replace('T', ' '),
      published: iso(millis).slice(0, 16).replace('T', ' '),
      body,
    })),
    connections: connections(CROWD, 90, PERIOD.to, dice),
    invitations: invitations(
      CROWD,
      eachDay({ from: '2025-11-01', to: PERIOD.to }),
      'Étienne Marquand',
      (day) => (day > '2026-08-17' ? 0.5 : 0.5),
      dice,
    ),
    profile: {
      first: 'Étienne',
      last: 'Marquand',
      headline: HEADLINE,
      summary:
        'I walk along pipes and write down what I find. Leaks and pressure, air quality, measuring, heat recovery.',
      industry: '',
      place: 'Bristol, United Kingdom',
    },
    positions: [
      { company: 'Ventorel', title: 'Compressed air engineer', place: 'Bristol', from: 'Mar 2020', to: '' },
      {
        company: 'Example Foods',
        title: 'Maintenance technician',
        place: 'Exeter',
        from: 'Sep 2014',
        to: 'Feb 2020',
      },
    ],
    skills: ['Compressed air', 'Leak detection', 'Flow metering', 'Training'],
  }
}

const REMARKS = [
  'Which pressure did you measure at the far end?',
  'Thank you, that is useful.',
  'Try it on a Sunday.',
  'He said "later", and it never came.',
  'Good catch.',
  'I would log it for ten days first.',
]

/** Three or four activities per working day, and a reply under most of his posts. */
function activity(posts: CountedPost[], dice: Dice): Pick<MemberExport, 'comments' | 'reactions' | 'votes'> {
  const acts: Pick<MemberExport, 'comments' | 'reactions' | 'votes'> = {
    comments: [],
    reactions: [],
    votes: [],
  }
  for (const day of workingDays(PERIOD, 'GB')) {
    for (let left = dice.poisson(3.2); left > 0; left--) {
      const millis = Date.parse(`${day}T07:00:00Z`) + dice.below(9 * 3_600_000)
      const link = exportedLink(`activity:${idAt(millis - dice.between(600, 90_000) * 1_000, dice)}`)
      if (dice.below(3) === 0) acts.comments.push({ millis, link, text: dice.pick(REMARKS) })
      else acts.reactions.push({ millis, type: dice.pick(['LIKE', 'INTEREST', 'PRAISE']), link })
    }
  }
  for (const post of posts.filter((_, index) => index % 4 === 1)) {
    acts.comments.push({
      millis: post.millis + dice.between(30, 500) * 60_000,
      link: exportedLink(`activity:${post.activityId}`),
      text: dice.pick(REMARKS),
    })
  }
  return acts
}
