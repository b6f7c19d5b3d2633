import { describe, expect, it } from 'vitest'
import { shareType } from '#services/import/formats/linkedin-shares'
import { readSample, readText } from './member-export'

const HEADER = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'
const LINK = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7514002921881612345'

describe('linkedin-shares', () => {
  it('reads every row of a real layout, with ids, moments and types', async () => {
    const { format, rows, kept, language, extract } = await readSample('Shares_17529409.csv')
    expect({ format, rows, kept, language }).toEqual({
      format: 'linkedin-shares',
      rows: 4,
      kept: 4,
      language: 'en',
    })
    expect(extract.posts.map(({ urns, type, publishedAt }) => [urns[0], type, publishedAt])).toEqual([
      ['share:7514002921881612345', 'post', '2026-10-08T16:45:00Z'],
      ['ugcPost:7513116329902092345', 'share', '2026-10-06T06:02:00Z'],
      ['share:7512066411724812345', 'repost', '2026-10-03T08:30:00Z'],
      ['groupPost:1234567-7512066411724812345', 'post', '2026-10-03T08:30:00Z'],
    ])
  })

  it('gives the line breaks back and keeps the quotes of the author', async () => {
    const { extract } = await readSample('Shares_17529409.csv')
    expect(extract.posts[0]?.text).toBe(
      'Un post sur deux lignes.\n\nIl a dit "bonjour"\n"Citation en début de ligne, fin de ligne"\n#branding 👋',
    )
  })

  it('takes the capitals of 2021 and files without Visibility', async () => {
    const capitals = await readText(
      `Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility\n2021-05-01 10:00:00,${LINK},Mot,https://example.com/,,MEMBER_NETWORK\n`,
    )
    expect(capitals.extract.posts[0]).toMatchObject({
      type: 'share',
      sharedUrl: 'https://example.com/',
      media: 'link',
    })
    const five = await readText(
      `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl\n2021-05-01 10:00:00,${LINK},Mot,,\n`,
    )
    expect(five).toMatchObject({ format: 'linkedin-shares', kept: 1 })
  })

  it('reads the UTF-16 file with tabs of 2018, its own columns and its dates', async () => {
    const header = [
      'Date',
      'Share Title',
      'Share Description',
      'Share Link',
      'Share Commentary',
      'Shared URL',
      'Media URL',
      'Type',
      'Visibility',
    ]
    const row = [
      '2017/06/08 08:15:44 UTC',
      'Un titre',
      '',
      'https://www.linkedin.com/updates?topic=urn:li:activity:6278547139231834112',
      'À lire, vraiment',
      'https://example.com/a',
      '',
      'ARTICLE',
      'PUBLIC',
    ]
    const text = [header, row].map((cells) => cells.map((cell) => `"${cell}"`).join('\t')).join('\r\n')
    const { format, extract } = await readText(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(format).toBe('linkedin-shares')
    expect(extract.posts[0]).toMatchObject({
      urns: ['activity:6278547139231834112'],
      publishedAt: '2017-06-08T08:15:44Z',
      sharedTitle: 'Un titre',
      text: 'À lire, vraiment',
      type: 'share',
    })
  })

  it('takes the moment from the id where a spreadsheet made the date ambiguous', async () => {
    const { kept, extract } = await readText(`${HEADER}03/04/2026 16:45,${LINK},Mot,,,\n`)
    expect(kept).toBe(1)
    expect(extract.posts[0]?.publishedAt).toBe('2026-10-08T16:45:00Z')
  })

  it('decides day or month first by the whole file, never by the row', async () => {
    const old = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A109347586'
    const { extract } = await readText(
      `${HEADER}03/04/2026 16:45,${old},Un,,,\n25/04/2026 16:45,${old}0,Deux,,,\n`,
    )
    expect(extract.posts.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-04-03T16:45:00Z',
      '2026-04-25T16:45:00Z',
    ])
  })

  it('rejects a row without a date and without an id that holds one, and says why', async () => {
    const { rows, kept, rejected } = await readText(`${HEADER},,Texte sans rien,,,\nhier,,Texte,,,\n`)
    expect({ rows, kept }).toEqual({ rows: 2, kept: 0 })
    expect(rejected).toEqual([
      { line: 2, code: 'dateMissing', values: {} },
      { line: 3, code: 'dateInvalid', values: { found: 'hier', expected: '2026-10-08 16:45:00' } },
    ])
  })

  it('calls a text of nothing but links a bare share', () => {
    expect(shareType('https://example.com/a https://lnkd.in/b', 'https://example.com/a', null)).toBe('repost')
    expect(shareType('Lisez https://example.com/a', 'https://example.com/a', null)).toBe('share')
    expect(shareType('', null, 'share:1')).toBe('repost')
    expect(shareType('', 'https://example.com/a', 'ugcPost:1')).toBe('repost')
    expect(shareType('Un avis', null, null)).toBe('post')
    // Native media without a word: a picture of one's own.
    expect(shareType('', null, 'ugcPost:1')).toBe('post')
  })
})
