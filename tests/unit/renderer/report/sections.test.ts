import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTIONS } from '#services/report/sections/registry'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { hasContent, SECTION_IDS } from '#shared/report/sections'
import { findingsOf, inOrder, moved, placed } from '#renderer/features/report/sections'

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../golden/${name}.json`, import.meta.url), 'utf8')) as Audit

const ids = fc.constantFrom(...SECTION_IDS)
const rest = SECTION_IDS.filter((id) => id !== 'cover')

describe('the sections of a report', () => {
  it('are those that are printed, in the same order', () => {
    expect(SECTIONS.map(({ id }) => id)).toEqual(SECTION_IDS)
  })

  const camille = golden('camille')
  const etienne = golden('etienne')
  const bare: Audit = {
    ...camille,
    client: { person: 'A', brand: null },
    metrics: {},
    actions: [],
    calendar: [],
    checks: [],
    categories: [],
    posts: [],
  }
  it.each([
    ['camille', camille, null, []],
    ['camille after an audit', camille, etienne, []],
    ['etienne', etienne, null, []],
    ['etienne without a single action', etienne, null, etienne.actions.map(({ check }) => check)],
    ['next to nothing', bare, null, []],
  ] as const)('have something to print where the report prints them: %s', (_, audit, previous, leftOut) => {
    const byId = (checks: Audit['checks']) => new Map(checks.map((check) => [check.id, check]))
    const context = {
      audit,
      previous,
      leftOut,
      language: 'fr',
      consultant: {},
      t: createTranslator('fr'),
      checks: byId(audit.checks),
      shown: byId(audit.checks.filter(({ id }) => !leftOut.some((out) => out === id))),
      accent: '#000000',
      accentText: '#000000',
    } as const
    for (const { id, applies } of SECTIONS)
      expect([id, hasContent(id, { audit, previous, leftOut })]).toEqual([id, applies(context)])
  })

  it('are all there once in any order, without the cover', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ids, fc.constant('unknown'))), (chosen) => {
        const order = inOrder(chosen)
        expect(order.toSorted()).toEqual(rest.toSorted())
        const known = [...new Set(chosen)].filter((id) => rest.includes(id))
        expect(order.filter((id) => known.includes(id))).toEqual(known)
      }),
    )
  })

  it('stand in the usual order where none was chosen', () => {
    expect(inOrder([])).toEqual(rest)
  })

  it('move one place and back, past those that are not shown', () => {
    fc.assert(
      fc.property(fc.subarray(rest, { minLength: 2 }), fc.nat(), (shown, nth) => {
        const order = inOrder([])
        const id = shown[nth % (shown.length - 1)] ?? ''
        const next = moved(order, ['cover', ...shown], id, 1)
        const visible = next.filter((each) => shown.includes(each))
        expect(visible.indexOf(id)).toBe(shown.indexOf(id) + 1)
        expect(moved(next, ['cover', ...visible], id, -1).filter((each) => shown.includes(each))).toEqual(
          shown,
        )
      }),
    )
  })

  it('never go before the cover', () => {
    const order = inOrder([])
    expect(moved(order, ['cover', ...order], order[0] ?? '', -1)).toEqual(order)
    expect(placed(order, 'plan', 'cover')).toEqual(order)
    expect(placed(order, 'cover', 'plan')).toEqual(order)
  })

  it('state only findings with a result', () => {
    for (const id of SECTION_IDS)
      for (const check of findingsOf(id, camille))
        expect(['pass', 'warn', 'fail', 'informative']).toContain(check.status)
  })
})
