import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { cover } from '#services/report/sections/cover'
import { printed } from './printed'
import { aClient } from './sample'

it('says who, for whom and when, and no verdict', () => {
  const audit = runAudit(aClient())
  const { texts } = printed(cover, audit, { consultant: { name: 'Anne Marchand' }, number: 'A-7' })
  expect(texts).toContain('Camille Dupont')
  expect(texts).toContain('and the brand page Kervane')
  expect(texts).toContain('15 November 2026')
  expect(texts).toContain('First audit')
  const said = texts.join(' ')
  expect(said).toContain('Anne Marchand')
  expect(said).toContain('Report no. A-7, version 1')
  expect(said).not.toMatch(/influence index|\/100|Audience without/i)
})

it('is a follow-up where there is an audit before', () => {
  const audit = runAudit(aClient())
  expect(printed(cover, audit, { previous: audit }).texts).not.toContain('First audit')
})

it('names the firm, whatever its logo says', () => {
  const logo = { kind: 'svg' as const, svg: '<svg viewBox="0 0 400 40"><path d="M0 0h9" fill="#fff"/></svg>' }
  const { texts } = printed(cover, runAudit(aClient()), {
    consultant: { name: 'Anne Marchand', company: 'Cabinet Marchand' },
    logo,
  })
  expect(texts).toContain('Prepared by Anne Marchand')
  expect(texts).toContain('Cabinet Marchand')
})
