import { describe, expect, it } from 'vitest'
import { profileTier } from '#shared/audit/benchmarks/benchmarks'
import { panelBenchmarks, panelEntry, type PanelEntry } from '#shared/audit/benchmarks/panel'
import { runAudit } from '#shared/audit/engine/run-audit'
import { ownBenchmark } from '#shared/model/benchmark'
import { anInput, somePosts } from '../build'
import { judged } from '../judged'

const rated = somePosts(20, (i) => ({ metrics: { impressions: 1000, engagements: 30 + i } }))
const input = anInput({
  client: { person: { name: 'Zoé Quatrefages', followers: 2513 }, brand: { name: 'Kervane-Lorient' } },
  records: { posts: rated },
})

describe('an entry of the panel', () => {
  const entry = panelEntry(runAudit(input))

  it('has figures alone: no name, no text, no address, no exact size, no day', () => {
    const text = JSON.stringify(entry)
    for (const secret of ['Zoé', 'Kervane', 'share:', '2513', '2026-11-15', 'http', 'Un texte'])
      expect(text).not.toContain(secret)
    expect(entry).toMatchObject({
      month: '2026-11',
      followers: 2500,
      engagementRate: { median: 0.0395, definition: 'er_member_xlsx' },
    })
  })

  const panel = (count: number, definition = 'er_member_xlsx'): PanelEntry[] =>
    Array.from({ length: count }, (_, i) => ({
      ...entry,
      engagementRate: { median: 0.02 + i / 1000, definition },
    }))

  it('makes a benchmark with nine others of the same size and definition, and not before', () => {
    expect(panelBenchmarks(panel(9))).toEqual([])
    expect(panelBenchmarks([...panel(9), ...panel(1, 'er_member')])).toEqual([])
    const [found, ...others] = panelBenchmarks(panel(11))
    expect(others).toEqual([])
    expect(found).toMatchObject({
      definitionTag: 'er_member_xlsx',
      value: { p25: 0.0225, p50: 0.025, p75: 0.0275 },
      segment: { tier: [1000, 5000] },
      grade: 'C',
      expires: '2028-11-01',
    })
    expect(ownBenchmark.parse(found)).toEqual(found)
  })

  it('is then the prior of the resonance of a profile of that size, where no published figure has the definition', () => {
    const alone = judged('RR-1', input)
    const benchmarks = panelBenchmarks(panel(11))
    const beside = judged('RR-1', { ...input, client: { ...input.client, benchmarks } })
    expect(alone.params).toMatchObject({ mode: 'history' })
    expect(beside).toMatchObject({
      status: 'pass',
      params: { mode: 'tier', benchmark: 'panel-er_member_xlsx-1000', pass: 0.025 },
    })
    expect(profileTier('er_member_xlsx', 6000, '2026-11-15', benchmarks)).toBe(null)
  })
})
