import { expect, test } from 'vitest'
import { readAs, recognised, sample, workbook } from './workbooks'

const EN =
  'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Pipeline,Original Traffic Source'
const FR =
  "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Date de fermeture,Montant,Date de création,Source de trafic d'origine"

const read = (header: string, ...rows: string[]) => readAs('hubspot-deals', [header, ...rows, ''].join('\n'))
const first = async (header: string, row: string) => {
  const { extract, rejected } = await read(header, row)
  return extract.outcomes[0] ?? rejected[0]
}

test('a won deal is a deal on the day it closed', async () => {
  const { extract, kept } = await readAs(
    'hubspot-deals',
    sample('crm/hubspot-crm-exports-all-deals-2026-11-20.csv'),
  )
  expect(kept).toBe(1)
  expect(extract.outcomes).toEqual([
    {
      date: '2026-10-31',
      kind: 'deal',
      stage: 'won',
      label: 'Acme – Audit',
      value: 15000,
      currency: null,
      declaredSource: 'Social Media',
      postUrl: null,
      ref: 'hubspot-deal:7001',
    },
  ])
})

test.each([
  ['Closed Lost', 'opportunity', '2026-09-12'],
  ['Appointment Scheduled', 'opportunity', '2026-09-12'],
  ['closedwon', 'deal', '2026-10-31'],
  ['Fermé gagné', 'deal', '2026-10-31'],
])('the stage %s makes it a %s of %s', async (stage, kind, date) => {
  expect(
    await first(EN, `1,Acme,${stage},2026-10-31 17:00,Sam,15000,2026-09-12 09:14,Sales,SOCIAL_MEDIA`),
  ).toMatchObject({ kind, date, declaredSource: 'SOCIAL_MEDIA' })
})

test('a pipeline of the team’s own words is told by the flag where the view has it', async () => {
  expect(
    await first(
      'Deal Name,Deal Stage,Is Closed Won,Close Date,Create Date',
      'Acme,Signature,true,2026-10-31,2026-09-12',
    ),
  ).toMatchObject({ kind: 'deal', date: '2026-10-31' })
})

test('French titles, local amounts', async () => {
  const result = await read(FR, '1,Audit,Rendez-vous planifié,,"12 500,50 €",12/09/2026,Social organique')
  expect(result).toMatchObject({ language: 'fr', kept: 1 })
  expect(result.extract.outcomes[0]).toMatchObject({ date: '2026-09-12', value: 12500.5, currency: 'EUR' })
})

test('American dates with a time, decided by the whole file', async () => {
  const { extract } = await read(
    EN,
    '1,A,Closed Won,3/4/2024 2:30 PM,,,3/2/2024 9:00 AM,,',
    '2,B,Closed Won,3/15/2024 2:30 PM,,,3/2/2024 9:00 AM,,',
  )
  expect(extract.outcomes.map(({ date }) => date)).toEqual(['2024-03-04', '2024-03-15'])
})

test('a file in UTF-16 with tabs, and a workbook, are read alike', async () => {
  const rows = [
    ['Deal Name', 'Deal Stage', 'Create Date', 'Amount'],
    ['Acme', 'Qualified', '2026-09-12 09:14', '900'],
  ]
  const tabs = Buffer.from(`\uFEFF${rows.map((row) => row.join('\t')).join('\r\n')}`, 'utf16le')
  const one = await readAs('hubspot-deals', new Uint8Array(tabs))
  const two = await readAs('hubspot-deals', workbook({ Deals: rows }))
  expect(one.extract).toEqual(two.extract)
  expect(one.extract.outcomes[0]).toMatchObject({ kind: 'opportunity', date: '2026-09-12', value: 900 })
})

test('an open deal without the day it was created is rejected, a won one without its day is kept and told', async () => {
  expect(await first(EN, '1,A,Proposal,2026-10-31,Sam,1,,Sales,')).toMatchObject({
    line: 2,
    code: 'required',
    values: { column: 'Create Date' },
  })
  const won = await read(EN, '1,A,Closed Won,,Sam,1,2026-09-12,Sales,')
  expect(won.extract.outcomes[0]).toMatchObject({ kind: 'deal', date: '2026-09-12' })
  expect(won.warnings).toContainEqual({
    key: 'errors.import.wonDateUnknown',
    values: { file: 'file', count: 1 },
  })
})

test.each([
  ['1,A,Open,,Sam,1,31/31/2026,,', 'dateInvalid'],
  ['1,A,Open,,Sam,1,02/03/2026,,', 'dateAmbiguous'],
  ['1,A,Open,,Sam,much,2026-02-03,,', 'numberInvalid'],
  ['1,A,Open,,Sam,1,2026-02-03,,,,x', 'columnsWrong'],
])('%s is rejected: %s', async (row, code) => {
  expect(await first(EN, row)).toMatchObject({ line: 2, code })
})

test('contacts are no deals', async () => {
  expect(await recognised(sample('crm/hubspot-crm-exports-all-contacts-2026-11-20.csv'))).toEqual([
    'hubspot-contacts',
  ])
})

test.each([
  ['Organic Social', 'LinkedIn', 'Organic Social / LinkedIn'],
  ['Organic Social', 'Instagram', 'Organic Social / Instagram'],
  ['Referrals', 'www.linkedin.com/in/ada', 'Referrals / www.linkedin.com/in/ada'],
  ['Organic Search', 'google', 'Organic Search'],
  ['', 'LinkedIn', 'LinkedIn'],
])('the source %s is told with the network behind it (%s)', async (source, detail, declaredSource) => {
  expect(
    await first(
      'Deal Name,Deal Stage,Close Date,Create Date,Original Source,Original Source Drill-Down 1',
      `Acme,Closed Won,2026-10-31,2026-09-12,${source},${detail}`,
    ),
  ).toMatchObject({ declaredSource })
})

test.each(['Subtotal', 'Moyenne', 'Total 2026', 'Average deal size', 'Montant moyen'])(
  'a row called %s is no deal, a firm called Total is one',
  async (name) => {
    const { extract, rejected } = await read(
      EN,
      '1,Total,Closed Won,2026-10-31 17:00,Sam,15000,2026-09-12 09:14,Sales,SOCIAL_MEDIA',
      `,${name},Closed Won,2026-10-31 17:00,,15000,2026-09-12 09:14,,`,
      `${name},,Closed Won,2026-10-31 17:00,,15000,2026-09-12 09:14,,`,
    )
    expect(extract.outcomes.map(({ label }) => label)).toEqual(['Total'])
    expect(rejected.map(({ code }) => code)).toEqual(['total', 'total'])
  },
)
