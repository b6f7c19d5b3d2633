import { describe, expect, test } from 'vitest'
import { daily, readAs, recognised, sample, workbook, type Cells } from './workbooks'

const SHARE = '7514002921881612345'
const LINK = `https://www.linkedin.com/feed/update/urn:li:activity:${SHARE}`
const OLDER = 'https://www.linkedin.com/feed/update/urn:li:activity:7512066411724812345'

const EN: Record<string, Cells> = {
  DISCOVERY: [
    ['Overall Performance', '10/3/2026 - 10/9/2026'],
    ['Impressions', '8580'],
    ['Members reached', '4120'],
  ],
  ENGAGEMENT: [
    ['Date', 'Impressions', 'Engagements'],
    ['10/3/2026', '900', '30'],
    ['10/4/2026', '310', '8'],
  ],
  'TOP POSTS': [
    ['Maximum of 50 posts available to include in this list'],
    [],
    ['Post URL', 'Post Publish Date', 'Engagements', '', 'Post URL', 'Post Publish Date', 'Impressions'],
    [LINK, '10/8/2026', '77', '', LINK, '10/8/2026', '6530'],
  ],
  FOLLOWERS: [['Total followers on 10/9/2026', '2571'], [], ['Date', 'New followers'], ['10/3/2026', '2']],
}

function english(changed: Record<string, Cells>): Uint8Array {
  return workbook({ ...EN, ...changed })
}

describe('real layouts', () => {
  test('the English file of 2025 gives totals over its span, daily figures, posts and the audience', async () => {
    const result = await readAs(
      'creator-analytics',
      sample('creator_analytics/Content_2025-11-01_2025-11-30_JaneDoe.xlsx'),
    )
    expect(result).toMatchObject({ language: 'en', rows: 71, kept: 71, warnings: [] })
    expect(result.extract.measures.slice(0, 2)).toEqual([
      { who: 'person', metric: 'impressions', from: '2025-11-01', date: '2025-11-30', value: 2048 },
      { who: 'person', metric: 'reached', from: '2025-11-01', date: '2025-11-30', value: 1200 },
    ])
    expect(Object.keys(daily(result, 'impressions'))).toHaveLength(30)
    expect(daily(result, 'followersTotal')).toEqual({ '2025-11-30': 782 })
    expect(result.extract.posts.map(({ metrics }) => metrics)).toEqual([
      { engagements: 41, impressions: 1203 },
      { engagements: 12, impressions: 845 },
    ])
    expect(result.extract.demographics.map(({ category }) => category)).toEqual([
      'jobTitle',
      'location',
      'industry',
      'seniority',
      'companySize',
      'company',
    ])
  })

  test('the English file of 2026, all cells text, keeps negative figures, tells audience from content and knows posts by their words', async () => {
    const result = await readAs(
      'creator-analytics',
      sample('creator_analytics/AggregateAnalytics_Jane Doe_2026-10-03_2026-10-09.xlsx'),
    )
    expect(result.rejected).toEqual([])
    expect(daily(result, 'engagements')).toMatchObject({ '2026-10-05': -2, '2026-10-08': 66 })
    expect(daily(result, 'followersTotal')).toEqual({ '2026-10-09': 2571 })
    expect(result.extract.posts.map(({ urns }) => urns)).toContainEqual([`share:${SHARE}`])
    expect(result.extract.demographics.filter(({ scope }) => scope === 'content')).toEqual([
      {
        who: 'person',
        scope: 'content',
        category: 'location',
        name: 'Greater Lyon Area',
        share: 0.12,
        upper: 0.12,
        count: null,
      },
    ])
  })

  test('the French file of 2026 says Interactions and writes the day first', async () => {
    const result = await readAs(
      'creator-analytics',
      sample('creator_analytics/AggregateAnalytics_Camille Dupont_2026-10-03_2026-10-09.FR.xlsx'),
    )
    expect(result).toMatchObject({ language: 'fr', rejected: [] })
    expect(daily(result, 'engagements')['2026-10-08']).toBe(66)
    expect(daily(result, 'followersTotal')).toEqual({ '2026-10-09': 2571 })
    expect(result.extract.demographics.map(({ category }) => category)).toEqual([
      'jobTitle',
      'location',
      'industry',
      'company',
    ])
  })

  test('a Portuguese file is read, with its "menos de 1%"', async () => {
    const result = await readAs(
      'creator-analytics',
      workbook({
        Descoberta: [
          ['Desempenho geral', '01/09/2026 - 30/09/2026'],
          ['Impressões', '1.234'],
          ['Membros alcançados', '980'],
        ],
        Engajamento: [
          ['Data', 'Impressões', 'Engajamentos'],
          ['01/09/2026', '40', '-28'],
          ['02/09/2026', '12', '3'],
        ],
        'Publicações mais em alta': [
          ['Máximo de 3 publicações'],
          [],
          ['URL', 'Data', 'Engajamentos', '', 'URL', 'Data', 'Impressões'],
          ['', '', '', '', LINK, '08/10/2026', '12'],
        ],
        Seguidores: [
          ['Total de seguidores em 30/09/2026:', '1 005'],
          [],
          ['Data', 'Novos seguidores'],
          ['01/09/2026', '2'],
        ],
        'Dados demográficos do público': [
          ['Principais dados demográficos', 'Valor', 'Porcentagem'],
          ['Cargo', 'Analista', 'menos de 1%'],
          ['Localidade', 'São Paulo', '31%'],
        ],
        'Dados demográficos do conteúdo': [
          ['Principais dados demográficos', 'Valor', 'Porcentagem'],
          ['Setor', 'Software', '9%'],
        ],
      }),
    )
    expect(result).toMatchObject({ language: 'pt', rejected: [] })
    expect(result.extract.measures[0]).toMatchObject({ from: '2026-09-01', date: '2026-09-30', value: 1234 })
    expect(daily(result, 'engagements')).toEqual({ '2026-09-01': -28, '2026-09-02': 3 })
    expect(daily(result, 'followersTotal')).toEqual({ '2026-09-30': 1005 })
    expect(result.extract.demographics).toMatchObject([
      { scope: 'audience', category: 'jobTitle', share: null, upper: 0.01 },
      { scope: 'audience', category: 'location', share: 0.31 },
      { scope: 'content', category: 'industry', share: 0.09 },
    ])
  })

  test('the same sheets as an old binary workbook are read the same', async () => {
    const [old, now] = [workbook(EN, 'biff8'), workbook(EN)]
    expect((await readAs('creator-analytics', old)).extract).toEqual(
      (await readAs('creator-analytics', now)).extract,
    )
  })

  test('a file in an unknown language is recognised by the places of its dates, figures and links', async () => {
    const foreign = workbook({
      Löytö: [
        ['Yleinen', '10/3/2026 - 10/9/2026'],
        ['Näyttökerrat', 8580],
        ['Tavoitetut', 4120],
      ],
      Osallistuminen: [
        ['Päivä', 'Näyttökerrat', 'Sitoutuminen'],
        ['10/3/2026', 900, 30],
        ['10/4/2026', 310, 8],
      ],
      Parhaat: [
        ['50'],
        [],
        ['Osoite', 'Julkaistu', 'S', '', 'Osoite', 'Julkaistu', 'N'],
        [LINK, '10/8/2026', 77, '', LINK, '10/8/2026', 6530],
      ],
    })
    const result = await readAs('creator-analytics', foreign)
    expect(result.extract.measures).toContainEqual({
      who: 'person',
      metric: 'reached',
      from: '2026-10-03',
      date: '2026-10-09',
      value: 4120,
    })
    expect(result.extract.posts[0]?.metrics).toEqual({ engagements: 77, impressions: 6530 })
  })
})

