import { expect, it } from 'vitest'
import type { Missing } from '#shared/audit/define/define-fact'
import { inbound, type Inbound } from '#shared/audit/facts/inbound'
import type { ActivityCount } from '#shared/model/records'
import { anInput, aPost } from '../build'

const request = (day: string, count = 1): ActivityCount => ({ kind: 'invitation-in', day, hour: null, count })
const of = (activities: ActivityCount[], given = true, posts = [] as ReturnType<typeof aPost>[]) =>
  inbound.of(anInput({ client: { consent: { given } }, records: { activities, posts } }))

// The last 90 days of an audit of 15 November begin on 18 August; the 90 before on 20 May.
it('counts requests of the last ninety days and of the ninety before, both ends included', () => {
  const { last, previous } = of([
    request('2026-11-15', 2),
    request('2026-08-18', 3),
    request('2026-08-17', 5),
    request('2026-05-20', 7),
    request('2026-05-19', 11),
    request('2026-11-16', 100),
  ]) as Inbound
  expect([last.from, last.count, previous.from, previous.to, previous.count]).toEqual([
    '2026-08-18',
    5,
    '2026-05-20',
    '2026-08-17',
    12,
  ])
  // Twelve weeks of seven days and one of six.
  expect(last.weeks).toHaveLength(13)
  expect([last.weeks[0], last.weeks[12]]).toEqual([3, 2])
})

it('knows the quarter before only where the file reaches back to it', () => {
  expect((of([request('2026-05-27')]) as Inbound).previous.known).toBe(true)
  expect((of([request('2026-05-28')]) as Inbound).previous.known).toBe(false)
})

it('parts the days by nearness to an own post, for every window', () => {
  const posts = [aPost({ publishedAt: '2026-11-01T09:00:00Z' })]
  const { windows } = of(
    [request('2026-10-01'), request('2026-11-07', 4), request('2026-11-08', 6)],
    true,
    posts,
  ) as Inbound
  expect(windows.map(({ days, inside, outside }) => [days, inside, outside])).toEqual([
    [7, { days: 7, requests: 4 }, { days: 39, requests: 7 }],
    [30, { days: 15, requests: 10 }, { days: 31, requests: 1 }],
    [90, { days: 15, requests: 10 }, { days: 31, requests: 1 }],
  ])
})

it('is missing without the file, and without the consent to count it', () => {
  expect((of([request('2026-11-01')], false) as Missing).message.key).toContain('consent')
  expect((of([]) as Missing).message.key).toContain('invitations')
})
