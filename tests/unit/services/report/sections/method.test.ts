import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { method } from '#services/report/sections/method'
import { printed } from './printed'
import { aClient } from './sample'

const audit = runAudit(aClient())

it('prints every weighed check with its weight, status, score and formula', () => {
  const { rows } = printed(method, audit, { length: 'annex' })
  const ids = audit.checks.filter(({ weight }) => weight > 0).map(({ id }) => id)
  for (const id of ids)
    expect(
      rows.filter(([head]) => head?.includes(`${id}, `)),
      id,
    ).toHaveLength(1)
  expect(rows.find(([head]) => head?.includes('OV-1, '))?.[0]).toContain('weight 6, passed, score 100')
})

it('lists the files that were read, and what other weights would give', () => {
  const { rows, texts } = printed(method, audit, { length: 'annex' })
  expect(rows).toContainEqual(['seen-posts.csv Posts seen', '–', '0', '0'])
  expect(rows.find(([name]) => name === 'Own voice')).toHaveLength(6)
  expect(texts.join(' ')).toContain('Grid of checks: version 2.')
})

it('gives no weight to a category that does not arise for this client', () => {
  const heads = (given: typeof audit) =>
    printed(method, given, { length: 'annex' }).rows.map(([head]) => head)
  expect(heads(audit)).toContain('Brand alignment, 16%')
  const checks = audit.checks.map((each) => (each.id.startsWith('BA-') ? { ...each, byNature: true } : each))
  expect(heads({ ...audit, checks })).toContain('Brand alignment')
  expect(heads({ ...audit, checks })).not.toContain('Brand alignment, 16%')
})