describe('top posts', () => {
  test('the two tables hold different posts: a figure that is not listed is absent, not 0', async () => {
    const rows = [...(EN['TOP POSTS'] ?? []), ['', '', '', '', OLDER, '10/3/2026', '2']]
    const { extract } = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(extract.posts.map(({ metrics }) => metrics)).toEqual([
      { engagements: 77, impressions: 6530 },
      { impressions: 2 },
    ])
  })

  test('the left table may be empty, and the note may say 3 posts', async () => {
    const rows = [
      ['Maximum of 3 posts'],
      [],
      ['', '', '', '', 'Post URL', 'Post publish date', 'Impressions'],
      ['', '', '', '', LINK, '10/8/2026', 12],
    ]
    const { extract } = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(extract.posts.map(({ metrics }) => metrics)).toEqual([{ impressions: 12 }])
  })

  test('an index like "481" in every blank cell is not data', async () => {
    const rows = [...(EN['TOP POSTS'] ?? []), ['481', '481', '481', '481', '481', '481', '481']]
    const result = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(result.extract.posts).toHaveLength(1)
    expect(result.rejected).toEqual([])
  })

  test('a dated row without a link to a post is rejected by its sheet and row', async () => {
    const rows = [
      ...(EN['TOP POSTS'] ?? []),
      ['see attachment', '10/8/2026', '77'],
      ['https://example.org/x', '10/8/2026', '77'],
    ]
    const { rejected, extract } = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(rejected).toEqual([
      { line: 5, code: 'urlInvalid', values: { sheet: 'TOP POSTS', found: 'see attachment' } },
      { line: 6, code: 'urlInvalid', values: { sheet: 'TOP POSTS', found: 'https://example.org/x' } },
    ])
    expect(extract.posts).toHaveLength(1)
  })

  test('the time of a post is the one in its id, not the day beside it', async () => {
    const { extract } = await readAs('creator-analytics', workbook(EN))
    expect(extract.posts[0]?.publishedAt).toBe('2026-10-08T16:45:00Z')
  })

  test.each([
    ['https://www.linkedin.com/feed/update/urn:li:ugcPost:7514002921881612345/', 'ugcPost'],
    ['https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7514002921881612345', 'share'],
    [
      'https://www.linkedin.com/posts/jane-doe_words-activity-7514002921881612345-AbCd?utm_source=x',
      'activity',
    ],
    ['https://www.linkedin.com/posts/jane-doe_words-ugcPost-7514002921881612345-AbCd', 'ugcPost'],
  ])('%s is known by its %s', async (link, kind) => {
    const rows = [...(EN['TOP POSTS'] ?? []).slice(0, 3), [link, '10/8/2026', 3]]
    const { extract } = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(extract.posts.map(({ urns }) => urns)).toEqual([[`${kind}:7514002921881612345`]])
  })

  test('an article has no time in its link and is published on the day', async () => {
    const article = 'https://www.linkedin.com/pulse/ten-rules-jane-doe'
    const rows = [...(EN['TOP POSTS'] ?? []), [article, '10/8/2026', '7']]
    const { extract } = await readAs('creator-analytics', english({ 'TOP POSTS': rows }))
    expect(extract.posts[1]).toMatchObject({
      type: 'article',
      publishedAt: '2026-10-08',
      urns: ['article:ten-rules-jane-doe'],
    })
  })
})

