import { describe, expect, it } from 'vitest'
import { captionOf } from '#services/report/caption'
import { partialMonths } from '#shared/charts/partial-months'
import { monthlyColumns, weeklyColumns } from '#shared/charts/columns'
import { pairedBars, shareBars } from '#shared/charts/bars'
import type { Drawing, EvidenceTable } from '#shared/model/audit'
import { chartOf, drawn, EN, FR, table, textsOf } from '../../charts/draw'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const drawnAs = (of: EvidenceTable, drawing: Drawing): EvidenceTable => ({ ...of, drawing })
const PERIOD = { from: '2025-11-16', to: '2026-11-15' }

const months = drawnAs(
  table('postsByMonth', { month: 'month', own: 'integer', bareShares: 'integer' }, [
    ['2025-11', 1, 3],
    ['2025-12', 2, 4],
    ['2026-11', 1, 9],
  ]),
  'monthlyColumns',
)

describe('what to see in a chart', () => {
  it('is counted from its rows, and says which months are not whole', () => {
    expect(plain(captionOf({ table: months, translator: FR, period: PERIOD }))).toBe(
      'De vous : 4 sur 20, soit 20 %. Mois incomplets, en plus clair : nov. 2025 et nov. 2026.',
    )
    expect([...partialMonths(months.rows, { from: '2025-11-01', to: '2026-11-30' })]).toEqual([])
    expect([...partialMonths(months.rows, PERIOD)]).toEqual(['2025-11', '2026-11'])
  })

  it('is the widest gap of pairs, the greatest share, the emptiness of weeks', () => {
    const pairs = drawnAs(
      table('viewsBySubject', { subject: 'subject', postShare: 'percent', viewShare: 'percent' }, [
        ['brand', 0.05, 0.06],
        ['off', 0.4, 0.9],
      ]),
      'pairedBars',
    )
    expect(plain(captionOf({ table: pairs, translator: EN }))).toBe(
      'Widest gap, Off topic: 40% (share of posts), 90% (share of views).',
    )
    const weeks = drawnAs(
      table('inboundByWeek', { week: 'day', posts: 'integer' }, [
        ['2026-01-05', 0],
        ['2026-01-12', 3],
      ]),
      'weeklyColumns',
    )
    expect(plain(captionOf({ table: weeks, translator: FR }))).toBe(
      'Une semaine sur 2 est vide ; au plus 3 en une semaine.',
    )
  })

  it('is nothing where there is nothing to count', () => {
    expect(captionOf({ table: { ...months, rows: [] }, translator: FR })).toBe('')
  })
})

describe('the axes of a chart', () => {
  it('name the year, and draw a month that is not whole lighter', () => {
    const whole = drawn(() => chartOf(monthlyColumns, months))
    expect(textsOf(whole).map(({ text }) => text)).toEqual(expect.arrayContaining(['2025', '2026']))
    const cut = drawn(() => ({
      ...chartOf((input) => monthlyColumns({ ...input, period: PERIOD }), months),
    }))
    expect(cut.match(/opacity="0\.45"/g)?.length).toBeGreaterThan(1)
    expect(whole).not.toContain('opacity="0.45"')
  })

  it('name the year of weeks too, over three years', () => {
    const start = Date.UTC(2023, 10, 20)
    const rows = Array.from({ length: 156 }, (_, index): [string, number] => [
      new Date(start + index * 7 * 86_400_000).toISOString().slice(0, 10),
      index % 3,
    ])
    const texts = textsOf(
      drawn(() => chartOf(weeklyColumns, table('inboundByWeek', { week: 'day', posts: 'integer' }, rows))),
    ).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['2024', '2025', '2026']))
  })

  it('draw shares on one scale in every chart, and names that begin alike by their ends', () => {
    const start = 'Accompagnement du changement '
    const of = table('themes', { theme: 'text', postShare: 'percent' }, [
      [`${start}des ateliers`, 0.3],
      [`${start}des bureaux`, 0.1],
    ])
    const svg = drawn(() => chartOf(shareBars, of))
    expect(textsOf(svg).some(({ text }) => text.includes('ateliers'))).toBe(true)
    const end = (share: number) =>
      Math.max(
        ...textsOf(
          drawn(() =>
            chartOf(
              pairedBars,
              table('themes', { theme: 'text', postShare: 'percent', viewShare: 'percent' }, [
                ['a', share, share],
                ['b', 0.05, 0.05],
              ]),
            ),
          ),
        )
          .filter(({ text }) => text.includes('%'))
          .map(({ x }) => x),
      )
    expect(end(0.8)).toBeGreaterThan(end(0.4) + 100)
  })
})
