import { expect, test } from 'vitest'
import { readAs, recognised } from './workbooks'

const HEADER =
  'Post URL,Date,Post Type,Post Text,Impressions,Members Reached,Reactions,Comments,Reposts,Shares,Engagement Rate,Profile Views,Followers Gained,Saves,Sends'
const POST_URL = 'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345'

test('a rescued history: texts, figures and the time in the id', async () => {
  const { extract, kept } = await readAs(
    'shield-posts',
    `${HEADER}\n${POST_URL},10/8/2026,Image,"Un texte,\nsur deux lignes","6,530",4100,40,8,2,,0.8%,12,3,5,6\n`,
  )
  expect(kept).toBe(1)
  expect(extract.posts[0]).toMatchObject({
    urns: ['activity:7514002921881612345'],
    publishedAt: '2026-10-08T16:45:00Z',
    text: 'Un texte,\nsur deux lignes',
    media: 'image',
    metrics: {
      impressions: 6530,
      reached: 4100,
      reactions: 40,
      comments: 8,
      reposts: 2,
      follows: 3,
      saves: 5,
      sends: 6,
    },
  })
})

test.each([
  ['Article', 'article'],
  ['Repost', 'repost'],
  ['Text', 'post'],
])('the post type %s', async (word, type) => {
  const { extract } = await readAs(
    'shield-posts',
    `${HEADER}\n${POST_URL},2026-10-08,${word},Mot,1,,,,,,,,,,\n`,
  )
  expect(extract.posts[0]).toMatchObject({ type, metrics: { impressions: 1 } })
})

test('a row without a link to a post is rejected', async () => {
  const { rejected } = await readAs(
    'shield-posts',
    `${HEADER}\n,2026-10-08,Text,Mot,1,,,,,,,,,,\nhttps://example.com/,2026-10-08,Text,Mot,1,,,,,,,,,,\n`,
  )
  expect(rejected).toMatchObject([
    { line: 2, code: 'required' },
    { line: 3, code: 'urlInvalid' },
  ])
})

test('a short list of posts is not taken for it', async () => {
  expect(
    await recognised(
      'Post URL,Date,Impressions\nhttps://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345,2026-10-08,1\n',
    ),
  ).toEqual([])
})
