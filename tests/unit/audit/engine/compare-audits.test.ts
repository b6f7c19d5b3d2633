import { describe, expect, it } from 'vitest'
import { compareAudits } from '#shared/audit/engine/compare-audits'
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
    expect(other.checks.find(({ id }) => id === 'OV-1')?.estimate.change).toBe(null)
  })

  it('has a target for each action: the limit that passes', () => {
    expect(before.actions.find(({ check }) => check === 'OV-1')?.target).toBe(0.7)
    for (const { target } of before.actions) expect(target === null || typeof target === 'number').toBe(true)
  })
})
