import { describe, expect, it } from 'vitest'
import { findingsOf, sharesOfChecks } from '#shared/audit/engine/findings'
import { runAudit } from '#shared/audit/engine/run-audit'
import { anInput, somePosts, words } from '../build'

const audit = runAudit(
  anInput({
    client: { brand: { name: 'Kervane', about: 'Des capteurs pour les machines.' } },
    records: {
      posts: somePosts(24, (i) => ({
        text: words(30 + i, `mot${i}`),
        metrics: { impressions: 100 + 13 * i, reactions: i % 5, comments: i % 3, reposts: 0 },
      })),
    },
  }),
)

describe('findings', () => {
  it('are every check that passes, warns or fails and weighs, by the points of the index that it costs or carries', () => {
    const { risks, strengths } = findingsOf(audit)
    const stated = audit.checks
      .filter(
        ({ status, weight, provisional }) =>
          weight > 0 && !provisional && ['pass', 'warn', 'fail'].includes(status),
      )
      .filter(({ message }) => !message.key.endsWith('.held'))
    expect(stated.length).toBeGreaterThan(5)
    const off = audit.checks.some(({ id, status }) => id === 'EL-1' && status === 'fail')
    const empty = stated.filter(
      ({ id, status }) => off && status === 'pass' && ['EL-2', 'EL-4', 'BA-1', 'PR-2'].includes(id),
    )
    expect([...risks, ...strengths].map(({ check }) => check.id).sort()).toEqual(
      stated.flatMap((check) => (empty.includes(check) ? [] : check.id)).sort(),
    )
    for (const list of [risks, strengths]) {
      const points = list.map((finding) => finding.points)
      expect(points).toEqual([...points].sort((a, b) => b - a))
    }
  })

  it('count few or steady subjects for no strength while the posts are off the line', () => {
    const withStatus = (line: 'pass' | 'warn' | 'fail') =>
      findingsOf({
        ...audit,
        checks: audit.checks.map((check) =>
          check.id === 'EL-1'
            ? { ...check, status: line, score: line === 'fail' ? 10 : 95 }
            : check.id === 'EL-2' || check.id === 'EL-4'
              ? { ...check, status: 'pass' as const, score: 100, provisional: false }
              : check,
        ),
      }).strengths.map(({ check }) => check.id)
    expect(withStatus('pass')).toEqual(expect.arrayContaining(['EL-2', 'EL-4']))
    expect(withStatus('warn')).toEqual(expect.arrayContaining(['EL-2', 'EL-4']))
    expect(withStatus('fail')).not.toContain('EL-2')
    expect(withStatus('fail')).not.toContain('EL-4')
  })

  it('name the posts about the brand and its trade no strength while the same posts are too few for the line', () => {
    const strengths = (line: 'pass' | 'fail') =>
      findingsOf({
        ...audit,
        checks: audit.checks.map((check) =>
          check.id === 'EL-1'
            ? { ...check, status: line, score: line === 'fail' ? 30 : 95, provisional: false }
            : check.id === 'BA-1' || check.id === 'PR-2'
              ? { ...check, status: 'pass' as const, score: 100, provisional: false }
              : check,
        ),
      }).strengths.map(({ check }) => check.id)
    expect(strengths('pass')).toEqual(expect.arrayContaining(['BA-1', 'PR-2']))
    expect(strengths('fail').filter((id) => id === 'BA-1' || id === 'PR-2')).toEqual([])
  })

  it('share the index out whole', () => {
    const shares = [...sharesOfChecks(audit).values()]
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})
