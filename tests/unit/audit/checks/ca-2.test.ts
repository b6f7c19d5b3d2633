import { describe, expect, it } from 'vitest'
import { workingDays } from '#shared/time/calendar'
import type { ActivityCount } from '#shared/model/records'
import { omnipresence } from '#shared/audit/checks/ca-2'
import type { Finding } from '#shared/audit/define/define-check'
import type { RowCode } from '#shared/locale/keys'
import type { Source } from '#shared/model/source'
import { anInput, find, lowOf } from '../build'
import { aMeasure, inFrench, judged } from '../judged'

const COMMENTS: Source = {
  file: 'Comments.csv',
  format: 'linkedin-comments',
  language: null,
  period: null,
  rows: 1,
  kept: 1,
  rejected: [],
  warnings: [],
}

/** So many reactions on each French working day of 2026 up to 13 November. */
function perWorkingDay(count: number, from = '2026-01-02'): ActivityCount[] {
  return workingDays({ from, to: '2026-11-13' }, 'FR').map((day) => ({
    kind: 'reaction',
    day,
    hour: 10,
    count,
  }))
}

describe('CA-2 presence or omnipresence', () => {
  it('passes at five a working day, warns above, fails at fifteen exactly', () => {
    const at = (count: number) => judged('CA-2', anInput({ records: { activities: perWorkingDay(count) } }))
    expect(at(5)).toMatchObject({ status: 'pass', score: 90, estimate: 5, unit: 'perDay' })
    expect(at(14)).toMatchObject({ status: 'warn', score: 54 })
    expect(at(15)).toMatchObject({ status: 'fail', estimate: 15, params: { p90: 15 } })
    expect(at(15).params['recent']).toBeCloseTo((15 * 19) / 19, 10)
    expect(inFrench(at(15))).toContain('la présence est de tous les instants')
  })

  it('is the least that was done where the list of comments is not there: its band is open to the worst', () => {
    const comments: ActivityCount[] = [{ kind: 'comment', day: '2026-10-01', hour: 10, count: 1 }]
    const found = (activities: ActivityCount[]) => find(omnipresence, anInput({ records: { activities } }))
    expect(found(perWorkingDay(5))).toMatchObject({ score: 90, open: { low: 0, high: 90 } })
    expect(found([...perWorkingDay(5), ...comments])).not.toHaveProperty('open')
  })

  it('may be as much more as a list has rows without a day', () => {
    const comments: ActivityCount[] = [{ kind: 'comment', day: '2026-10-01', hour: 10, count: 1 }]
    const activities = [...perWorkingDay(5), ...comments]
    const days = workingDays({ from: '2026-01-02', to: '2026-11-13' }, 'FR').length
    const withRows = (source: Partial<Source>) =>
      find(omnipresence, anInput({ records: { activities }, sources: [{ ...COMMENTS, ...source }] }))
    const rejected = Array.from({ length: 2 * days }, (_, index) => ({
      line: index + 2,
      code: 'date' as RowCode,
      values: {},
    }))
    const undated = { key: 'errors.import.commentsUndated' as const, values: { count: 2 * days } }
    for (const source of [{ rejected }, { warnings: [undated] }]) {
      const finding = withRows(source)
      expect(finding).toMatchObject({ open: { high: (finding as Finding).score } })
      expect(lowOf(finding)).toBeCloseTo(((finding as Finding).score ?? 0) - 8, 1)
    }
    expect(withRows({})).not.toHaveProperty('open')
  })

  it('needs forty days of a file and shows what there is', () => {
    const result = judged('CA-2', anInput({ records: { activities: perWorkingDay(20, '2026-10-19') } }))
    expect(result).toMatchObject({ status: 'insufficient', score: null, estimate: 20 })
  })

  it('judges a typed count of thirty days, nineteen of them working days', () => {
    const at = (value: number) =>
      judged(
        'CA-2',
        anInput({
          records: { measures: [aMeasure({ metric: 'activities30d', date: '2026-11-15', value })] },
        }),
      )
    expect(at(95)).toMatchObject({ status: 'pass', score: 90, estimate: 5, n: 30 })
    const typed = at(285)
    expect(typed).toMatchObject({ status: 'fail', score: 49, estimate: 15, n: 30 })
    expect(inFrench(typed)).toContain('15 activités par jour ouvré sur les 30 jours relevés')
  })

  it('is not applicable, not zero, where only posts are known', () => {
    expect(judged('CA-2', anInput()).message.key).toBe('missing.activities')
  })

  it('never shows the hours of the day', () => {
    const { evidence } = judged('CA-2', anInput({ records: { activities: perWorkingDay(15) } }))
    expect(evidence.flatMap(({ columns }) => columns.map(({ id }) => id))).not.toContain('hour')
  })
})
