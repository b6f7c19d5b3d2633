import { NO_RESULTS } from '#shared/model/no-results'
import { UNKNOWN_METRICS } from '#shared/model/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTIONS } from '#services/report/sections/registry'
import type { Audit } from '#shared/model/audit'
import { hasContent, SECTION_IDS } from '#shared/report/sections'
import { findingsOf as rankedFindings } from '#shared/audit/engine/findings'
import { findingsOf, inOrder, moved, placed } from '#renderer/screens/report/sections'
import { storedAudit } from '../../../tools/stored-audit'

const ids = fc.constantFrom(...SECTION_IDS)
const rest: readonly string[] = SECTION_IDS.filter((id) => id !== 'cover')

describe('the sections of a report', () => {
  it('are those that are printed, in the same order', () => {
    expect(SECTIONS.map(({ id }) => id)).toEqual(SECTION_IDS)
  })

  const camille = storedAudit('camille')
  const etienne = storedAudit('etienne')
  const bare: Audit = {
    ...camille,
    client: { person: 'A', brand: null },
    metrics: UNKNOWN_METRICS,
    actions: [],
    calendar: [],
    checks: [],
    categories: [],
    ...NO_RESULTS,
    posts: [],
  }
  const shownIn = (audit: Audit, previous: Audit | null, leftOut: readonly string[]) =>
    SECTION_IDS.filter((id) => hasContent(id, { audit, previous, leftOut }))

  it('have something to print only where the audit has', () => {
    const usual = SECTION_IDS.filter((id) => id !== 'outside')
    expect(shownIn(bare, null, [])).toEqual(['cover', 'foreword', 'summary', 'closing', 'method'])
    expect(shownIn(camille, null, [])).toEqual(usual.filter((id) => id !== 'progress'))
    expect(shownIn(camille, etienne, [])).toEqual(usual)
    expect(shownIn({ ...camille, kind: 'outside' }, null, [])).toEqual(['outside'])
    expect(shownIn(etienne, null, [])).not.toContain('anomaly')
    const withoutPlan = { ...etienne, calendar: [] }
    const actions = etienne.actions.map(({ check }) => check)
    expect(shownIn(withoutPlan, null, [])).toContain('plan')
    expect(shownIn(withoutPlan, null, actions)).not.toContain('plan')
  })

  it('are all there once in any order, without the cover', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ids, fc.constant('unknown'))), (chosen) => {
        const order: string[] = inOrder(chosen, SECTION_IDS)
        expect(order.toSorted()).toEqual(rest.toSorted())
        const known = [...new Set<string>(chosen)].filter((id) => rest.includes(id))
        expect(order.filter((id) => known.includes(id))).toEqual(known)
      }),
    )
  })

  it('stand in the usual order where none was chosen', () => {
    expect(inOrder([], SECTION_IDS)).toEqual(rest)
  })

  it('move one place and back, past those that are not shown', () => {
    fc.assert(
      fc.property(fc.subarray([...rest], { minLength: 2 }), fc.nat(), (shown, nth) => {
        const order: string[] = inOrder([], SECTION_IDS)
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
    const order = inOrder([], SECTION_IDS)
    expect(moved(order, ['cover', ...order], order[0] ?? '', -1)).toEqual(order)
    expect(placed(order, 'plan', 'cover')).toEqual(order)
    expect(placed(order, 'cover', 'plan')).toEqual(order)
  })

  it('state only findings with a result', () => {
    for (const id of SECTION_IDS)
      for (const check of findingsOf(id, camille))
        expect(['pass', 'warn', 'fail', 'informative']).toContain(check.status)
  })

  it('lead the summary in the order and the number of the overview', () => {
    const { risks, strengths } = rankedFindings(camille)
    expect(findingsOf('summary', camille)).toEqual([...risks, ...strengths].map(({ check }) => check))
  })
})
