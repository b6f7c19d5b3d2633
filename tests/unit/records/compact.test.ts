import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVITY_KINDS } from '#shared/model/records'
import { compact } from '#shared/records/compact'
import { merge } from '#shared/records/merge'
import { activitiesFile, idAt, postsFile } from './make'

const OWN = `urn:li:share:${idAt('2026-10-08T16:45:00Z')}`
const OTHER = `urn:li:share:${idAt('2026-05-02T06:00:00Z')}`

const activity = fc.record({
  kind: fc.constantFrom(...ACTIVITY_KINDS),
  at: fc.oneof(
    fc
      .date({
        min: new Date('2026-03-28T00:00:00Z'),
        max: new Date('2026-03-30T23:59:59Z'),
        noInvalidDate: true,
      })
      .map((date) => `${date.toISOString().slice(0, 19)}Z`),
    fc.constantFrom('2026-03-29', null),
  ),
  target: fc.constantFrom(OWN, OTHER, null),
  count: fc.integer({ min: 1, max: 3 }),
})

describe('compacting an extract', () => {
  it('changes nothing of what it is merged to, in any zone', () => {
    const posts = postsFile('Shares.csv', { urns: [OWN], publishedAt: '2026-10-08T16:45:00Z' })
    const zones = fc.constantFrom('Europe/Paris', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns')
    fc.assert(
      fc.property(fc.array(activity), zones, (activities, timezone) => {
        const file = activitiesFile('Comments.csv', activities, ['comment'])
        const small = { ...file, extract: compact(file.extract) }
        expect(merge([posts, small], { timezone })).toEqual(merge([posts, file], { timezone }))
        expect(compact(small.extract)).toEqual(small.extract)
      }),
    )
  })

  it('keeps counts, not each activity, and no post of somebody else but those that were commented on', () => {
    const at = ['2026-03-29T09:01:00Z', '2026-03-29T09:14:59Z', '2026-03-29T09:15:00Z']
    const { extract } = activitiesFile(
      'Reactions.csv',
      at.map((moment) => ({ kind: 'reaction', at: moment, target: OTHER, count: 1 })),
    )
    expect(compact(extract).activities).toEqual([
      { kind: 'reaction', at: Date.UTC(2026, 2, 29, 9), target: null, count: 2 },
      { kind: 'reaction', at: Date.UTC(2026, 2, 29, 9, 15), target: null, count: 1 },
    ])
  })
})
