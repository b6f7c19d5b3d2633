import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { findingsOf } from '#shared/audit/engine/findings'
import { findingHeads } from '#services/report/finding-heads'
import { reportContext } from '#services/report/context'
import { summary } from '#services/report/sections/summary'
import { createTranslator } from '#shared/locale/translator'
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

it('says nothing of risks and strengths where the consultant left out all that was found', () => {
  const found = findingsOf(audit)
  const leftOut = [...found.risks, ...found.strengths].map(({ check }) => check.id)
  expect(leftOut.length).toBeGreaterThan(0)
  const said = printed(summary, audit, { leftOut }).texts.join(' ')
  expect(said).not.toMatch(/established| risks?\b| strengths?\b/)
})

it('calls only what fails a risk, and what does not quite pass a point to watch', () => {
  const context = { found: findingsOf(audit), translator: createTranslator('en') }
  const [check] = audit.checks
  if (!check) throw new Error('no check')
  const [fail, warn] = [
    { ...check, status: 'fail' as const },
    { ...check, status: 'warn' as const },
  ]
  const head = (...risks: (typeof check)[]) => findingHeads(context, { risks, strengths: [] }).risks
  expect(head(fail, warn, warn)).toBe('One risk, two points to watch')
  expect(head(fail, fail, warn)).toBe('Two risks, one point to watch')
  expect(head(warn, warn)).toBe('Two points to watch')
  expect(head(fail)).toBe('One risk')
})

it('has a key for the ticks of the audit before, and none without one', () => {
  const key = /Tick in a bar: /
  expect(printed(summary, audit).texts.join(' ')).not.toMatch(key)
  const previous = { ...audit, asOf: '2026-05-15' }
  expect(printed(summary, audit, { previous }).texts.join(' ')).toContain('Tick in a bar: May 2026.')
})

it('says under the verdict that it hangs on a weight', () => {
  const judged = { ...audit, verdict: 'authority' as const }
  const change = { category: 'OV' as const, factor: 0, score: 40, verdict: 'authority' as const }
  const rows = [change, { ...change, factor: 0.5, verdict: 'quiet' as const }]
  const fragile = { ...judged, sensitivity: { ...audit.sensitivity, rows } }
  const said = 'To be confirmed: one of the 2 changes of weight tried gives another verdict.'
  expect(printed(summary, fragile).texts).toContain(said)
  const sound = { ...judged, sensitivity: { ...audit.sensitivity, rows: [change] } }
  expect(printed(summary, sound).texts.join(' ')).not.toContain('To be confirmed')
})

it('is read to those who cannot see it as a list: the name of a category and its score', () => {
  const context = reportContext(audit, { language: 'en', consultant: {} })
  const items: string[][] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null) {
      const { tag, columns } = node as { tag?: string; columns?: { tag?: string; text?: unknown }[] }
      if (tag === 'LI') items.push((columns ?? []).flatMap(({ tag: role }) => role ?? []))
      Object.values(node).forEach(walk)
    }
  }
  walk(summary.render(context))
  const lists = items.filter((roles) => roles.includes('Lbl'))
  expect(lists.length).toBeGreaterThanOrEqual(audit.categories.filter(({ weight }) => weight > 0).length)
  for (const roles of lists) expect(roles.slice(0, 2)).toEqual(['Lbl', 'LBody'])
})

it('has a short word of the consultant under the verdict, and a long one as a whole behind the page', () => {
  const at = (words: string) => {
    const { texts } = printed(summary, audit, { narrative: { summary: [words] } })
    const found = (start: string) => texts.findIndex((each) => each.startsWith(start))
    return { words: found('Seen from the room'), indices: found('Influence') }
  }
  const short = at('Seen from the room.')
  expect(short.words).toBeGreaterThan(0)
  expect(short.words).toBeLessThan(short.indices)
  const long = at('Seen from the room, again and again. '.repeat(60))
  expect(long.words).toBeGreaterThan(long.indices)
})
