import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { unmeasured } from '#services/report/sections/unmeasured'
import { plan } from '#services/report/sections/plan'
import { printed } from './printed'
import { aClient } from './sample'

const audit = runAudit(aClient())

it('prints each reason once with the questions behind it and their weight, the heaviest first', () => {
  const { rows } = printed(unmeasured, audit)
  const [head, ...reasons] = rows
  expect(head).toEqual(['Reason', 'What it would let us measure', 'Weight'])
  const weights = reasons.map((row) => Number(row[2]))
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(new Set(reasons.map(([reason]) => reason)).size).toBe(reasons.length)
  const daily = reasons.find(([reason]) => reason?.includes('daily files'))
  expect(daily?.[1]).toContain('What the page gains')
  expect(daily?.[1]).toContain('Organic growth')
})

it('says how much of the catalogue could be measured', () => {
  const share = `${Math.round(100 * audit.influence.coverage)}%`
  expect(printed(unmeasured, audit).texts.join(' ')).toContain(share)
})

it('says what is still to be sent, where it is found and what it would tell, once: here or first in the plan', () => {
  const { texts } = printed(unmeasured, audit)
  const said = texts.join(' ')
  expect(said).toContain('What is still to be sent')
  expect(said).toMatch(/LinkedIn page|Page > /)
  const reserved = { ...audit, verdict: 'undetermined' as const }
  const inPlan = printed(plan, reserved).texts.join(' ')
  expect(inPlan).toContain('What is still to be sent')
  expect(printed(unmeasured, reserved).texts.join(' ')).not.toContain('What is still to be sent')
})
