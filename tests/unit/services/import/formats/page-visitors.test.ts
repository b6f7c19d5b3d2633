import { expect, test } from 'vitest'
import { daily, readAs, recognised, sample, workbook } from './workbooks'

test('the real layout gives page views and unique visitors of all sections and devices', async () => {
  const result = await readAs('page-visitors', sample('page_exports/acme-example_visitors_1793000000000.xls'))
  expect(result).toMatchObject({ language: 'en', rows: 6, kept: 6 })
  expect(daily(result, 'pageViews')).toEqual({ '2026-10-01': 2 })
  expect(daily(result, 'uniqueVisitors')).toEqual({ '2026-10-01': 2 })
  expect(new Set(result.extract.demographics.map(({ scope }) => scope))).toEqual(new Set(['visitors']))
})

test('the totals are the last groups of three, whatever the language of the titles', async () => {
  const header = [
    'Datum',
    ...Array.from({ length: 24 }, (_, i) => `Kolom ${'abcdefghijklmnopqrstuvwx'[i] ?? ''}`),
  ]
  const row = ['10/31/2026', ...Array.from({ length: 24 }, (_, i) => i + 1)]
  const result = await readAs(
    'page-visitors',
    workbook({ 'Statistieken over bezoekers': [header, row] }, 'biff8'),
  )
  expect(daily(result, 'pageViews')).toEqual({ '2026-10-31': 21 })
  expect(daily(result, 'uniqueVisitors')).toEqual({ '2026-10-31': 24 })
})

test('a row without totals and one with a broken figure are rejected', async () => {
  const header = [
    'Date',
    ...Array.from({ length: 24 }, (_, i) => `Total page views ${'abcdefghijklmnopqrstuvwx'[i] ?? ''}`),
  ]
  const row = (date: string, last: string | number) => [
    date,
    ...Array.from({ length: 20 }, () => 1),
    last,
    '',
    '',
    last,
  ]
  const cells = [header, row('10/01/2026', 5), row('10/02/2026', ''), row('10/03/2026', 'x')]
  const { rejected, kept } = await readAs('page-visitors', workbook({ 'Visitor metrics': cells }))
  expect(kept).toBe(1)
  expect(rejected.map(({ line, code }) => [line, code])).toEqual([
    [3, 'empty'],
    [4, 'numberInvalid'],
  ])
})

test('24 columns are something else', async () => {
  const header = Array.from({ length: 24 }, (_, i) => `Kolom ${'abcdefghijklmnopqrstuvwx'[i] ?? ''}`)
  expect(
    await recognised(workbook({ X: [header, ['10/31/2026', ...Array.from({ length: 23 }, () => 1)]] })),
  ).toEqual([])
})
