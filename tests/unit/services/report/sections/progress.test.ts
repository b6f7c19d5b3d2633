import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { progress } from '#services/report/sections/progress'
import { printed } from './printed'
import { aClient } from './sample'

const before = runAudit({ ...aClient(), asOf: '2026-10-31' })
const after = runAudit(aClient())

it('is nothing where there is no audit before', () => {
  expect(printed(progress, after)).toEqual({ texts: [], rows: [] })
})

it('prints both audits side by side with the signed difference', () => {
  const { rows } = printed(progress, after, { previous: before })
  const audience = rows.find(([name]) => name === 'Audience')
  // Behind the name, its bar.
  expect(audience?.slice(2, 4)).toEqual(
    [before, after].map(({ audience: { score } }) =>
      score === null ? 'not measured' : String(Math.round(score)),
    ),
  )
})

it('says what came of the plan: then, today and the target', () => {
  const { rows } = printed(progress, after, { previous: after })
  const peak = rows.find(([name]) => name?.startsWith('Dependence on one peak'))
  expect(peak?.slice(1)).toEqual(['79%', '79%', '20%', expect.any(String)])
})
