import { expect, test } from 'vitest'
import { archiveOf, handedOver } from '#shared/values/archive-path'

test('an entry of an archive names its archive, and a folder is none', () => {
  expect(archiveOf('2026/Export.ZIP/Articles/inner.zip/a.html')).toBe('2026/Export.ZIP')
  expect(archiveOf('months/march.xlsx')).toBeNull()
  expect(archiveOf('export.zip')).toBeNull()
})

test('an archive is one file handed over, with everything that it holds', () => {
  expect(
    handedOver(['a.zip/Shares.csv', 'months/march.xlsx', 'a.zip/Profile.csv', 'b.zip/Profile.csv']),
  ).toEqual(['a.zip', 'months/march.xlsx', 'b.zip'])
})
