import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import type { Audit } from '#shared/model/audit'
import { sectionOf } from '#services/report/sections/registry'
import { printed } from './printed'
import { aClient } from './sample'

it('prints the score of the category, every check of it that has one, and its margin', () => {
  const { texts } = printed(sectionOf('category-OV'), aClient())
  expect(texts[0]).toBe('Own voice')
  const said = texts.join(' ')
  expect(said).toContain('of your 13 posts stay under 400 characters')
  expect(said).toMatch(/OV-3, score 0 out of 100, on 13 posts\. 95% interval: 0% to \d+%\./)
  expect(said).toContain('Own-content ratio, score 100 out of 100')
})

it('leaves out the check that the consultant left out', () => {
  const { texts } = printed(sectionOf('category-OV'), aClient(), { leftOut: ['OV-3'] })
  expect(texts.join(' ')).not.toContain('OV-3')
})

it('prints a finding of the consultant’s own in its category, and what a finding is shown with, passed or not', () => {
  const exhibits = {
    'OV-3': [{ kind: 'quote' as const, text: 'My own words', source: 'Post, 3 November 2026' }],
    'OV-1': [{ kind: 'picture' as const, data: 'data:image/png;base64,AA==', caption: 'The feed that day' }],
    own: [{ kind: 'quote' as const, text: 'Said to me' }],
  }
  const own = (category: string) => ({
    added: { findings: [{ id: 'own', text: 'Seen in the interview.', advice: 'Talk of it.', category }] },
  })
  const section = sectionOf('category-OV')
  const said = printed(section, aClient(), { wording: own('OV'), exhibits }).texts.join(' | ')
  for (const text of ['“My own words”', 'Post, 3 November 2026', 'The feed that day', '“Said to me”'])
    expect(said).toContain(text)
  expect(said).toContain('Seen in the interview. | Talk of it.')
  expect(printed(section, aClient(), { wording: own('SA') }).texts.join()).not.toContain('interview')
  // A category that is not printed is no reason to lose it: it stands in the last that is.
  const sections = ['category-SA', 'category-OV']
  expect(printed(section, aClient(), { wording: own('PR'), sections }).texts.join()).toContain('interview')
})

it('says what part of the index a category makes up, of what could be measured for this client', () => {
  const part = (audit: Audit) =>
    Number(/(\d+)% of the index/.exec(printed(sectionOf('category-OV'), audit).texts.join(' '))?.[1])
  const audit = runAudit(aClient())
  const counted = audit.categories.filter(({ score, weight }) => score !== null && weight > 0)
  const all = counted.reduce((sum, { weight, coverage }) => sum + weight * coverage, 0)
  const [own] = counted.filter(({ id }) => id === 'OV')
  expect(part(audit)).toBe(Math.round((100 * (own?.weight ?? 0) * (own?.coverage ?? 0)) / all))
  const alone = audit.categories.map((each) => (each.id === 'OV' ? each : { ...each, score: null }))
  expect(part({ ...audit, categories: alone })).toBe(100)
})

it('lets the consultant speak first: the title, the words, then score and findings', () => {
  const narrative = { 'category-OV': ['My own reading.'] }
  const { texts } = printed(sectionOf('category-OV'), aClient(), { narrative })
  const at = (text: RegExp) => texts.findIndex((each) => text.test(each))
  expect(at(/^My own reading\./)).toBe(2)
  expect(at(/\/100/)).toBeGreaterThan(2)
  expect(at(/stay under 400 characters/)).toBeGreaterThan(at(/\/100/))
})
