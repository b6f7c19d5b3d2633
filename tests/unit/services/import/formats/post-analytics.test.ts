import { expect, test } from 'vitest'
import { readAs, recognised, sample, workbook } from './workbooks'

const LINK = 'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345'
const FIGURES = {
  impressions: 6530,
  reached: 4100,
  follows: 3,
  reactions: 40,
  comments: 8,
  reposts: 2,
  saves: 5,
  sends: 4,
}

/** Who saw one post is read and of no use. */
const VIEWERS = { key: 'errors.import.viewersUnused', values: { file: 'file' } }

test.each([
  ['PostAnalytics_JaneDoe_7514002921881612345.xlsx', 11],
  ['SinglePostAnalytics_Jane Doe_7514002921881612345.xlsx', 12],
])('%s gives one post with its figures, and no sum that other files define otherwise', async (file, rows) => {
  const result = await readAs('post-analytics', sample(`creator_analytics/${file}`))
  expect(result).toMatchObject({ language: 'en', rows, kept: rows })
  expect(result.warnings.map(({ key }) => key)).toEqual(['errors.import.labelsUnused', VIEWERS.key])
  expect(result.extract.posts).toHaveLength(1)
  expect(result.extract.posts[0]).toMatchObject({
    urns: ['share:7514002921881612345'],
    who: 'person',
    text: null,
    publishedAt: '2026-10-08T16:45:00Z',
    metrics: FIGURES,
  })
  expect(result.extract.posts[0]?.metrics).not.toHaveProperty('engagements')
})

test('the audience of one post is counted but is not the audience of the person', async () => {
  const result = await readAs(
    'post-analytics',
    sample('creator_analytics/PostAnalytics_JaneDoe_7514002921881612345.xlsx'),
  )
  expect(result.extract.demographics).toEqual([])
})

test('a viewer row without its share is rejected, not taken for a label', async () => {
  const cells = [
    ['Post URL', LINK],
    ['Impressions', 5],
    ['Category', 'Value', '%'],
    ['Job title', 'Founder', ''],
    ['Job title', 'Analyst', '2%'],
  ]
  const result = await readAs('post-analytics', workbook({ 'Post analytics': cells }))
  expect(result.warnings).toEqual([VIEWERS])
  expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([[4, 'numberInvalid']])
})

test('labels are found wherever their rows are; a period line and a blank figure do no harm', async () => {
  const cells = [
    ['Performance Highlights 10/8/2026 to 10/15/2026'],
    ['Post URL', LINK],
    ['Reactions', '1,234'],
    ['Impressions', '12 345'],
    ['Comments', ''],
  ]
  const result = await readAs('post-analytics', workbook({ PERFORMANCE: cells }, 'biff8'))
  expect(result.extract.posts[0]?.metrics).toEqual({ reactions: 1234, impressions: 12345 })
  expect(result.rejected).toEqual([])
})

test('a figure that is no number is rejected and the post stays', async () => {
  const result = await readAs(
    'post-analytics',
    workbook({
      PERFORMANCE: [
        ['Post URL', LINK],
        ['Impressions', 'many'],
        ['Reactions', 4],
      ],
    }),
  )
  expect(result.rejected).toEqual([
    {
      line: 2,
      code: 'numberInvalid',
      values: { sheet: 'PERFORMANCE', column: 'Impressions', found: 'many' },
    },
  ])
  expect(result.extract.posts[0]?.metrics).toEqual({ reactions: 4 })
})

test('labels in an unknown language are named in a warning', async () => {
  const result = await readAs(
    'post-analytics',
    workbook({
      T: [
        ['Osoite', LINK],
        ['Päivä', '8.10.2026'],
        ['Tykkäykset', 40],
      ],
    }),
  )
  expect(result.extract.posts[0]?.metrics).toEqual({})
  expect(result.warnings[0]?.values['labels']).toEqual(['Päivä', 'Tykkäykset'])
})

test('an article has no time in its link: the day under it counts, and an unreadable one is rejected', async () => {
  const article = 'https://www.linkedin.com/pulse/ten-rules-jane-doe'
  const good = await readAs(
    'post-analytics',
    workbook({
      PERFORMANCE: [
        ['Post URL', article],
        ['Post Date', 'Oct 8, 2026'],
      ],
    }),
  )
  expect(good.extract.posts[0]).toMatchObject({ type: 'article', publishedAt: '2026-10-08' })
  const bad = await readAs(
    'post-analytics',
    workbook({
      PERFORMANCE: [
        ['Post URL', article],
        ['Post Date', '13/40/2026'],
      ],
    }),
  )
  expect(bad.rejected).toMatchObject([{ line: 1, code: 'dateInvalid' }])
})

test('two columns with a link to something else are not a post', async () => {
  expect(
    await recognised(
      workbook({
        PERFORMANCE: [
          ['Post URL', 'https://example.org/1'],
          ['Impressions', 3],
        ],
      }),
    ),
  ).toEqual([])
})
