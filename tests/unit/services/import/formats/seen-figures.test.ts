import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEASURES } from '#shared/model/records'
import { readAs } from './workbooks'

const EN = 'who,date,metric,value'
const FR = 'qui;date;mesure;valeur'

function read(header: string, ...rows: string[]) {
  return readAs('seen-figures', [header, ...rows].join('\n'))
}

async function only(header: string, row: string) {
  const { extract, rejected } = await read(header, row)
  return extract.measures[0] ?? rejected[0]
}

test('the English list', async () => {
  const result = await read(
    EN,
    'person,2026-11-15,followers,"25,430"',
    'page,2026-11-15,followers,253',
    'page,2026-11-15,employees,40',
  )
  expect(result).toMatchObject({ language: 'en', rows: 3, kept: 3 })
  expect(result.extract.measures).toEqual([
    { who: 'person', metric: 'followersTotal', from: null, date: '2026-11-15', value: 25430 },
    { who: 'page', metric: 'followersTotal', from: null, date: '2026-11-15', value: 253 },
    { who: 'page', metric: 'employees', from: null, date: '2026-11-15', value: 40 },
  ])
})

test.each([
  ['abonnés', 'followersTotal'],
  ['Abonnes', 'followersTotal'],
  ['relations', 'connections'],
  ['effectif', 'employees'],
  ['activités_30j', 'activities30d'],
  ['publications 30 jours', 'posts30d'],
  ['SSI', 'ssi'],
])('the French word %s is %s', async (word, metric) => {
  expect(await only(FR, `personne;15/11/2026;${word};12`)).toMatchObject({
    metric,
    value: 12,
    date: '2026-11-15',
  })
})

test.each([...MEASURES.filter((name) => !/^followersNew./.test(name))])(
  'the name %s of the model is understood',
  async (metric) => {
    expect(await only(EN, `person,2026-11-15,${metric},12`)).toMatchObject({ metric, value: 12 })
  },
)

test.each([
  ['25 430', 25430],
  ['25\u202F430', 25430],
  ['25.430', 25430],
  ["25'430", 25430],
])('%s is a count, never a fraction', async (text, value) => {
  expect(await only(FR, `personne;15/11/2026;abonnés;${text}`)).toMatchObject({ value })
})

test('the selling index may have decimals and ends at 100', async () => {
  expect(await only(FR, 'personne;15/11/2026;ssi;72,5')).toMatchObject({ value: 72.5 })
  expect(await only(EN, 'person,2026-11-15,ssi,72.5')).toMatchObject({ value: 72.5 })
  expect(await only(EN, 'person,2026-11-15,ssi,101')).toMatchObject({ code: 'numberInvalid' })
})

test.each([
  ['person,2026-11-15,followers,', 'required'],
  ['person,2026-11-15,followers,-3', 'numberInvalid'],
  ['person,2026-11-15,followers,3.5', 'countDecimal'],
  ['person,2026-11-15,karma,3', 'valueUnknown'],
  ['person,2026-02-30,followers,3', 'dateInvalid'],
  ['person,2/3/2026,followers,3', 'dateAmbiguous'],
  [',2026-11-15,followers,3', 'required'],
])('%s is rejected: %s', async (row, code) => {
  expect(await only(EN, row)).toMatchObject({ line: 2, code })
})

test('an unknown metric is answered with the names that are known', async () => {
  const rejected = await only(EN, 'person,2026-11-15,karma,3')
  expect(rejected).toMatchObject({ values: { column: 'metric', found: 'karma' } })
  expect(JSON.stringify(rejected)).toContain('followers, connections, employees')
  expect(JSON.stringify(await only(FR, 'page;2026-11-15;karma;3'))).toContain('abonnés, relations, effectif')
})

test.each(['fr', 'en'])('the untouched %s template gives no row and no rejection', async (language) => {
  const template = new URL(`../../../../../resources/templates/${language}/seen-figures.csv`, import.meta.url)
  expect(await readAs('seen-figures', readFileSync(template))).toMatchObject({
    language,
    rows: 0,
    rejected: [],
    warnings: [],
  })
})
