import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readAs, recognised, workbook } from './workbooks'

const EN = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'
const FR = 'qui;date;type;lien;texte;titre_partage;vues;impressions;reactions;commentaires;partages'
const SHARE = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7514002921881612345'

function read(header: string, ...rows: string[]) {
  return readAs('seen-posts', [header, ...rows].join('\r\n'))
}

async function codes(header: string, ...rows: string[]) {
  return (await read(header, ...rows)).rejected.map(({ line, code }) => [line, code])
}

describe('what a page shows', () => {
  test('points are thousands where the whole column says so, never decimals', async () => {
    const counts = ['20.000', '20.140', '1.000', '950', '12.000', '1.500']
    const rows = counts.map(
      (count, at) => `person,2026-10-0${String(at + 1)},post,Text ${String(at)},${count}`,
    )
    const { extract } = await read('who,date,type,text,impressions', ...rows)
    expect(extract.posts.map(({ metrics }) => metrics.impressions)).toEqual([
      20_000, 20_140, 1_000, 950, 12_000, 1_500,
    ])
  })

  test('a date such as "3 sem." is that of the link, and none without one', async () => {
    const { extract, rejected } = await read(
      'who,date,type,url,text,impressions',
      `person,3 sem.,post,${SHARE},One,"12,3 k"`,
      `person,3 sem.,post,,Two,500+`,
    )
    expect(extract.posts.map(({ publishedAt, metrics }) => [publishedAt.slice(0, 10), metrics])).toEqual([
      ['2026-10-08', { impressions: 12_300 }],
    ])
    expect(rejected.map(({ code }) => code)).toEqual(['dateInvalid'])
  })
})

describe('headers and words', () => {
  test('a title may say its unit', async () => {
    const { extract } = await read(
      'who,date,type,text,impressions (k)',
      'person,2026-10-08,post,Ten rules,1.5',
    )
    expect(extract.posts[0]?.metrics).toEqual({ impressions: 1500 })
  })

  test('the English list', async () => {
    const result = await read(
      EN,
      'person,2026-10-08,article,https://www.linkedin.com/pulse/ten-rules,"Ten rules, at last",,4500,,12,3,1',
    )
    expect(result).toMatchObject({ language: 'en', rows: 1, kept: 1 })
    expect(result.extract.posts).toEqual([
      {
        line: 2,
        urns: ['article:ten-rules'],
        who: 'person',
        type: 'article',
        publishedAt: '2026-10-08',
        url: 'https://www.linkedin.com/pulse/ten-rules',
        text: 'Ten rules, at last',
        sharedTitle: null,
        sharedUrl: null,
        media: null,
        sponsored: false,
        metrics: { views: 4500, reactions: 12, comments: 3, reposts: 1 },
      },
    ])
  })

  test('the French list with semicolons, local dates and French words', async () => {
    const result = await read(
      FR,
      'personne;15/11/2026;partage;;Ce que j’en pense;Une actualité;20 140;;12;3;1',
      'page;14/11/2026;publication;;Notre offre;;;1\u202F234;0;;',
    )
    expect(result).toMatchObject({ language: 'fr', rejected: [] })
    expect(result.extract.posts).toMatchObject([
      {
        who: 'person',
        type: 'share',
        publishedAt: '2026-11-15',
        sharedTitle: 'Une actualité',
        metrics: { views: 20140 },
      },
      { who: 'page', type: 'post', publishedAt: '2026-11-14', metrics: { impressions: 1234, reactions: 0 } },
    ])
  })

  test('titles with accents, capitals or spaces, in any order, saved by a spreadsheet as windows-1252', async () => {
    const text = 'Date;QUI;Type;Réactions;Titre partagé\r\n03/02/2026;Personne;Partage;1 234;À lire\r\n'
    const result = await readAs('seen-posts', iconv.encode(text, 'windows-1252'))
    expect(result.extract.posts).toMatchObject([
      { publishedAt: '2026-02-03', sharedTitle: 'À lire', metrics: { reactions: 1234 } },
    ])
  })

  test('the "Unicode text" of a spreadsheet: UTF-16 and tabs', async () => {
    const text = `${FR.replaceAll(';', '\t')}\r\npersonne\t05/11/2026\tarticle\t\tÀ lire\r\n`
    const result = await readAs('seen-posts', iconv.encode(text, 'utf-16le', { addBOM: true }))
    expect(result.extract.posts).toMatchObject([
      { type: 'article', publishedAt: '2026-11-05', text: 'À lire' },
    ])
  })

  test('the same list kept as a workbook', async () => {
    const result = await readAs(
      'seen-posts',
      workbook({
        Feuil1: [
          ['qui', 'date', 'type', 'vues'],
          ['page', '2026-11-15', 'post', 7],
        ],
      }),
    )
    expect(result.extract.posts).toMatchObject([{ who: 'page', metrics: { views: 7 } }])
  })

  test.each(['fr', 'en'])(
    'the untouched %s template gives no row, no rejection and no warning',
    async (language) => {
      const template = new URL(
        `../../../../../resources/templates/${language}/seen-posts.csv`,
        import.meta.url,
      )
      const result = await readAs('seen-posts', readFileSync(template))
      expect(result).toMatchObject({ language, rows: 0, rejected: [], warnings: [] })
    },
  )

  test('a row typed under the template is read', async () => {
    const template = readFileSync(
      new URL('../../../../../resources/templates/fr/seen-posts.csv', import.meta.url),
      'utf8',
    )
    const result = await readAs('seen-posts', `${template}personne;05/11/2026;réaction;;;;;;;;\r\n`)
    expect(result.extract.activities).toEqual([
      { kind: 'reaction', at: '2026-11-05', target: null, count: 1 },
    ])
  })
})

