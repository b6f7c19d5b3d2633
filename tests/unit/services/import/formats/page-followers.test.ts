import { expect, test } from 'vitest'
import { daily, readAs, recognised, sample, workbook } from './workbooks'

const HEADER = [
  'Date',
  'Sponsored followers',
  'Organic followers',
  'Auto-invited followers',
  'Total followers',
]

test('the real layout gives new followers per day and who follows', async () => {
  const result = await readAs(
    'page-followers',
    sample('page_exports/acme-example_followers_1793000000000.xls'),
  )
  expect(result).toMatchObject({ language: 'en', rows: 7, kept: 7 })
  expect(daily(result, 'followersNew')).toEqual({ '2026-10-01': 4, '2026-10-02': 0 })
  expect(daily(result, 'followersNewOrganic')['2026-10-01']).toBe(3)
  expect(daily(result, 'followersNewInvited')['2026-10-01']).toBe(1)
  expect(result.extract.demographics.map(({ category, count }) => [category, count])).toEqual([
    ['location', 120],
    ['function', 40],
    ['seniority', 70],
    ['industry', 33],
    ['companySize', 25],
  ])
})

test('the column "Total followers" is never taken for a running total', async () => {
  const result = await readAs(
    'page-followers',
    sample('page_exports/acme-example_followers_1793000000000.xls'),
  )
  expect(daily(result, 'followersTotal')).toEqual({})
})

test('before 2023 there are four columns', async () => {
  const cells = [HEADER.filter((name) => !name.startsWith('Auto')), ['10/01/2022', 1, 2, 3]]
  const result = await readAs('page-followers', workbook({ 'New followers': cells }, 'biff8'))
  expect(daily(result, 'followersNew')).toEqual({ '2022-10-01': 3 })
  expect(daily(result, 'followersNewInvited')).toEqual({})
})

test('a Dutch file goes by place: sheets, columns and lists', async () => {
  const result = await readAs(
    'page-followers',
    workbook(
      {
        'Nieuwe volgers': [
          [
            'Datum',
            'Gesponsorde volgers',
            'Organische volgers',
            'Automatisch uitgenodigde volgers',
            'Totaal aantal volgers',
          ],
          ['10/31/2026', 0, 3, 1, 4],
        ],
        Locatie: [
          ['Locatie', 'Totaal aantal volgers'],
          ['Amsterdam', 12],
        ],
        Functie: [
          ['Functie', 'Totaal aantal volgers'],
          ['Marketing', 4],
        ],
        Senioriteitsniveau: [
          ['Senioriteitsniveau', 'Totaal aantal volgers'],
          ['Senior', 7],
        ],
      },
      'biff8',
    ),
  )
  expect(result.language).toBe('nl')
  expect(daily(result, 'followersNewSponsored')).toEqual({ '2026-10-31': 0 })
  expect(result.extract.demographics.map(({ category }) => category)).toEqual([
    'location',
    'function',
    'seniority',
  ])
})

test('in an unknown language, figures that add up to the last column tell', async () => {
  const cells = [
    ['Päivä', 'a', 'b', 'c', 'd'],
    ['10/01/2026', 0, 3, 1, 4],
    ['10/02/2026', 0, 0, 0, 0],
  ]
  expect(await recognised(workbook({ Uudet: cells }))).toEqual(['page-followers'])
  expect(await recognised(workbook({ Uudet: [...cells, ['10/03/2026', 1, 1, 1, 9]] }))).toEqual([])
})

test('dates are month first even where nothing else tells, and a month 13 is rejected', async () => {
  const cells = [
    HEADER,
    ['10/01/2026', 0, 1, 0, 1],
    ['10/02/2026', 0, 1, 0, 1],
    ['10/31/2026', 0, 1, 0, 1],
    ['13/31/2026', 0, 1, 0, 1],
  ]
  const result = await readAs('page-followers', workbook({ 'New followers': cells }, 'biff8'))
  expect(Object.keys(daily(result, 'followersNew'))).toEqual(['2026-10-01', '2026-10-02', '2026-10-31'])
  expect(result.rejected).toEqual([
    {
      line: 5,
      code: 'dateInvalid',
      values: { sheet: 'New followers', found: '13/31/2026', expected: '11/15/2026' },
    },
  ])
})

test.each([
  [
    'it',
    'Data',
    ['Follower sponsorizzati', 'Follower organici', 'Follower invitati automaticamente', 'Follower totali'],
  ],
  [
    'es',
    'Fecha',
    [
      'Seguidores patrocinados',
      'Seguidores orgánicos',
      'Seguidores invitados automáticamente',
      'Total de seguidores',
    ],
  ],
  [
    'de',
    'Datum',
    ['Gesponserte Follower', 'Organische Follower', 'Automatisch eingeladene Follower', 'Follower insgesamt'],
  ],
  [
    'pt',
    'Data',
    [
      'Seguidores patrocinados',
      'Seguidores orgânicos',
      'Seguidores convidados automaticamente',
      'Total de seguidores',
    ],
  ],
  [
    'nl',
    'Datum',
    [
      'Gesponsorde volgers',
      'Organische volgers',
      'Automatisch uitgenodigde volgers',
      'Totaal aantal volgers',
    ],
  ],
])(
  'its columns are told by their labels, in any order (%s)',
  async (language, date, [paid, organic, invited, total]) => {
    const csv = [
      [date, total, organic, invited, paid].join(','),
      '2026-10-01,6,3,2,1',
      '2026-10-02,0,0,0,0',
    ].join('\n')
    const result = await readAs('page-followers', csv)
    expect(result).toMatchObject({ language, rows: 2, kept: 2 })
    expect(daily(result, 'followersNew')).toEqual({ '2026-10-01': 6, '2026-10-02': 0 })
    expect(daily(result, 'followersNewOrganic')['2026-10-01']).toBe(3)
    expect(daily(result, 'followersNewInvited')['2026-10-01']).toBe(2)
    expect(daily(result, 'followersNewSponsored')['2026-10-01']).toBe(1)
  },
)
