import { beforeAll, describe, expect, it } from 'vitest'
import { importFolder } from '#services/import/importer'
import { FACTS } from '#shared/audit/facts/registry'
import type { AuditInput } from '#shared/audit/define/input'
import { asOfDay, auditPeriod } from '#shared/audit/support/period'
import { runAudit } from '#shared/audit/engine/run-audit'

// What labelling does not change is kept from one audit of the same records to the next: nothing else may be.
describe('an audit after a post was labelled', () => {
  let input: AuditInput
  let labelled: AuditInput

  beforeAll(async () => {
    const { client, records, sources } = await importFolder('resources/samples/camille', {})
    const asOf = asOfDay(records, client, undefined) ?? ''
    const period = auditPeriod(asOf, client.periodMonths)
    input = { client, records, sources, asOf, period, language: 'fr', engine: 'test' }
    const turned = Object.entries(client.labels).map(([post, label], index) => [
      post,
      index % 3 === 0 ? { ...label, subject: 'brand' as const, intent: 'serve' as const } : label,
    ])
    labelled = { ...input, client: { ...client, labels: Object.fromEntries(turned) as typeof client.labels } }
  })

  it('is the audit that fresh records give, to the byte', () => {
    const before = JSON.stringify(runAudit(input))
    const after = JSON.stringify(runAudit(labelled))
    expect(after).not.toBe(before)
    expect(JSON.stringify(runAudit({ ...labelled, records: structuredClone(input.records) }))).toBe(after)
    expect(JSON.stringify(runAudit({ ...input, records: structuredClone(input.records) }))).toBe(before)
    expect(JSON.stringify(runAudit({ ...input }))).toBe(before)
  })

  it.each(Object.values(FACTS).filter(({ restsOnLabels }) => !restsOnLabels))(
    'keeps the fact $id, which no label changes',
    (fact) => {
      const fresh = { ...labelled, records: structuredClone(labelled.records) }
      expect(fact.of(fresh)).toEqual(fact.of(input))
    },
  )

  it.each(Object.values(FACTS).filter(({ restsOnLabels }) => restsOnLabels))(
    'computes the fact $id again',
    (fact) => {
      expect(fact.of({ ...labelled })).not.toBe(fact.of({ ...input }))
    },
  )

  it('sees another day, another brand and another mark in the facts that it keeps', () => {
    const { client } = input
    const others: Partial<AuditInput>[] = [
      { asOf: '2026-09-01', period: auditPeriod('2026-09-01', client.periodMonths) },
      { client: { ...client, brand: null } },
      { client: { ...client, person: { ...client.person, followers: 1 } } },
      { client: { ...client, outcomesTracked: 'no' } },
    ]
    const before = JSON.stringify(runAudit(input))
    for (const other of others) {
      const own = { ...input, ...other }
      const after = JSON.stringify(runAudit(own))
      expect(after).not.toBe(before)
      expect(after).toBe(JSON.stringify(runAudit({ ...own, records: structuredClone(own.records) })))
    }
  })
})
