import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import { GOLDEN, goldenFile } from '../../tools/golden-audits'

// A stranger has the printed annex and the JSON: whatever is computed here uses numbers read from these two alone, and no code of the engine.
const annex = createTranslator('en')
const said = (key: 'influence' | 'range' | 'rule' | 'verdict') =>
  annex.t(`report.method.${key}`, { coverage: 1 }).replace(/[\u00a0\u202f]/g, ' ')

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`${pattern} is not printed: ${text}`)
  return Number(found)
}

const FLOOR = numberIn(said('influence'), /\(floor (\d+)\)/)
const SWING = numberIn(said('range'), /by (\d+)%/) / 100
const AT_FAIL = numberIn(said('rule'), /(\d+) at the fail limit \(/)
const AT_PASS = numberIn(said('rule'), /(\d+) at the pass limit/)
const VALUES = numberIn(said('rule'), /mean score of (\d+) equally likely/)
const CUT = numberIn(said('verdict'), /at (\d+)/)

interface Part {
  score: number
  weight: number
}

// Categories as weighted means, each worth its weight times the scored part of it, then their geometric mean.
function parts(audit: Audit, score: (check: CheckResult) => number | null): Part[] {
  return audit.categories.flatMap(({ checks: ids, weight }): Part[] => {
    const checks = audit.checks.filter(({ id, weight: own }) => ids.includes(id) && own > 0)
    const scored = checks.flatMap((check) => {
      const value = score(check)
      return value === null ? [] : [{ score: value, weight: check.weight }]
    })
    const applicable = total(checks.filter(({ byNature }) => !byNature))
    if (scored.length === 0 || weight === 0) return []
    const mean = scored.reduce((sum, part) => sum + part.score * part.weight, 0) / total(scored)
    return [{ score: mean, weight: (weight * total(scored)) / applicable }]
  })
}

function total(some: readonly { weight: number }[]): number {
  return some.reduce((sum, { weight }) => sum + weight, 0)
}

function geometric(some: readonly Part[]): number {
  const sum = some.reduce((all, { score, weight }) => all + weight * Math.log(Math.max(FLOOR, score)), 0)
  return Math.exp(sum / total(some))
}

// Every weight a quarter up or down: all ways are tried.
function extremes(some: readonly Part[]): number[] {
  return Array.from({ length: 2 ** some.length }, (_, bits) =>
    geometric(
      some.map((part, index) => ({
        ...part,
        weight: part.weight * (((bits >> index) & 1) === 1 ? 1 + SWING : 1 - SWING),
      })),
    ),
  )
}

const lowest = ({ range, score, byNature }: CheckResult) => range?.[0] ?? score ?? (byNature ? null : 0)
const highest = ({ range, score }: CheckResult) => range?.[1] ?? score

describe.each(GOLDEN)('from the printed annex and the JSON of %s alone', (name) => {
  const audit = JSON.parse(readFileSync(goldenFile(name), 'utf8')) as Audit

  it('the index and both ends of its band can be recomputed', () => {
    expect(geometric(parts(audit, ({ score }) => score))).toBeCloseTo(audit.influence.score ?? NaN, 8)
    expect(Math.min(...extremes(parts(audit, lowest)))).toBeCloseTo(audit.influence.low ?? NaN, 8)
    expect(Math.max(...extremes(parts(audit, highest)))).toBeCloseTo(audit.influence.high ?? NaN, 8)
  })

  it('so can the index under every other weight, and what each action would bring', () => {
    for (const { category, factor, score } of audit.sensitivity.rows) {
      const changed = {
        ...audit,
        categories: audit.categories.map((row) =>
          row.id === category ? { ...row, weight: factor * row.weight } : row,
        ),
      }
      expect(geometric(parts(changed, (check) => check.score))).toBeCloseTo(score ?? NaN, 8)
    }
    for (const { check: target, impact } of audit.actions) {
      const raised = geometric(parts(audit, ({ id, score }) => (id === target ? AT_PASS : score)))
      expect(raised - (audit.influence.score ?? NaN)).toBeCloseTo(impact, 8)
    }
  })

  it('so can the scores of the checks with two limits', () => {
    const own = new Set(['RR-3', 'CA-3', 'SA-4', 'PG-1', 'RR-5', 'BA-1', 'BA-5'])
    const judged = audit.checks.filter(
      ({ id, score, weight, params }) =>
        score !== null &&
        weight > 0 &&
        !own.has(id) &&
        params['heldBy'] === undefined &&
        typeof params['pass'] === 'number',
    )
    expect(judged.length).toBeGreaterThan(12)
    for (const check of judged)
      expect([check.id, check.score]).toEqual([check.id, expect.closeTo(scoreOf(check), 0)])
  })

  it('so can the effort of the page, from its posts and its printed formula', () => {
    const formula = annex.t('checks.PG-1.formula').replace(/[\u00a0\u202f]/g, ' ')
    const check = audit.checks.find(({ id }) => id === 'PG-1')
    const [page, posts] = check?.evidence ?? []
    const goal = Math.min(
      numberIn(formula, /at most (\d+)/),
      Math.max(
        numberIn(formula, /at least (\d+)/),
        (numberIn(formula, /goal of (\d+)%/) / 100) * Number(page?.rows[0]?.[2]),
      ),
    )
    const ratio = middleHalf((posts?.rows ?? []).map((row) => Number(row[2]))) / goal
    const score = numberIn(formula, /score = (\d+)/) * ratio ** numberIn(formula, /power of ([\d.]+\d)/)
    expect(Math.min(100, score)).toBeCloseTo(check?.score ?? NaN, 8)
  })

  it('one fact is one number, and who is left out is said', () => {
    const { metrics, sides } = audit
    for (const subject of ['brand', 'trade', 'career', 'off'] as const)
      expect(sides.person.subjects?.[subject]).toBeCloseTo(metrics[`person.subject.${subject}`] ?? NaN, 12)
    for (const id of ['EL-1', 'SA-1', 'BA-1', 'PR-2']) {
      const check = audit.checks.find((each) => each.id === id)
      const left = check?.params['leftOut'] ?? 0
      expect([id, Number(check?.n) + Number(left)]).toEqual([id, metrics['person.posts.count']])
    }
  })

  it('so can the audience and the verdict', () => {
    const { parts: made, score } = audit.audience
    const mean = made.reduce((sum, part) => sum + part.score * part.weight, 0) / total(made)
    expect(mean).toBeCloseTo(score ?? NaN, 8)
    const influential = (audit.influence.low ?? 0) > CUT
    const heard = (audit.audience.low ?? 0) > CUT
    const names = influential ? ['hidden-expert', 'authority'] : ['quiet', 'audience-without-influence']
    expect(audit.verdict).toBe(names[heard ? 1 : 0])
  })
})

// The mean of the middle half, values at its edges in part.
function middleHalf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const quarter = sorted.length / 4
  const parts = sorted.map((value, at) => {
    const part = Math.min(at + 1, 3 * quarter) - Math.max(at, quarter)
    return value * Math.max(0, part)
  })
  return parts.reduce((sum, part) => sum + part, 0) / (2 * quarter)
}

