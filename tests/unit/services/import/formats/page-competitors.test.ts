import { expect, test } from 'vitest'
import { emptyExtract } from '#shared/records/extract'
import { readAs, recognised, sample, workbook } from './workbooks'

const OLD = ['Page', 'Total Followers', 'New Followers', 'Total post engagements', 'Total posts']

test('the layout of 2025 is recognised and its rows counted, and no figure of another page is stored', async () => {
  const result = await readAs(
    'page-competitors',
    sample('page_exports/Acme_competitor_analytics_1793000000000.xlsx'),
  )
  expect(result).toMatchObject({ language: 'en', rows: 2, kept: 2, rejected: [] })
  expect(result.extract).toEqual(emptyExtract())
})

test('the layout of 2023 is recognised', async () => {
  const result = await readAs(
    'page-competitors',
    workbook({ COMPETITORS: [['1/1/2023 - 1/31/2023'], OLD, ['Acme', 253, 2, 10, 4]] }),
  )
  expect(result.kept).toBe(1)
})

test('translated titles under the same sheet name are recognised', async () => {
  const header = ['Pagina', 'Nieuwe volgers', 'Bijdragen', 'Opmerkingen', 'Opmerkingen per dag', 'Reacties']
  expect(
    await recognised(
      workbook({ COMPETITORS: [['10/1/2026 - 10/31/2026'], header, ['Acme', 1, 2, 3, 0.1, 4]] }),
    ),
  ).toEqual(['page-competitors'])
})

test('a row without a name and one with a broken figure are rejected', async () => {
  const cells = [['1/1/2023 - 1/31/2023'], OLD, ['', 253, 2, 10, 4], ['Rival', 'many', 2, 10, 4]]
  const { rejected } = await readAs('page-competitors', workbook({ COMPETITORS: cells }))
  expect(rejected.map(({ line, code }) => [line, code])).toEqual([
    [3, 'required'],
    [4, 'numberInvalid'],
  ])
})
