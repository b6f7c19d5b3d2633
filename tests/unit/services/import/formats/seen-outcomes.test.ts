import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAs, recognised } from './workbooks'

const EN = 'date,kind,label,value,currency,source,post_url'
const FR = 'date;nature;libelle;valeur;devise;source;lien_post'
const SHARE = 'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345'

function read(header: string, ...rows: string[]) {
  return readAs('seen-outcomes', [header, ...rows].join('\n'))
}

async function only(header: string, row: string) {
  const { extract, rejected } = await read(header, row)
  return extract.outcomes[0] ?? rejected[0]
}

test('the English list, link kept', async () => {
  const result = await read(EN, `2026-11-15,deal,Audit of a site,"12,000.50",EUR,LinkedIn,${SHARE}`)
  expect(result).toMatchObject({ language: 'en', kept: 1 })
  expect(result.extract.outcomes).toEqual([
    {
      date: '2026-11-15',
      kind: 'deal',
      label: 'Audit of a site',
      value: 12000.5,
      currency: 'EUR',
      declaredSource: 'LinkedIn',
      postUrl: SHARE,
    },
  ])
})

test.each([
  ['contact', 'contact'],
  ['Prospect', 'lead'],
  ['rendez-vous', 'meeting'],
  ['Rendez vous', 'meeting'],
  ['RDV', 'meeting'],
  ['opportunité', 'opportunity'],
  ['affaire', 'deal'],
  ['contrats', 'deal'],
  ['recrutement', 'hire'],
  ['conférence', 'speaking'],
  ['intervention', 'speaking'],
  ['meeting', 'meeting'],
])('the word %s in a French list is %s', async (word, kind) => {
  expect(await only(FR, `15/11/2026;${word};Exemple;;;;`)).toMatchObject({
    kind,
    value: null,
    currency: null,
    declaredSource: null,
    postUrl: null,
  })
})

test.each([
  ['12 000 €', 12000, 'EUR'],
  ['12.000', 12000, null],
  ['12,000', 12000, null],
  ['1 234,50', 1234.5, null],
  ['0,5', 0.5, null],
  ['$900', 900, 'USD'],
  ['0', 0, null],
])('the amount %s', async (text, value, currency) => {
  expect(await only(FR, `15/11/2026;affaire;Exemple;${text};;;`)).toMatchObject({ value, currency })
})

test('the currency of its column wins, and its sign is understood', async () => {
  expect(await only(FR, '15/11/2026;affaire;Exemple;100;€;;')).toMatchObject({ currency: 'EUR' })
  expect(await only(FR, '15/11/2026;affaire;Exemple;100;cad;;')).toMatchObject({ currency: 'CAD' })
})

test('a French date that could be read both ways is day first', async () => {
  expect(await only(FR, '03/02/2026;contact;Exemple;;;;')).toMatchObject({ date: '2026-02-03' })
})

test.each([
  ['2026-11-15,party,X', 'valueUnknown'],
  ['2026-11-15,,X', 'required'],
  ['2026-13-15,deal,X', 'dateInvalid'],
  [',deal,X', 'dateMissing'],
  ['2/3/2026,deal,X', 'dateAmbiguous'],
  ['2026-11-15,deal,X,a lot', 'numberInvalid'],
  ['2026-11-15,deal,X,-5', 'numberInvalid'],
  ['2026-11-15,deal,X,5,EUR,LinkedIn,"7,51E+18"', 'idDamaged'],
  ['2026-11-15,deal,X,5,EUR,LinkedIn,my post', 'urlInvalid'],
])('%s is rejected: %s', async (row, code) => {
  expect(await only(EN, row)).toMatchObject({ line: 2, code })
})

test('a list of deals of a sales tool is not taken for it', async () => {
  expect(await recognised('Deal - Title,Deal - Value,Deal - Status\nX,1,won\n')).not.toContain(
    'seen-outcomes',
  )
  expect(await recognised('Date,Type,Title\n2026-11-15,post,X\n')).not.toContain('seen-outcomes')
})

test.each(['fr', 'en'])('the untouched %s template gives no row and no rejection', async (language) => {
  const template = new URL(
    `../../../../../resources/templates/${language}/seen-outcomes.csv`,
    import.meta.url,
  )
  expect(await readAs('seen-outcomes', readFileSync(template))).toMatchObject({
    language,
    rows: 0,
    rejected: [],
    warnings: [],
  })
})

test.each(['none', 'None', 'nothing', 'no contact', '0'])(
  '%s notes a month in which nothing came',
  async (word) => {
    const { kept, rejected, extract } = await read(EN, `2026-06-30,${word},No contact this month,,,,`)
    expect({ kept, rejected }).toEqual({ kept: 1, rejected: [] })
    expect(extract.outcomes).toEqual([])
    expect(extract.measures).toEqual([
      { who: 'person', metric: 'noResults', from: null, date: '2026-06-30', value: 0 },
    ])
  },
)

test.each(['aucun', 'Aucune', 'aucun contact', 'rien', 'néant', 'RAS'])(
  'so does %s in a French list',
  async (word) => {
    const { kept, extract } = await read(FR, `30/06/2026;${word};;;;;`)
    expect(kept).toBe(1)
    expect(extract.measures).toMatchObject([{ metric: 'noResults', date: '2026-06-30' }])
  },
)

test('a “none” with an amount or a post is not understood', async () => {
  const { rejected } = await read(EN, '2026-06-30,none,Order,500,EUR,,', `2026-07-31,none,,,,,${SHARE}`)
  expect(rejected.map(({ code }) => code)).toEqual(['valueUnknown', 'valueUnknown'])
})
