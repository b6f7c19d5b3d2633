import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CHARTS, chartOf } from '#shared/charts/registry'
import { DRAWINGS, type Audit } from '#shared/model/audit'

it('has a chart for every drawing, and for nothing else', () => {
  expect(['table', 'none', ...Object.keys(CHARTS)].toSorted()).toEqual([...DRAWINGS].toSorted())
})

it('draws the evidence of both samples as its tables say', () => {
  for (const name of ['camille', 'etienne']) {
    const { checks } = JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8')) as Audit
    const tables = checks.flatMap(({ evidence }) => evidence)
    const drawn = tables.filter((table) => chartOf(table) !== null)
    expect(drawn.map(({ id }) => id)).toContain('postsByMonth')
    expect(tables.find(({ id }) => id === 'topFives')).toMatchObject({ drawing: 'none' })
  }
})
