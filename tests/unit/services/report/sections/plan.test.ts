import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { daysLater } from '#shared/time/days'
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
  // Whole points, as the index is printed.
  for (const [, , , effect] of actions.slice(0, audit.actions.length))
    expect(effect).toMatch(/^\+[1-9]\d* points?$/)
  for (const [, , , , owner, due] of actions.slice(0, audit.actions.length))
    expect([owner, due]).not.toContain('')
})

it('adds what the consultant adds, without an effect that nobody computed', () => {
  const added = { actions: [{ text: 'Meet the team.', owner: 'Camille', due: 'June' }] }
  const { rows } = printed(plan, audit, { wording: { added } })
  expect(rows).toContainEqual(['', 'Meet the team.', '–', '–', 'Camille', 'June'])
})

it('prints who acts by when as the consultant decided, what became of an action, and their own among the others', () => {
  const [first] = audit.actions
  const added = {
    actions: [{ id: 'own', text: 'Meet the team.', due: '2027-02-01', status: 'done' as const }],
  }
  const plan1 = {
    [first!.check]: {
      ...{ owner: 'Nora', due: `${audit.asOf.slice(0, 4)}-12-24`, status: 'accepted' as const },
      ...{ on: '2026-11-03', by: 'Léa' },
    },
  }
  const { rows } = printed(plan, audit, { wording: { added }, plan: plan1, order: { actions: ['own'] } })
  expect(rows[1]).toEqual(['', 'Meet the team. Done', '–', '–', '–', '1 Feb 2027'])
  expect(rows[2]?.slice(-2)).toEqual(['Nora', '24 Dec'])
  expect(rows[2]?.[1]).toContain('Accepted on 3 Nov 2026, Léa')
})

it('says how many actions end in the next thirty, sixty and ninety days, and whose they are', () => {
  const [first, second, ...rest] = audit.actions
  const day = (days: number) => daysLater(audit.asOf, days)
  const decided = {
    [first!.check]: { owner: 'Nora', due: day(30) },
    [second!.check]: { owner: 'Camille', due: day(61) },
    ...Object.fromEntries(rest.map(({ check }) => [check, { owner: 'Nora', due: 'one day' }])),
  }
  const added = {
    actions: [
      { text: 'Meet the team.', owner: 'Nora', due: day(12) },
      { text: 'Later.', due: day(200) },
    ],
  }
  const { texts } = printed(plan, audit, { plan: decided, wording: { added } })
  expect(texts).toContain(
    'By day 30: 2 actions (Nora 2). By day 90: one action (Camille 1). After day 90: one action.',
  )
})
