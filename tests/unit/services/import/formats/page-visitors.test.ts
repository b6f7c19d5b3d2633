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

test.each([
  ['it', 'Data', 'Metriche dei visitatori', 'Visualizzazioni della pagina', 'Visitatori unici', '23/10/2026'],
  ['es', 'Fecha', 'Métricas de visitantes', 'Visualizaciones de página', 'Visitantes únicos', '23/10/2026'],
  ['de', 'Datum', 'Besucherstatistiken', 'Seitenaufrufe', 'Einzelbesucher', '23.10.2026'],
  [
    'pt',
    'Data',
    'Métricas de visitantes',
    'Visualizações da página',
    'Visitantes únicos, novos',
    '23/10/2026',
  ],
  ['nl', 'Datum', 'Bezoekersgegevens', 'Paginaweergaven van bezoekers', 'Unieke bezoekers', '23-10-2026'],
])(
  'a file in another language (%s), in its own dates, gives its totals and who came',
  async (language, date, name, views, people, day) => {
    const titles = ['a', 'b', 'c', 'd'].flatMap((part) =>
      [views, people].flatMap((what) => ['x', 'y', 'z'].map((device) => `${what} ${part}${device}`)),
    )
    const row = [day, ...Array.from({ length: 24 }, (_, at) => (at < 21 ? at + 1 : at - 10))]
    const lists = Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [
        `Lista ${String(at)}`,
        [
          ['Lista', views],
          [`Parte ${String(at)}`, 7],
        ],
      ]),
    )
    const result = await readAs(
      'page-visitors',
      workbook({ [name]: [[date, ...titles], row], ...lists }, 'biff8'),
    )
    expect(result).toMatchObject({ language, rows: 6, kept: 6 })
    expect(daily(result, 'pageViews')).toEqual({ '2026-10-23': 21 })
    expect(daily(result, 'uniqueVisitors')).toEqual({ '2026-10-23': 13 })
    expect(result.extract.demographics.map(({ category }) => category)).toEqual([
      'location',
      'function',
      'seniority',
      'industry',
      'companySize',
    ])
  },
)
