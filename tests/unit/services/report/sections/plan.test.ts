import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { plan } from '#services/report/sections/plan'
import { printed } from './printed'
import { aClient } from './sample'

const audit = runAudit(aClient())

it('prints every action with its figure today, its target, effect, owner and day', () => {
  const { rows } = printed(plan, audit)
  const [head, ...actions] = rows
  expect(head).toEqual(['Priority', 'Action', 'Effort', 'Expected effect', 'Owner', 'Due'])
  expect(actions.length).toBeGreaterThanOrEqual(audit.actions.length)
  const peak = actions.find(([, text]) => text?.includes('Dependence on one peak'))
  // 20,140 of 25,600 views.
  expect(peak?.[1]).toContain('79% today, target 20%')
  expect(peak?.[3]).toMatch(/^\+\d/)
  for (const [, , , , owner, due] of actions.slice(0, audit.actions.length))
    expect([owner, due]).not.toContain('')
})

it('adds what the consultant adds, without an effect that nobody computed', () => {
  const added = { actions: [{ text: 'Meet the team.', owner: 'Camille', due: 'June' }] }
  const { rows } = printed(plan, audit, { wording: { added } })
  expect(rows).toContainEqual(['', 'Meet the team.', '–', '–', 'Camille', 'June'])
})