describe('rows', () => {
  test('comments and reactions of the person are activities, with the post they were left on', async () => {
    const { extract } = await read(EN, `person,2026-10-08,comment,${SHARE}`, 'person,2026-10-08,reaction')
    expect(extract.posts).toEqual([])
    expect(extract.activities).toEqual([
      { kind: 'comment', at: '2026-10-08', target: 'share:7514002921881612345', count: 1 },
      { kind: 'reaction', at: '2026-10-08', target: null, count: 1 },
    ])
  })

  test('the time in the link’s id wins over the typed day, which is often a guess', async () => {
    const { extract } = await read(EN, `person,2026-10-20,post,${SHARE},Words`)
    expect(extract.posts[0]).toMatchObject({
      urns: ['share:7514002921881612345'],
      publishedAt: '2026-10-08T16:45:00Z',
    })
  })

  test('a bare share linked to the older post it repeats keeps its own day and is not that post', async () => {
    const { extract } = await read(EN, `person,2026-11-08,repost,${SHARE}`)
    expect(extract.posts[0]).toMatchObject({ urns: [], publishedAt: '2026-11-08', url: SHARE, text: '' })
  })

  test('a typed time is local to the workspace', async () => {
    const { extract } = await read(EN, 'person,2026-07-08 09:30,post,,Words')
    expect(extract.posts[0]?.publishedAt).toBe('2026-07-08T07:30:00Z')
  })

  test('a blank text is unknown', async () => {
    const { extract } = await read(EN, 'person,2026-10-08,post,,')
    expect(extract.posts[0]?.text).toBeNull()
  })
})

describe('what is rejected', () => {
  test('English titles do not tell the order of 3/4/2026, an unambiguous date of the file does', async () => {
    expect(await codes(EN, 'person,3/4/2026,post')).toEqual([[2, 'dateAmbiguous']])
    const result = await read(EN, 'person,3/4/2026,post', 'person,25/4/2026,post')
    expect(result.extract.posts.map(({ publishedAt }) => publishedAt)).toEqual(['2026-04-03', '2026-04-25'])
  })

  test.each([
    ['a month 13', 'person,2026-13-01,post', 'dateInvalid'],
    ['no date', 'person,,post', 'dateMissing'],
    ['an unknown type', 'person,2026-10-08,story', 'valueUnknown'],
    ['no type', 'person,2026-10-08,,,Words', 'required'],
    ['an unknown person', 'nobody,2026-10-08,post', 'valueUnknown'],
    ['a comment by the page, which has no place', 'page,2026-10-08,comment', 'valueUnknown'],
    ['an id that a spreadsheet turned into a number', 'person,2026-10-08,post,"7,51E+18"', 'idDamaged'],
    ['an id that a spreadsheet rounded', 'person,2026-10-08,post,7514002921881610000', 'idDamaged'],
    ['a link that is none', 'person,2026-10-08,post,see mail', 'urlInvalid'],
    ['a figure in words', 'person,2026-10-08,post,,Words,,many', 'numberInvalid'],
    ['a negative figure', 'person,2026-10-08,post,,Words,,-2', 'numberInvalid'],
    [
      'a text with a comma that was not quoted',
      'person,2026-10-08,post,,One, two,,1,2,3,4,5',
      'columnsWrong',
    ],
  ])('%s', async (_, row, code) => {
    expect(await codes(EN, row, 'person,2026-10-08,post')).toEqual([[2, code]])
  })

  test('one bad row in a thousand does not stop the file', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, i) => `person,2026-${i === 499 ? '13' : '10'}-08,post,,Post ${String(i)}`,
    )
    const result = await read(EN, ...rows)
    expect(result).toMatchObject({ rows: 1000, kept: 999 })
    expect(result.rejected).toEqual([
      { line: 501, code: 'dateInvalid', values: { found: '2026-13-08', expected: '2026-11-15' } },
    ])
  })

  test('whatever is typed, every row is kept or rejected', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('person', 'page', 'post', '2026-10-08', '3/4/2026', '12', SHARE, ''),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { maxLength: 8 }),
        async (rows) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          await read(EN, ...quoted)
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('the other two lists and a list without a type are not taken for it', async () => {
  expect(await recognised('date,kind,label\n')).toEqual(['seen-outcomes'])
  expect(await recognised('who,date,metric,value\n')).toEqual(['seen-figures'])
  expect(await recognised('who,date\n')).toEqual([])
})
