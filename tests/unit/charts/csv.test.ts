import { expect, test } from 'vitest'
import { toCsv, toTsv } from '#renderer/charts/csv'

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

test('a copied table has its numbers as printed, one cell each, and no formula', () => {
  const printed = (value: number) => value.toLocaleString('fr-FR')
  const rows = [
    ['mai\tjuin', 1234.5],
    ['=2', null],
  ] as const
  expect(toTsv({ columns: ['Mois', 'Vues'], rows }, printed)).toBe("Mois\tVues\nmai juin\t1234,5\n'=2\t")
})
