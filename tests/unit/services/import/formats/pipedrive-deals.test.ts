import { expect, test } from 'vitest'
import { readAs, recognised, sample } from './workbooks'

const read = (header: string, ...rows: string[]) =>
  readAs('pipedrive-deals', [header, ...rows, ''].join('\n'))

test('the English export', async () => {
  const result = await readAs('pipedrive-deals', sample('crm/pipedrive_deals_EN.csv'))
  expect(result).toMatchObject({ language: 'en', kept: 1 })
  expect(result.extract.outcomes).toEqual([
    {
      date: '2026-10-31',
      kind: 'deal',
      stage: 'won',
      label: 'Acme audit',
      value: 12500.5,
      currency: 'EUR',
      declaredSource: 'LinkedIn',
      postUrl: null,
      ref: 'pipedrive-deal:12',
    },
  ])
})

test('the French export', async () => {
  const result = await readAs('pipedrive-deals', sample('crm/pipedrive_deals_FR.csv'))
  expect(result).toMatchObject({ language: 'fr', kept: 1 })
  expect(result.extract.outcomes).toEqual([
    {
      date: '2026-10-31',
      kind: 'deal',
      stage: 'won',
      label: 'Audit Acme',
      value: 12500.5,
      currency: null,
      declaredSource: 'LinkedIn',
      postUrl: null,
      ref: 'pipedrive-deal:Audit Acme|2026-09-12',
    },
  ])
})

test('the French export saved again by a spreadsheet: recognised, and a row without any day of its own is named', async () => {
  const result = await readAs(
    'pipedrive-deals',
    sample('crm/pipedrive_deals_FR_excel_resave_semicolon_cp1252.csv'),
  )
  expect(result).toMatchObject({ language: 'fr', rows: 1 })
  expect(result.rejected).toEqual([
    { line: 2, code: 'required', values: { column: 'Affaire - Affaire créée' } },
  ])
})

test('a decimal comma, no-break spaces and local dates in a re-saved file', async () => {
  const { extract } = await read(
    'Affaire - Titre;Affaire - Valeur;Affaire - Statut;Affaire - Affaire créée;Affaire - Date de gain',
    'Pains;12\u00A0500,50;Gagnée;03/09/2026;15/11/2026',
    'Autre;1\u202F234;Perdue;02/09/2026;',
  )
  expect(extract.outcomes).toMatchObject([
    { date: '2026-11-15', value: 12500.5, kind: 'deal' },
    { date: '2026-09-02', value: 1234, kind: 'opportunity' },
  ])
})

test.each([
  "Affaire - Source de l'affaire",
  'Affaire - Source de l’affaire',
  'Affaire - Source du lead',
  'Affaire - Canal d’acquisition',
])('the source in the column %s', async (title) => {
  const { extract } = await read(
    `Affaire - Titre,Affaire - Statut,Affaire - Date de création,${title}`,
    'A,Ouvert,2026-09-12 09:14:03,LinkedIn',
  )
  expect(extract.outcomes).toMatchObject([
    { date: '2026-09-12', kind: 'opportunity', declaredSource: 'LinkedIn' },
  ])
})

test.each([
  ['won', 'deal'],
  ['Gagnée', 'deal'],
  ['Gagné', 'deal'],
  ['lost', 'opportunity'],
  ['Perdue', 'opportunity'],
  ['Ouvert', 'opportunity'],
  ['Open', 'opportunity'],
])('the status %s makes a %s', async (status, kind) => {
  const { extract } = await read(
    'Deal - Title,Deal - Status,Deal - Deal created',
    `A,${status},2026-09-12 09:14:03`,
  )
  expect(extract.outcomes).toMatchObject([{ kind }])
})

test('a deleted deal is rejected, with the words that would do', async () => {
  const { rejected } = await read('Deal - Title,Deal - Status,Deal - Deal created', 'A,Deleted,2026-09-12')
  expect(rejected).toMatchObject([{ code: 'valueUnknown', values: { found: 'Deleted' } }])
})

test('an export of persons or activities is no export of deals', async () => {
  expect(await recognised('Person - Name,Person - Email - Work\nAda,a@example.test\n')).toEqual([])
  expect(await recognised('Activité - Objet,Activité - Type\nAppel,call\n')).toEqual([])
})
