import { describe, expect, it } from 'vitest'
import { readSample, readText } from './member-export'

describe('linkedin-comments', () => {
  it('reads the backslash dialect; a comment without a date, which the export leaves, is kept and belongs to no day', async () => {
    const { format, rows, kept, rejected, extract, warnings } = await readSample('Comments_17529409.csv')
    expect({ format, rows, kept, rejected }).toEqual({
      format: 'linkedin-comments',
      rows: 3,
      kept: 3,
      rejected: [],
    })
    expect(extract.activities).toMatchObject([
      { kind: 'comment', at: Date.UTC(2026, 9, 8, 9), target: 'activity:7512066411724812345', count: 1 },
      { kind: 'comment', at: Date.UTC(2026, 9, 7, 18, 45), target: 'ugcPost:7513116329902092345', count: 1 },
      { kind: 'comment', at: null, count: 1 },
    ])
    expect(warnings).toMatchObject([{ key: 'errors.import.commentsUndated', values: { count: 1 } }])
  })

  it('takes a comment without a word for something done, never for an answer under a post', async () => {
    const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7512066411724812345'
    const { extract } = await readText(`Date,Link,Message\n2026-03-01 10:00:00,${link},\n`)
    expect(extract.activities).toMatchObject([{ kind: 'comment', target: null, count: 1 }])
  })

  it('rejects what has neither a date nor a post', async () => {
    const { rows, kept, rejected } = await readText('Date,Link,Message\n,,Sans rien\n')
    expect({ rows, kept, rejected }).toEqual({
      rows: 1,
      kept: 0,
      rejected: [{ line: 2, code: 'dateMissing', values: {} }],
    })
  })

  it('keeps no word of any comment', async () => {
    const { extract } = await readSample('Comments_17529409.csv')
    expect(JSON.stringify(extract)).not.toMatch(/Bravo|vraiment/)
  })

  it('glues the lines that an old file broke outside quotes to their comment', async () => {
    const link = 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7512066411724812345'
    const broken = `Date,Link,Message\n2021-03-01 10:00:00,${link},Première ligne\nDeuxième ligne, avec virgule\n2021-03-02 10:00:00,${link},Autre\n`
    const { rows, kept, extract } = await readText(broken)
    expect({ rows, kept }).toEqual({ rows: 2, kept: 2 })
    expect(extract.activities.map(({ at }) => at)).toEqual([
      Date.UTC(2021, 2, 1, 10),
      Date.UTC(2021, 2, 2, 10),
    ])
  })

  it('says that it lists all comments, so that none under a post means none', async () => {
    const { extract } = await readText('Date,Link,Message\n')
    expect(extract.complete).toEqual(['comment'])
  })
})
