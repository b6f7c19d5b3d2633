import { expect, it } from 'vitest'
import { CHARTS, chartOf } from '#shared/charts/registry'
import { DRAWINGS } from '#shared/model/audit'
import { GOLDEN, storedAudit } from '../../tools/stored-audit'

it('has a chart for every drawing, and for nothing else', () => {
  expect(['table', 'none', ...Object.keys(CHARTS)].toSorted()).toEqual([...DRAWINGS].toSorted())
})

it('draws the evidence of both samples as its tables say', () => {
  for (const name of GOLDEN) {
    const { checks } = storedAudit(name)
    const tables = checks.flatMap(({ evidence }) => evidence)
    const drawn = tables.filter((table) => chartOf(table) !== null)
    expect(drawn.map(({ id }) => id)).toContain('postsByMonth')
    expect(tables.find(({ id }) => id === 'topFives')).toMatchObject({ drawing: 'none' })
  }
})
