import { expect, test } from 'vitest'
import { readAs, recognised, sample } from './workbooks'

const EN =
  'Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Create Date,Original Source,Associated Company'
const read = (...rows: string[]) => readAs('hubspot-contacts', [EN, ...rows, ''].join('\n'))

test('a contact is a result on the day it was created, without any name or address', async () => {
  const { extract } = await readAs(
    'hubspot-contacts',
    sample('crm/hubspot-crm-exports-all-contacts-2026-11-20.csv'),
  )
  expect(extract.outcomes).toEqual([
    {
      date: '2026-09-12',
      kind: 'lead',
      label: 'Exemple SA',
      value: null,
      currency: null,
      declaredSource: 'SOCIAL_MEDIA',
      postUrl: null,
      ref: 'hubspot-contact:101',
    },
  ])
  expect(JSON.stringify(extract)).not.toMatch(/Élodie|Martin|elodie/)
})

test.each([
  ['subscriber', '', 'contact'],
  ['', '', 'contact'],
  ['', 'NEW', 'lead'],
  ['salesqualifiedlead', '', 'lead'],
  ['Customer', '', 'lead'],
  ['Other', 'NEW', 'contact'],
])('stage "%s" and status "%s" make a %s', async (stage, status, kind) => {
  const { extract } = await read(`7,Ada,X,a@example.test,${stage},${status},2026-09-12 09:14,,`)
  expect(extract.outcomes[0]).toMatchObject({ kind, label: '#7' })
})

test('French titles', async () => {
  const result = await readAs(
    'hubspot-contacts',
    'Prénom;Nom;Adresse e-mail;Phase du cycle de vie;Date de création;Source de trafic d’origine;Entreprise associée\nAda;X;a@example.test;Lead;15/11/2026;Social organique;Acme\n',
  )
  expect(result).toMatchObject({
    language: 'fr',
    extract: {
      outcomes: [{ date: '2026-11-15', kind: 'lead', declaredSource: 'Social organique', label: 'Acme' }],
    },
  })
})

test('a contact without a date is rejected', async () => {
  expect((await read('7,Ada,X,a@example.test,lead,,,,')).rejected).toEqual([
    { line: 2, code: 'required', values: { column: 'Create Date' } },
  ])
})

test('the connections of a member export are no contacts of a sales tool', async () => {
  expect(await recognised(sample('member_export/Connections.csv'))).toEqual(['linkedin-connections'])
})
