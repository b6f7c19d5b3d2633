import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countActivity } from '#shared/records/count-activity'
import type { ActivityExtract } from '#shared/records/extract'
import { createZone } from '#shared/time/zone'
import { activitiesFile, mergeAll } from './make'

const AT = Date.UTC(2026, 9, 8, 9)

test('what follows in the same quarter of an hour is one entry', () => {
  const counted: ActivityExtract[] = []
  const add = (at: number | string | null, target: string | null = null) =>
    countActivity(counted, { kind: 'comment', at, target })
  add(AT)
  add(AT + 899_999)
  add('2026-10-08T09:14:59Z')
  add(AT + 900_000)
  add(AT + 900_000, 'share:7')
  add('2026-10-08')
  add('2026-10-08')
  add(null)
  expect(counted).toEqual([
    { kind: 'comment', at: AT, target: null, count: 3 },
    { kind: 'comment', at: AT + 900_000, target: null, count: 1 },
    { kind: 'comment', at: AT + 900_000, target: 'share:7', count: 1 },
    { kind: 'comment', at: '2026-10-08', target: null, count: 2 },
    { kind: 'comment', at: null, target: null, count: 1 },
  ])
  const other: ActivityExtract[] = []
  countActivity(other, { kind: 'vote', at: -1, target: null })
  expect(other[0]?.at).toBe(-900_000)
})

test('no slot lies in two hours of any zone', () => {
  const zones = ['Europe/Paris', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2016, 0), max: Date.UTC(2030, 0) }),
      (timezone, at) => {
        const counted: ActivityExtract[] = []
        countActivity(counted, { kind: 'vote', at, target: null })
        const zone = createZone(timezone)
        expect(zone(counted[0]!.at!)).toEqual(zone(at))
      },
    ),
  )
})

test('moments that an earlier version stored as text count the same', () => {
  const stored = { kind: 'vote', at: '2026-10-08T09:00:00.000Z', target: null, count: 2 } as const
  const { activities } = mergeAll(activitiesFile('Votes.csv', [stored]))
  expect(activities).toEqual(mergeAll(activitiesFile('Votes.csv', [{ ...stored, at: AT }])).activities)
  expect(activities).toEqual([{ kind: 'vote', day: '2026-10-08', hour: 11, count: 2 }])
})
