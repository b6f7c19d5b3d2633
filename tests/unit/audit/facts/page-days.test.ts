import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { pageDays, type PageDays } from '#shared/audit/facts/page-days'
import type { Measure } from '#shared/model/records'
import { anInput } from '../build'
import { daily } from '../judged'

const of = (measures: Measure[], brand = true) =>
  pageDays.of(anInput({ client: brand ? {} : { brand: null }, records: { measures } }))

it('takes page views before visitors and organic followers before all, from first to last value', () => {
  const { visits, organic, sponsored, invited } = of([
    ...daily('pageViews', 'page', '2026-11-01', [4, 0, 2]),
    ...daily('uniqueVisitors', 'page', '2026-10-01', [9]),
    ...daily('followersNewOrganic', 'page', '2026-11-02', [1, 1]),
    ...daily('followersNew', 'page', '2026-11-02', [5, 5]),
    ...daily('followersNewSponsored', 'page', '2026-11-02', [3, 3]),
  ]) as PageDays
  expect(visits).toMatchObject({ metric: 'pageViews', from: '2026-11-01', to: '2026-11-03', days: 3 })
  expect([...(visits?.values.values() ?? [])]).toEqual([4, 0, 2])
  expect(organic?.metric).toBe('followersNewOrganic')
  expect(sponsored?.days).toBe(2)
  expect(invited).toBeNull()
})

it('falls back on unique visitors and on all new followers', () => {
  const { visits, organic } = of([
    ...daily('uniqueVisitors', 'page', '2026-11-01', [9]),
    ...daily('followersNew', 'page', '2026-11-01', [5]),
  ]) as PageDays
  expect([visits?.metric, organic?.metric]).toEqual(['uniqueVisitors', 'followersNew'])
})

it('is missing without a brand and without either file; the person’s days are not the page’s', () => {
  expect((of(daily('pageViews', 'page', '2026-11-01', [4]), false) as Missing).message.key).toContain('brand')
  expect(of(daily('pageViews', 'person', '2026-11-01', [4]))).toBeInstanceOf(Missing)
})
