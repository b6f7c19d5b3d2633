import { describe, expect, it } from 'vitest'
import { eachDay, workingDays } from '#shared/time/calendar'
import { Missing } from '#shared/audit/define/define-fact'
import { activityDays } from '#shared/audit/facts/activity-days'
import { personMetrics } from '#shared/audit/metrics/person-metrics'
import type { ActivityCount } from '#shared/model/records'
import type { Source } from '#shared/model/source'
import { anInput, somePosts } from '../build'
import { aMeasure } from '../judged'

const WINDOW = { from: '2026-10-17', to: '2026-11-15' }

function reactions(days: string[], count: number): ActivityCount[] {
  return days.map((day) => ({ kind: 'reaction', day, hour: null, count }))
}

describe('activities per day', () => {
  it('counts posts, comments, reactions and votes of every day over the working days, and leaves out replies and invitations', () => {
    const working = workingDays(WINDOW, 'FR')
    const activities: ActivityCount[] = [
      ...reactions(working, 13),
      { kind: 'comment', day: working[0] ?? '', hour: 9, count: 10 },
      { kind: 'vote', day: working[1] ?? '', hour: 9, count: 8 },
      { kind: 'reply', day: working[2] ?? '', hour: 9, count: 50 },
      { kind: 'invitation-out', day: working[2] ?? '', hour: 9, count: 50 },
      { kind: 'reaction', day: '2026-11-14', hour: null, count: 4 },
    ]
    // One post on each of 14 to 5 November; of the 10 days 7 are working days (7, 8 and 14 are a week-end, 11 a holiday).
    const input = anInput({ records: { activities, posts: somePosts(10) } })
    const metrics = personMetrics(input)
    const all = 13 * 19 + 10 + 8 + 4 + 10
    expect(metrics['person.activities.workingDays']).toBe(19)
    expect(metrics['person.activities.perWorkingDay']).toBeCloseTo(all / 19, 10)
    expect(metrics['person.activities.last30Days']).toBe(all)
  })

  it('is missing where only posts are known', () => {
    const found = activityDays.of(anInput({ records: { posts: somePosts(10) } }))
    expect(found).toBeInstanceOf(Missing)
    expect(
      personMetrics(anInput({ records: { posts: somePosts(10) } }))['person.activities.perWorkingDay'],
    ).toBeNull()
  })

  it('falls back on a typed total, spread over the working days', () => {
    const measures = [aMeasure({ metric: 'activities30d', date: '2026-11-15', value: 285 })]
    expect(personMetrics(anInput({ records: { measures } }))).toMatchObject({
      'person.activities.last30Days': 285,
      'person.activities.perWorkingDay': 15,
    })
  })

  it('does not take a month without a file for a month of silence', () => {
    const activities = reactions(['2026-03-02', '2026-05-04'], 3)
    expect(activityDays.of(anInput({ records: { activities } }))).toMatchObject({ last30: null })
    const stale = [aMeasure({ metric: 'activities30d', date: '2026-06-15', value: 285 })]
    expect(activityDays.of(anInput({ records: { measures: stale } }))).toBeInstanceOf(Missing)
  })

  it('takes the rest of the export as proof of silence, and a loose file beside it as none', () => {
    const activities = reactions(['2026-09-02', '2026-10-04'], 3)
    const source = (file: string, format: Source['format'], to: string): Source => ({
      file,
      format,
      language: 'en',
      period: { from: '2026-01-01', to },
      rows: 1,
      kept: 1,
      rejected: [],
      warnings: [],
    })
    const last30 = (folder: string) => {
      const sources = [
        source(`${folder}Reactions.csv`, 'linkedin-reactions', '2026-10-04'),
        source(`${folder}Shares.csv`, 'linkedin-shares', '2026-11-14'),
      ]
      return activityDays.of({ ...anInput({ records: { activities } }), sources })
    }
    expect(last30('Complete_LinkedInDataExport.zip/')).toMatchObject({ last30: { count: 0 } })
    expect(last30('')).toMatchObject({ last30: null })
  })

  it('covers the period from its first day where the file reaches further back', () => {
    const activities = reactions(['2025-01-06', '2026-11-13'], 3)
    expect(activityDays.of(anInput({ records: { activities } }))).toMatchObject({
      covered: { from: '2025-11-16', to: '2026-11-13', days: 363 },
    })
  })

  it('sums week-days and names the busiest days', () => {
    const activities = reactions(eachDay({ from: '2026-11-02', to: '2026-11-08' }), 2)
    const found = activityDays.of(
      anInput({ records: { activities: [...activities, ...reactions(['2026-11-04'], 5)] } }),
    )
    expect(found).toMatchObject({
      covered: { byWeekday: [2, 2, 7, 2, 2, 2, 2], mean: 19 / 5, workingDays: 5 },
    })
    expect(found instanceof Missing ? null : found.covered?.busiest[0]).toEqual({
      day: '2026-11-04',
      count: 7,
    })
  })
})