describe('order of day and month', () => {
  const ambiguous: Record<string, Cells> = {
    DISCOVERY: [
      ['Overall Performance', '3/10/2026 - 4/10/2026'],
      ['Impressions', 1210],
    ],
    ENGAGEMENT: [
      ['Date', 'Impressions', 'Engagements'],
      ['3/10/2026', 900, 30],
      ['4/10/2026', 310, 8],
    ],
    FOLLOWERS: [['Total followers on 4/10/2026:', 782], [], ['Date', 'New followers'], ['3/10/2026', 1]],
  }

  test('a British account writes the day first: the ids of the posts tell', async () => {
    const posts = [
      ['Maximum of 50 posts'],
      [],
      ['Post URL', 'Post publish date', 'Engagements'],
      [LINK, '8/10/2026', 77],
    ]
    const result = await readAs('creator-analytics', workbook({ ...ambiguous, 'TOP POSTS': posts }))
    expect(Object.keys(daily(result, 'impressions'))).toEqual(['2026-10-03', '2026-10-04'])
  })

  test('the ids of the posts win over days that would leave fewer gaps the other way', async () => {
    const sheets = {
      DISCOVERY: [
        ['Overall Performance', '3/10/2026 - 3/11/2026'],
        ['Impressions', 1210],
      ],
      ENGAGEMENT: [
        ['Date', 'Impressions', 'Engagements'],
        ['3/10/2026', 900, 30],
        ['3/11/2026', 310, 8],
      ],
      'TOP POSTS': [
        ['Maximum of 50 posts'],
        [],
        ['Post URL', 'Post publish date', 'Engagements'],
        [LINK, '8/10/2026', 77],
      ],
    }
    const result = await readAs('creator-analytics', workbook(sheets))
    expect(Object.keys(daily(result, 'impressions'))).toEqual(['2026-10-03', '2026-11-03'])
  })

  test('without posts, the days without gaps tell', async () => {
    const result = await readAs('creator-analytics', workbook(ambiguous))
    expect(Object.keys(daily(result, 'impressions'))).toEqual(['2026-10-03', '2026-10-04'])
  })

  test('a part over 12 decides for the whole file', async () => {
    const days = [
      ['Date', 'Impressions', 'Engagements'],
      ['10/3/2026', 900, 30],
      ['10/14/2026', 310, 8],
    ]
    const result = await readAs('creator-analytics', english({ ENGAGEMENT: days }))
    expect(Object.keys(daily(result, 'impressions'))).toEqual(['2026-10-03', '2026-10-14'])
  })
})

