import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { sidesOf } from '#shared/audit/engine/sides'
import { comparison } from '#services/report/sections/comparison'
import { printed } from './printed'
import { aClient } from './sample'

it('sets person and page side by side, and what is not known is a dash', () => {
  const { rows, texts } = printed(comparison, aClient())
  expect(rows).toEqual([
    ['Over the period unless stated', 'Camille Dupont', 'Kervane'],
    ['Followers', '25,000', '250'],
    ['Posts', '13', '4'],
    ['of which own content', '13', '4'],
    ['Posts in the last 30 days', '13', '4'],
    ['Median views of a post', '460', '100 (4 posts)'],
    ['Median interactions, last 30 days', '–', '2'],
    // 6 of 460 at the median; the page’s own count clicks: 1, 2, 3 and 4 of 100.
    ['Median engagement rate of the profile', '1.3%', '–'],
    ['Median engagement rate of the page', '–', '2.5% (4 posts)'],
  ])
  expect(texts.join(' ')).toContain('They cannot be compared.')
})

it('says of the rates what tells them apart: where both count clicks, the new followers alone', () => {
  const audit = runAudit(aClient())
  const said = (definition: string) =>
    printed(comparison, {
      ...audit,
      metrics: { ...audit.metrics, 'person.engagementRate.definition': definition },
    }).texts.join(' ')
  expect(said('er_member')).toContain('also counts clicks and new followers')
  expect(said('er_member_xlsx')).toContain('also counts new followers')
})

it('says who has more followers, and nothing of it where one side is unknown', () => {
  const title = (person: number, page: number) =>
    printed(
      comparison,
      aClient({ client: { language: 'en', person: { followers: person }, brand: { followers: page } } }),
    ).texts[0]
  expect(title(25_000, 250)).not.toBe(title(100, 250))
  const unknown = printed(comparison, aClient({ client: { language: 'en', person: {}, brand: {} } })).texts[0]
  expect([title(25_000, 250), title(300, 250), title(100, 250)]).not.toContain(unknown)
})

it('says of how many posts the subject is confirmed on either side, until all are', () => {
  const audit = runAudit(aClient())
  const text = (source: (who: string) => 'client' | 'proposed') => {
    const posts = audit.posts.map(({ undecided: _, ...post }) => ({ ...post, labelSource: source(post.who) }))
    return printed(comparison, { ...audit, posts }).texts.join(' ')
  }
  expect(text((who) => (who === 'page' ? 'proposed' : 'client'))).toContain(
    'Subjects confirmed: 13 for the profile, none for the page; the others are proposed from the texts.',
  )
  expect(text(() => 'client')).not.toContain('Subjects confirmed')
})

it('takes no post of a typed list for a count of none', () => {
  const audit = runAudit(aClient())
  const counts = (isTyped: boolean) => {
    const { person } = sidesOf(audit.posts, audit.metrics, { asOf: '2027-06-30', isTyped })
    return [person.postsLast30Days, person.shares]
  }
  expect(counts(false)).toEqual([0, 0])
  expect(counts(true)).toEqual([null, null])
})
