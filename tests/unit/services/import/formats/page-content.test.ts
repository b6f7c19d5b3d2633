import { describe, expect, test } from 'vitest'
import { daily, PAGE_POSTS_HEADER, readAs, recognised, sample, workbook, type Cells } from './workbooks'

const LINK = 'https://www.linkedin.com/feed/update/urn:li:activity:7513855706005504777'
const NOTE = 'Engagement metrics for individual posts. Created date indicates when your post was created.'
const ROW = [
  'Notre offre.\nDeuxième\u00A0ligne',
  LINK,
  'Organic',
  '',
  'Camille',
  '10/01/2026',
  '',
  '',
  'All followers',
  959,
  '',
  '',
  46,
  0.0479,
  37,
  1,
  5,
  '',
  0.0928,
  'Image',
]

function posts(header: string[], rows: Cells, name = 'All posts', note = [[NOTE]]): Uint8Array {
  return workbook({ [name]: [...note, header, ...rows] }, 'biff8')
}

function changed(changes: Record<string, string | number>): (string | number)[] {
  return ROW.map((cell, at) => changes[PAGE_POSTS_HEADER[at] ?? ''] ?? cell)
}

describe('real layouts', () => {
  test('the binary workbook gives posts with their full text and the daily totals of the page', async () => {
    const result = await readAs('page-content', sample('page_exports/acme-example_content_1793000000000.xls'))
    expect(result).toMatchObject({ language: 'en', rows: 4, kept: 4, warnings: [] })
    expect(result.extract.posts[0]).toMatchObject({
      urns: ['activity:7513855706005504777'],
      who: 'page',
      text: 'Notre nouvelle offre est en ligne.\u00A0\nDeuxième ligne du post',
      media: 'image',
      sponsored: false,
      metrics: { impressions: 959, clicks: 46, reactions: 37, comments: 1, reposts: 5 },
    })
    expect(result.extract.posts[1]).toMatchObject({
      sponsored: true,
      media: 'video',
      metrics: { videoViews: 300, follows: 2 },
    })
    expect(daily(result, 'impressions')).toEqual({ '2026-10-01': 120, '2026-10-02': 60 })
  })

  test('negative counts are kept as they are', async () => {
    const result = await readAs('page-content', sample('page_exports/acme-example_content_1793000000000.xls'))
    expect(daily(result, 'comments')).toEqual({ '2026-10-01': 1, '2026-10-02': -2 })
  })

  test('xlsx bytes under the name .xls, with the daily sheet alone', async () => {
    const result = await readAs('page-content', sample('page_exports/acme-example_content_actually-xlsx.xls'))
    expect(result).toMatchObject({ rows: 2, kept: 2 })
    expect(result.extract.measures).toHaveLength(10)
  })

  test('the created date is the draft’s: the time in the link is when the post appeared', async () => {
    const result = await readAs('page-content', sample('page_exports/acme-example_content_1793000000000.xls'))
    expect(result.extract.posts[0]?.publishedAt).toBe('2026-10-08T07:00:01Z')
  })
})

