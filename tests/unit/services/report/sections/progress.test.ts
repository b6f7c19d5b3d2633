import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { reportContext } from '#services/report/context'
import { measureHeights } from '#services/report/pdf/pdfmake'
import { MAX_HEIGHT } from '#services/report/pdf/theme'
import { progress } from '#services/report/sections/progress'
import { LANGUAGES } from '#shared/model/vocabulary'
import { CASES } from '../../../../gallery/cases'
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

it('says “not comparable” of an action whose figure had another definition, and counts it nowhere', () => {
  const planned = after.actions.map(({ check }) => check)
  const other = after.checks.map((check) =>
    planned.includes(check.id) ? { ...check, params: { ...check.params, definition: 'another' } } : check,
  )
  const { rows, texts } = printed(progress, after, { previous: { ...after, checks: other } })
  const peak = rows.find(([name]) => name?.startsWith('Dependence on one peak'))
  expect(peak?.slice(1)).toEqual(['–', '79%', '20%', 'not comparable'])
  expect(texts.join(' ')).toContain('Nothing that was planned can be judged today')
})

it('counts only the planned actions whose findings are shown', () => {
  const judged = (leftOut: readonly string[]) => {
    const { texts, rows } = printed(progress, after, { previous: after, leftOut: [...leftOut] })
    const count = texts.flatMap((text) => /^Of (\d+) planned/.exec(text)?.[1] ?? [])
    return [Number(count[0]), rows.filter(([, ...cells]) => cells.at(-1) === 'not yet').length]
  }
  const [all = 0, open] = judged([])
  expect(all).toBe(open)
  const [fewer, stillOpen] = judged([after.actions[0]?.check ?? ''])
  expect(fewer).toBe(all - 1)
  expect(stillOpen).toBe(all - 1)
})

it.each(LANGUAGES)(
  'takes one page where pages are short, in %s, and what moved most fills its room',
  async (language) => {
    const followUp = CASES.find(({ name }) => name === 'follow-up')
    if (!followUp) throw new Error('no follow-up')
    const { audit, options } = await followUp.make(language)
    const roomy = reportContext(audit, { consultant: {}, ...options, language })
    const dense = { ...roomy, isDense: true }
    const [long = 0, short = 0] = measureHeights([progress.render(roomy), progress.render(dense)], language)
    expect(long).toBeGreaterThan(MAX_HEIGHT)
    expect(short).toBeLessThanOrEqual(MAX_HEIGHT)
    expect(progress.blocks?.(dense)).toHaveLength(1)
    expect(progress.blocks?.(roomy)).toEqual([])
  },
)

it('says in a sentence what moved most where its table has no room', async () => {
  const followUp = CASES.find(({ name }) => name === 'follow-up')
  if (!followUp) throw new Error('no follow-up')
  const { audit, options } = await followUp.make('en')
  const context = { ...reportContext(audit, { consultant: {}, ...options, language: 'en' }), isDense: true }
  const sizes = progress.blocks?.(context)[0] ?? []
  const heights = measureHeights([...sizes], 'en')
  expect(heights.at(-1)).toBeLessThan(60)
  expect(JSON.stringify(sizes.at(-1))).toMatch(/What moved most: .+ \(\d+ → \d+\)/)
})
