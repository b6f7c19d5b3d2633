import { describe, expect, it } from 'vitest'
import { compareAudits } from '#shared/audit/engine/compare-audits'
import { createTranslator } from '#shared/locale/translator'
import { comparability, planSentence } from '#shared/report/comparability'
import { runAudit } from '#shared/audit/engine/run-audit'
import { anInput, aSource, someLabels, somePosts, words } from '../build'

const day = (i: number) => new Date(Date.UTC(2026, 10, 14 - 3 * i, 9)).toISOString().replace('.000Z', 'Z')

function audit(shares: number, serving: number, asOf = '2026-11-15') {
  const posts = somePosts(40, (i) => ({
    publishedAt: day(i),
    type: i < shares ? 'share' : 'post',
    text: words(40, `t${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}`),
  }))
  const labels = someLabels(40, (i) => ({ subject: 'trade', intent: 40 - i <= serving ? 'serve' : 'chat' }))
  const sources = [aSource(), aSource({ file: 'b.csv', format: 'linkedin-shares' })]
  return runAudit(anInput({ client: { labels }, records: { posts }, sources, asOf }))
}

describe('the progress between two audits', () => {
  const before = audit(28, 2)
  const after = audit(5, 3, '2026-11-16')
  const progress = compareAudits(before, after)
  const of = (id: string) => progress.checks.find((check) => check.id === id)

  it('gives the change of every check and whether the plan’s target was reached', () => {
    expect(before.actions.map(({ check }) => check)).toEqual(expect.arrayContaining(['OV-1', 'SA-1']))
    expect(of('OV-1')).toMatchObject({ status: { before: 'fail', after: 'pass' }, reached: true })
    expect(of('OV-1')?.estimate).toMatchObject({ before: 0.3, after: 0.875 })
    expect(of('SA-1')).toMatchObject({ status: { before: 'fail', after: 'fail' }, reached: false })
    expect(of('BA-1')?.change).toBe((of('BA-1')?.after ?? 0) - (of('BA-1')?.before ?? 0))
    expect(progress.actions.reached).toBeLessThan(progress.actions.judged)
    expect(progress).toMatchObject({ from: '2026-11-15', to: '2026-11-16', sameRules: true })
  })

  it('says nothing where a check was or is not measured, and reads no move into another rule', () => {
    expect(of('OC-2')).toMatchObject({ change: null, reached: null })
    const stricter = after.checks.map((check) =>
      check.id === 'OV-1' ? { ...check, weight: 5, params: { ...check.params, pass: 0.9 } } : check,
    )
    const other = compareAudits(before, { ...after, checks: stricter })
    expect(other.sameRules).toBe(false)
    // Nor is a target reached by another rule.
    expect(other.checks.find(({ id }) => id === 'OV-1')).toMatchObject({
      estimate: { change: null },
      reached: null,
    })
  })

  it('says which days, checks and rules the two do not share', () => {
    expect(progress.window).toMatchObject({ days: { before: 365, after: 365 }, shared: 364 })
    expect(progress).toMatchObject({ onlyBefore: [], onlyAfter: [], grid: { before: 2, after: 2 } })
    const gone = before.checks.map((check) => (check.id === 'SA-1' ? { ...check, score: null } : check))
    const more = compareAudits({ ...before, checks: gone }, after)
    expect(more.onlyAfter).toEqual(['SA-1'])
    const said = comparability(more, createTranslator('en'))
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('have 364 days in common, of 365')
    expect(said[1]).toContain('One check has a score today only')
    const earlier = { ...before, period: { from: '2024-01-01', to: '2024-12-31' }, grid: 1 }
    const apart = compareAudits(earlier, after)
    expect(apart).toMatchObject({ sameRules: false, window: { shared: 0 } })
    expect(comparability(apart, createTranslator('fr'))[0]).toMatch(/version \(1, puis 2\)/)
  })

  it('compares influence on the checks that both could score: one that came moves nothing', () => {
    const gone = before.checks.map((check) => (check.id === 'SA-1' ? { ...check, score: null } : check))
    const known = { ...before, influence: { ...before.influence, score: 20 } }
    const same = compareAudits({ ...known, checks: gone }, { ...known, asOf: '2026-11-16' })
    expect(same.influence.before).toBe(20)
    expect(same.common.before).not.toBeNull()
    expect(same.common.change).toBe(0)
  })

  it('sets what the plan moved beside what was as weak and in no plan', () => {
    const weak = before.checks.filter(({ score, weight }) => score !== null && weight > 0 && score < 90)
    const [planned, ...others] = weak.map(({ id }) => id)
    expect(others.length).toBeGreaterThanOrEqual(3)
    const moved = before.checks.map((check) =>
      check.score === null || check.score >= 90
        ? check
        : { ...check, score: Math.min(100, check.score + (check.id === planned ? 10 : 4)) },
    )
    const plan = before.actions.slice(0, 1).map((action) => ({ ...action, check: planned ?? action.check }))
    const told = compareAudits({ ...before, actions: plan }, { ...before, asOf: '2026-12-01', checks: moved })
    expect(told.plan.planned).toBeCloseTo(10)
    expect(told.plan.unplanned).toBeCloseTo(4)
    expect(planSentence(told, createTranslator('en'))).toContain('+10 points')
  })

  it('has a target for each action: the limit that passes', () => {
    expect(before.actions.find(({ check }) => check === 'OV-1')?.target).toBe(0.7)
    for (const { target } of before.actions) expect(target === null || typeof target === 'number').toBe(true)
  })
})