// Linear between the limits, or the mean over the interval where the figure is estimated; never above its level.
function scoreOf({ estimate, interval, params, score }: CheckResult): number {
  const [pass, fail] = [Number(params['pass']), Number(params['fail'])]
  const linear = (value: number) => {
    const line = AT_FAIL + ((value - fail) / (pass - fail)) * (AT_PASS - AT_FAIL)
    const nothing = pass > fail && fail > 0 && value < fail ? (AT_FAIL * value) / fail : line
    return Math.min(100, Math.max(0, Math.min(line, nothing)))
  }
  const value = estimate ?? NaN
  if (!interval) return linear(value)
  const over = Array.from({ length: VALUES }, (_, index) => {
    const z = normalQuantile((index + 0.5) / VALUES)
    const spread = z < 0 ? value - interval.low : interval.high - value
    return linear(value + (z * Math.max(0, spread)) / 1.959964)
  }).reduce((sum, one) => sum + one / VALUES, 0)
  // Census figures print an interval for the habit, and are scored by what was published.
  const [census, estimated] = [linear(value), over]
  return Math.abs(census - (score ?? 0)) < Math.abs(estimated - (score ?? 0)) ? census : estimated
}

// Bisection of the normal distribution: slow, and nobody's code.
function normalQuantile(p: number): number {
  let [low, high] = [-8, 8]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < p) low = middle
    else high = middle
  }
  return low
}

function normalBelow(z: number): number {
  const steps = 400
  const width = z / steps
  let area = 0
  for (let step = 0; step < steps; step += 1) area += Math.exp(-(((step + 0.5) * width) ** 2) / 2) * width
  return 0.5 + area / Math.sqrt(2 * Math.PI)
}
