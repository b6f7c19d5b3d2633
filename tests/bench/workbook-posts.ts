import { utils, write } from '@e965/xlsx'

const HEADER =
  'Post title|Post link|Post type|Campaign name|Posted by|Created date|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type'.split(
    '|',
  )

/** A page's content export with this many posts, a text of 300 characters each. */
export function bookOfPosts(rows: number, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const cells = Array.from({ length: rows }, (_, index) => {
    const time = Date.UTC(2024, 0, 1) + index * 3_600_000
    const link = `https://www.linkedin.com/feed/update/urn:li:activity:${String((BigInt(time) << 22n) + 345n)}`
    const text = `Publication ${String(index)} ${'mots et méthode '.repeat(18)}`
    return [
      text,
      link,
      'Organic',
      '',
      'Acme',
      '10/13/2026',
      '',
      '',
      'All followers',
      index,
      '',
      '',
      index % 50,
      0.04,
      index % 90,
      1,
      0,
      0,
      0.1,
      '',
    ]
  })
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['Engagement metrics for individual posts.'], HEADER, ...cells]),
    'All posts',
  )
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}
