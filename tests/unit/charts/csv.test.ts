import { expect, test } from 'vitest'
import { toCsv } from '#renderer/charts/csv'

test('a cell begins behind any separator of a list, and none becomes a formula', () => {
  const csv = toCsv({
    columns: ['a', 'b'],
    rows: [
      ['x', 'Bonjour;=1+1'],
      ['=2', 'a\t-3'],
      ['a;b', 'un; deux'],
    ],
  })
  expect(csv).toBe('\uFEFFa,b\r\nx,"Bonjour;\'=1+1"\r\n\'=2,"a\t\'-3"\r\n"a;b","un; deux"\r\n')
})