describe('other quirks', () => {
  test('the layout of 2024 calls people reached "Unique views" and may have a third column', async () => {
    const discovery = [
      ['Overall Performance', '10/3/2026 - 10/9/2026', ''],
      ['Impressions', 8580, '+3%'],
      ['Unique views', 4120, '-1%'],
      ['Engagements', 77, ''],
    ]
    const { extract } = await readAs('creator-analytics', english({ DISCOVERY: discovery }))
    expect(
      extract.measures.filter(({ from }) => from !== null).map(({ metric, value }) => [metric, value]),
    ).toEqual([
      ['impressions', 8580],
      ['reached', 4120],
      ['engagements', 77],
    ])
  })

  test('an unknown label is named in a warning and its figure is not taken for another', async () => {
    const discovery = [...(EN['DISCOVERY'] ?? []), ['Mentions', 4]]
    const result = await readAs('creator-analytics', english({ DISCOVERY: discovery }))
    expect(result.rejected).toEqual([])
    expect(result.warnings).toEqual([
      {
        key: 'errors.import.labelsUnknown',
        values: { file: 'file', sheet: 'DISCOVERY', count: 1, labels: ['Mentions'] },
      },
    ])
  })

  test('days may be unsorted, figures grouped by no-break spaces, and a blank is unknown', async () => {
    const days = [
      ['Date', 'Impressions', 'Engagements'],
      ['10/9/2026', '1\u202F234', ''],
      ['10/3/2026', '12\u00A0345', '1,234'],
    ]
    const result = await readAs('creator-analytics', english({ ENGAGEMENT: days }))
    expect(daily(result, 'impressions')).toEqual({ '2026-10-09': 1234, '2026-10-03': 12345 })
    expect(daily(result, 'engagements')).toEqual({ '2026-10-03': 1234 })
  })

  test('one bad figure among a thousand days is told and everything beside it stays', async () => {
    const start = Date.UTC(2024, 0, 1)
    const days = Array.from({ length: 1000 }, (_, i) => {
      const [year, month, day] = new Date(start + i * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split('-')
        .map(Number)
      return [`${String(month)}/${String(day)}/${String(year)}`, i === 500 ? 'n/a' : i, 1]
    })
    const result = await readAs(
      'creator-analytics',
      english({ ENGAGEMENT: [['Date', 'Impressions', 'Engagements'], ...days] }),
    )
    expect(result.rejected).toEqual([])
    expect(result.warnings).toMatchObject([
      { key: 'errors.import.figuresUnread', values: { column: 'Impressions', count: 1, found: 'n/a' } },
    ])
    expect(Object.keys(daily(result, 'impressions'))).toHaveLength(999)
    expect(Object.keys(daily(result, 'engagements'))).toHaveLength(1000)
  })

  test('a month 13 is rejected; an unknown category of the audience costs one warning', async () => {
    const result = await readAs(
      'creator-analytics',
      english({
        ENGAGEMENT: [...(EN['ENGAGEMENT'] ?? []), ['10/14/2026', '1', '1'], ['13/40/2026', '1', '1']],
        DEMOGRAPHICS: [
          ['Top Demographics', 'Value', 'Percentage'],
          ['Star sign', 'Leo', 0.1],
          ['Star sign', 'Virgo', 0.1],
          ['Seniority', 'Entry', 1.7],
        ],
      }),
    )
    expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
      [4, 'numberInvalid'],
      [5, 'dateInvalid'],
    ])
    expect(result.warnings).toEqual([
      {
        key: 'errors.import.labelsUnknown',
        values: { file: 'file', sheet: 'DEMOGRAPHICS', count: 1, labels: ['Star sign'] },
      },
    ])
  })

  test.each(['< 1%', '<1 %', '< 1\u00A0%', 'moins de 1 %'])(
    '%s has no share, only an upper bound',
    async (text) => {
      const rows = [
        ['Top Demographics', 'Value', 'Percentage'],
        ['Companies', 'Acme', text],
      ]
      const { extract } = await readAs('creator-analytics', english({ DEMOGRAPHICS: rows }))
      expect(extract.demographics).toMatchObject([{ share: null, upper: 0.01 }])
    },
  )

  test('an empty workbook and one of something else are not recognised', async () => {
    expect(await recognised(workbook({ Sheet1: [] }))).toEqual([])
    expect(
      await recognised(
        workbook({
          Followers: [
            ['Name', 'City'],
            ['Jane', 'Lyon'],
          ],
        }),
      ),
    ).toEqual([])
    expect(
      await recognised(
        workbook({
          Budget: [
            ['Item', 'Cost', 'Share'],
            ['Paper', 3, 0.2],
          ],
        }),
      ),
    ).toEqual([])
  })

  test('a list of posts of another tool, with link, day and text, is none of the creator’s', async () => {
    expect(await recognised(sample('own/unknown_tool.csv'), 'unknown_tool.csv')).toEqual([])
  })
})