describe('variants', () => {
  test('a blank figure is unknown, a written 0 is 0', async () => {
    const { extract } = await readAs(
      'page-content',
      posts(PAGE_POSTS_HEADER, [changed({ Views: 0, Follows: '' })]),
    )
    expect(extract.posts[0]?.metrics).toMatchObject({ videoViews: 0 })
    expect(extract.posts[0]?.metrics).not.toHaveProperty('follows')
  })

  test('early 2024 names views "Views (Excluding offsite video views)"', async () => {
    const header = PAGE_POSTS_HEADER.map((name) =>
      name === 'Views' ? 'Views (Excluding offsite video views)' : name,
    )
    const { extract } = await readAs('page-content', posts(header, [changed({ Views: 7 })]))
    expect(extract.posts[0]?.metrics.videoViews).toBe(7)
  })

  test('2020 says Update title and Shares, in another number of columns, without a note', async () => {
    const header = [
      'Update title',
      'Update link',
      'Update type',
      'Campaign name',
      'Created date',
      'Audience',
      'Impressions',
      'Video views',
      'Clicks',
      'Likes',
      'Comments',
      'Shares',
      'Follows',
    ]
    const row = ['Texte', LINK, 'Organic', '', '03/02/2020', 'All followers', 10, 2, 3, 4, 5, 6, 7]
    const { extract, warnings } = await readAs('page-content', posts(header, [row], 'Update engagement', []))
    expect(extract.posts[0]?.metrics).toEqual({
      impressions: 10,
      videoViews: 2,
      clicks: 3,
      reactions: 4,
      comments: 5,
      reposts: 6,
      follows: 7,
    })
    expect(warnings).toEqual([])
  })

  test('a translated file goes by the order of its 20 columns, and says so', async () => {
    const header = PAGE_POSTS_HEADER.map((_, at) => `Kolom ${String.fromCharCode(65 + at)}`)
    const result = await readAs(
      'page-content',
      posts(header, [ROW], 'Alle bijdragen', [['Betrokkenheidsstatistieken voor afzonderlijke bijdragen.']]),
    )
    expect(result.extract.posts[0]?.metrics).toEqual({
      impressions: 959,
      clicks: 46,
      reactions: 37,
      comments: 1,
      reposts: 5,
    })
    expect(result.warnings).toEqual([
      { key: 'errors.import.columnsByPlace', values: { file: 'file', sheet: 'Alle bijdragen' } },
    ])
  })

  test('a Portuguese daily sheet goes by place too, and its dates are month first', async () => {
    const header = [
      'Data',
      'Impressões (orgânicas)',
      'Impressões (patrocinadas)',
      'Impressões (total)',
      ...Array.from({ length: 16 }, (_, i) => `Coluna ${'abcdefghijklmnop'[i] ?? ''}`),
    ]
    const row = (date: string) => [date, 1, 2, 3, 3, 4, 5, 9, 6, 7, 13, 0, 1, 1, 2, 2, 4, 0.1, 0.2, 0.3]
    const result = await readAs(
      'page-content',
      workbook(
        { Métricas: [['Métricas de engajamento agregadas.'], header, row('10/01/2026'), row('10/02/2026')] },
        'biff8',
      ),
    )
    expect(result.language).toBe('pt')
    expect(daily(result, 'impressions')).toEqual({ '2026-10-01': 3, '2026-10-02': 3 })
    expect(daily(result, 'reposts')['2026-10-02']).toBe(4)
  })

  test('a sheet saved again as CSV with semicolons and decimal commas is read, full text included', async () => {
    const cell = (value: string | number) => `"${String(value).replace('.', ',')}"`
    const csv = [[NOTE], PAGE_POSTS_HEADER, changed({ Impressions: '1 234' })]
      .map((row) => row.map(cell).join(';'))
      .join('\r\n')
    const { extract } = await readAs('page-content', csv)
    expect(extract.posts[0]).toMatchObject({ metrics: { impressions: 1234, clicks: 46 } })
    expect(extract.posts[0]?.text).toContain('Deuxième\u00A0ligne')
  })

  test('one post listed twice, organic and in a campaign, stays two entries', async () => {
    const { extract } = await readAs(
      'page-content',
      posts(PAGE_POSTS_HEADER, [ROW, changed({ 'Post type': 'Sponsored', 'Campaign name': 'A' })]),
    )
    expect(extract.posts.map(({ sponsored }) => sponsored)).toEqual([false, true])
  })
})

test('rows without a link or with another link are rejected by sheet and row; the rest stays', async () => {
  const rows = [
    changed({ 'Post link': '' }),
    changed({ 'Post link': 'https://example.org' }),
    changed({ Clicks: 'x' }),
    ROW,
  ]
  const result = await readAs('page-content', posts(PAGE_POSTS_HEADER, rows))
  expect(result.kept).toBe(1)
  expect(result.rejected).toEqual([
    { line: 3, code: 'required', values: { sheet: 'All posts', column: 'Post link' } },
    { line: 4, code: 'urlInvalid', values: { sheet: 'All posts', found: 'https://example.org' } },
    { line: 5, code: 'numberInvalid', values: { sheet: 'All posts', column: 'Clicks', found: 'x' } },
  ])
})

test('an export without posts is recognised and gives none', async () => {
  expect((await readAs('page-content', posts(PAGE_POSTS_HEADER, []))).rows).toBe(0)
})

test('a list of posts of another network is not taken for it', async () => {
  expect(
    await recognised(sample('x_meta/account_analytics_content_2026-09-12_2026-09-13.csv')),
  ).not.toContain('page-content')
})
