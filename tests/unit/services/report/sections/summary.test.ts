import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { summary } from '#services/report/sections/summary'
import { printed } from './printed'
import { aClient } from './sample'

const audit = runAudit(aClient())

it('prints both indices, the band, every category and what was not measured', () => {
  const { texts } = printed(summary, audit)
  const said = texts.join(' ')
  const { score, low, high } = audit.influence
  expect(said).toContain(`Influence ${Math.round(score ?? 0)}  /100`)
  expect(said).toContain(`from ${Math.round(low ?? 0)} to ${Math.round(high ?? 0)}`)
  for (const { score: points, weight } of audit.categories)
    if (weight > 0 && points !== null) expect(texts).toContain(String(Math.round(points)))
  expect(said).toContain('Profile not measured –')
})

it('prints no finding that was left out, and the consultant’s own risk first', () => {
  const wording = { added: { risks: ['A risk of mine.'] } }
  const all = printed(summary, audit).texts.join(' ')
  const told = audit.checks.filter(({ status }) => status === 'fail').map(({ id }) => id)
  const some = printed(summary, audit, { wording, leftOut: told }).texts.join(' ')
  expect(some).toContain('A risk of mine.')
  expect(some).not.toBe(all)
})
