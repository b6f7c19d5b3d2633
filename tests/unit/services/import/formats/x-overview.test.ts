import { expect, test } from 'vitest'
import { readAs, recognised } from './workbooks'

const HEADER =
  'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views'

test('the days of an X account are checked and leave no record among the figures of LinkedIn', async () => {
  const result = await readAs(
    'x-overview',
    `${HEADER}\n"Sat, Sep 12, 2026",900,30,75,2,1,1,0,3,1,4,1,0,0\n9/13/2026,x,30,75,2,1,1,0,3,1,4,1,0,0\n,1,,,,,,,,,,,,\n`,
  )
  expect(result).toMatchObject({
    rows: 3,
    kept: 1,
    rejected: [
      { line: 3, code: 'numberInvalid' },
      { line: 4, code: 'dateMissing' },
    ],
  })
  expect(result.extract).toMatchObject({ posts: [], measures: [] })
  expect(result.warnings).toContainEqual({
    key: 'errors.import.otherNetwork',
    values: { file: 'file', network: 'X' },
  })
})

test('the daily sheet of a page is not taken for it', async () => {
  expect(await recognised('Date,Impressions,Engagements\n2026-10-01,1,2\n')).not.toContain('x-overview')
})
