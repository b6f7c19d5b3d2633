import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idAt } from '../../../records/make'
import { readAs, sample } from './workbooks'

const HEADER =
  'Title,Date,URL,Reactions,LikeReactions,PraiseReactions,AppreciationReactions,EmpathyReactions,InterestReactions,EntertainmentReactions,Comments,Shares,Impressions,Unique Impressions,Engagement,Vid. Views,Viewers,Time Watched,Time Watched (avg),Type'
const REST = '40,30,2,1,4,3,0,8,2,6530,4100,0.77,0,0,00:00:00,00:00:00,IMAGE'
const POST_URL = 'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345'
const read = (...lines: string[]) => readAs('metricool-posts', [HEADER, ...lines, ''].join('\n'))

test('the layout of 2026', async () => {
  const { extract, kept, warnings } = await readAs(
    'metricool-posts',
    sample('third_party/metricool_linkedin_2026.csv'),
  )
  expect(kept).toBe(1)
  expect(extract.posts).toEqual([
    {
      line: 2,
      urns: ['activity:7514002921881612345'],
      who: 'person',
      type: 'post',
      publishedAt: '2026-10-08T16:45:00Z',
      url: POST_URL,
      text: 'Un post, avec virgule',
      sharedTitle: null,
      sharedUrl: null,
      media: 'image',
      sponsored: false,
      metrics: { impressions: 6530, reached: 4100, reactions: 40, comments: 8, reposts: 2, videoViews: 0 },
    },
  ])
  expect(warnings).toContainEqual({ key: 'errors.import.whoAssumed', values: { file: 'file', count: 1 } })
})

test('the layout of 2025, whose likes are all reactions', async () => {
  const { extract } = await readAs('metricool-posts', sample('third_party/metricool_linkedin_2025.csv'))
  expect(extract.posts[0]?.metrics).toEqual({
    impressions: 900,
    reactions: 10,
    comments: 2,
    reposts: 1,
    clicks: 5,
    videoViews: 0,
  })
})

test('a title without quotes keeps its commas', async () => {
  const { extract, rows } = await readAs(
    'metricool-posts',
    sample('third_party/metricool_linkedin_2026_unquoted_title.csv'),
  )
  expect(rows).toBe(1)
  expect(extract.posts[0]).toMatchObject({
    text: 'Un post, sans guillemets, avec virgules',
    metrics: { impressions: 6530 },
  })
})

test('a title without quotes keeps its line breaks, blank lines too, and counts as one row', async () => {
  const { extract, rows } = await read(
    `Première ligne, ici`,
    ``,
    `- un, deux`,
    `fin,2026-10-08 18:45,${POST_URL},${REST}`,
    `Autre,2026-10-09 18:45,${POST_URL.replace('7514', '7515')},${REST}`,
  )
  expect(rows).toBe(2)
  expect(extract.posts.map(({ text }) => text)).toEqual(['Première ligne, ici\n\n- un, deux\nfin', 'Autre'])
})

test('a title that speaks of a date and a link is not cut there', async () => {
  const { extract } = await read(
    `Le 2026-10-01,https://example.com/a vous en dit plus, vraiment,2026-10-08 18:45,${POST_URL},${REST}`,
  )
  expect(extract.posts[0]).toMatchObject({
    text: 'Le 2026-10-01,https://example.com/a vous en dit plus, vraiment',
    urns: ['activity:7514002921881612345'],
  })
})

test('semicolons, and a local time where the id holds none', async () => {
  const text = `${HEADER.replaceAll(',', ';')}\nUn titre, à virgule;2026-10-08 18:45;https://www.linkedin.com/feed/update/urn:li:activity:109347586;${REST.replaceAll(',', ';').replace('0.77', '0,77')}\n`
  const { extract } = await readAs('metricool-posts', text)
  expect(extract.posts[0]).toMatchObject({ text: 'Un titre, à virgule', publishedAt: '2026-10-08T16:45:00Z' })
})

test('a damaged date does not swallow the next row', async () => {
  const { rows, kept } = await read(
    `A,hier,https://www.linkedin.com/feed/update/urn:li:activity:109347586,${REST}`,
    `B,2026-10-09 18:45,${POST_URL},${REST}`,
  )
  expect({ rows, kept }).toEqual({ rows: 2, kept: 1 })
})

test('a text that never gets its figures is rejected', async () => {
  const { rejected, kept } = await read(`B,2026-10-09 18:45,${POST_URL},${REST}`, 'Un texte sans suite')
  expect(kept).toBe(1)
  expect(rejected).toMatchObject([{ line: 3, code: 'required' }])
})

test('titles of any words, commas and line breaks come back as they were', async () => {
  const line = fc.stringMatching(/^[a-zé]([a-zé ,.!#0-9]{0,18}[a-z.!])?$/)
  const title = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 5 }), async (titles) => {
      const lines = titles.map(
        (text, index) =>
          `${text},2026-10-0${String(index + 1)} 18:45,https://www.linkedin.com/feed/update/urn:li:activity:${idAt(`2026-10-0${String(index + 1)}T16:45:00Z`)},${REST}`,
      )
      const { extract } = await read(...lines)
      expect(extract.posts.map(({ text }) => text)).toEqual(titles)
    }),
    { numRuns: 60 },
  )
})
