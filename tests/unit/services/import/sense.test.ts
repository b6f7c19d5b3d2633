import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFolder } from '#services/import/importer'
import { idAt } from '../../records/make'
import { workbook, type Cells } from './formats/workbooks'

// Sources are held against each other and against sense: what stands twice counts once, what exceeds its whole and what is missing is told.

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-sense-'))
  put(
    'client.json',
    JSON.stringify({
      person: { name: 'Nadia Exemple' },
      brand: { name: 'Brasilux' },
      consent: { given: true, by: 'Nadia Exemple', on: '2026-09-01' },
    }),
  )
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

const link = (at: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${idAt(at)}`

async function read() {
  const result = await importFolder(folder)
  const warnings = [...result.warnings, ...result.sources.flatMap((source) => source.warnings)]
  return {
    ...result,
    told: (key: string) => warnings.filter((warning) => warning.key === `errors.import.${key}`),
  }
}

describe('a row that stands twice in one file', () => {
  const reactions = Array.from(
    { length: 6 },
    (_, at) =>
      `2026-09-${String(20 - at)} 08:0${String(at)}:00,LIKE,${link(`2026-09-0${String(1 + at)}T08:00:00Z`)}`,
  )

  it.each([
    ['behind the others', [...reactions, ...reactions]],
    ['beside itself', reactions.flatMap((row) => [row, row])],
  ])('%s is one reaction, and told', async (_, rows) => {
    put('Reactions.csv', `Date,Type,Link\n${rows.join('\n')}\n`)
    const { records, sources, told } = await read()
    expect(records.activities.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(sources).toMatchObject([{ rows: 12, kept: 12, rejected: [] }])
    expect(told('rowsRepeated')).toEqual([
      { key: 'errors.import.rowsRepeated', values: { file: 'Reactions.csv', count: 6 } },
    ])
  })

  it('a comment, an invitation, a connection and a vote as well', async () => {
    const twice = (header: string, row: string) => `${header}\n${row}\n${row}\n`
    put(
      'Comments.csv',
      twice('Date,Link,Message', `2026-09-20 08:00:00,${link('2026-09-01T08:00:00Z')},Bravo`),
    )
    put('Votes.csv', twice('Date,Link,OptionText', `2026-09-20 08:00:00,${link('2026-09-01T08:00:00Z')},Oui`))
    put(
      'Invitations.csv',
      twice('From,To,Sent At,Message,Direction', 'Sam Autre,Nadia Exemple,"9/5/26, 1:12 AM",,INCOMING'),
    )
    put(
      'Connections.csv',
      twice('First Name,Last Name,URL,Company,Position,Connected On', 'Sam,Autre,,Firme,,08 Sep 2026'),
    )
    const { records } = await read()
    expect(records.activities.map(({ kind, count }) => [kind, count]).sort()).toEqual([
      ['comment', 1],
      ['connection', 1],
      ['invitation-in', 1],
      ['vote', 1],
    ])
  })

  it('two short words of thanks without a date are two replies, two closed accounts two', async () => {
    put(
      'Comments.csv',
      `Date,Link,Message\n,${link('2026-09-01T08:00:00Z')},Merci\n,${link('2026-09-01T08:00:00Z')},Merci\n`,
    )
    put(
      'Connections.csv',
      'First Name,Last Name,URL,Company,Position,Connected On\n,,,,,08 Sep 2026\n,,,,,08 Sep 2026\n',
    )
    expect((await read()).told('rowsRepeated')).toEqual([])
  })

  it('a typed post and a result with a name count once, results without a name each', async () => {
    put(
      'posts-seen.csv',
      'who,date,type,url,text,reactions\nperson,2026-09-20,post,,Un texte tapé,3\nperson,2026-09-20,post,,Un texte tapé,3\n',
    )
    put(
      'outcomes.csv',
      'date,kind,label\n2026-09-20,lead,Firme A\n2026-09-20,lead,Firme A\n2026-09-21,contact,\n2026-09-21,contact,\n',
    )
    const { records, told } = await read()
    expect([records.posts.length, records.outcomes.length]).toEqual([1, 3])
    expect(told('rowsRepeated')).toHaveLength(2)
  })

  it('a deal in a row per product is one deal, as far as it has come', async () => {
    put(
      'deals.csv',
      'Record ID,Deal Name,Deal Stage,Close Date,Amount,Create Date,Product\n7,Firme,Proposal,2026-09-01,1000,2026-08-01,A\n7,Firme,Closed Won,2026-09-01,1000,2026-08-01,B\n',
    )
    const { records } = await read()
    expect(records.outcomes.map(({ kind, value }) => [kind, value])).toEqual([['deal', 1000]])
  })
})

describe('a count above the whole that contains it', () => {
  const header = 'who,date,type,url,reactions,comments,reposts,impressions'

  it('of a post in two files is told with file and line', async () => {
    const at = '2026-09-20T08:00:00Z'
    put('posts-seen.csv', `${header}\nperson,2026-09-20,post,${link(at)},30,4,3,\n`)
    put('TOP POSTS.csv', `Post URL,Post publish date,Engagements\n${link(at)},9/20/2026,2\n`)
    expect((await read()).told('exceeds.engagements')).toEqual([
      {
        key: 'errors.import.exceeds.engagements',
        values: {
          file: 'posts-seen.csv',
          other: 'TOP POSTS.csv',
          line: 2,
          day: '2026-09-20',
          sum: 37,
          whole: 2,
          more: 0,
        },
      },
    ])
  })

  it('in one row is told, and what grew a little between two files is not', async () => {
    const [one, two] = ['2026-09-20T08:00:00Z', '2026-09-22T08:00:00Z']
    put(
      'posts-seen.csv',
      `${header}\nperson,2026-09-20,post,${link(one)},30,4,3,20\nperson,2026-09-22,post,${link(two)},10,1,0,900\n`,
    )
    put('TOP POSTS.csv', `Post URL,Post publish date,Engagements\n${link(two)},9/22/2026,10\n`)
    const { told } = await read()
    expect(told('exceeds.shown')).toMatchObject([
      { values: { file: 'posts-seen.csv', line: 2, sum: 30, whole: 20 } },
    ])
    expect(told('exceeds.engagements')).toEqual([])
  })

  it('of an audience is told', async () => {
    const book = (share: string): Cells => [
      ['Top Demographics', 'Value', 'Percentage'],
      ['Locations', 'Paris', share],
      ['Locations', 'Lyon', '60%'],
    ]
    put('DEMOGRAPHICS.xlsx', workbook({ DEMOGRAPHICS: book('70%') }))
    expect((await read()).told('exceeds.shares')).toMatchObject([
      { values: { file: 'DEMOGRAPHICS.xlsx', sum: expect.closeTo(1.3) as number } },
    ])
  })
})

describe('a daily list', () => {
  const engagement = (days: readonly number[]): Cells => [
    ['Date', 'Impressions', 'Engagements'],
    ...days.map((day) => [`9/${String(day)}/2026`, 100, 4]),
  ]
  const days = [20, 21, 22, 23, 24, 25, 26]

  it('that stops before the period of its own file, or leaves days out, says so', async () => {
    put(
      'Content_2026-09-20_2026-09-28_NadiaExemple.xlsx',
      workbook({
        DISCOVERY: [
          ['Overall Performance', '9/20/2026 - 9/28/2026'],
          ['Impressions', 900],
        ],
        ENGAGEMENT: engagement(days),
      }),
    )
    const { told } = await read()
    expect(told('daysMissing')).toMatchObject([{ values: { count: 2, day: '2026-09-27', to: '2026-09-28' } }])
    expect(told('daysAndTotal')).toMatchObject([{ values: { sum: 700, total: 900 } }])
  })

  it.each([
    ['a month apart', '10', { count: 34, from: '2026-09-27', to: '2026-10-30' }],
    ['a day after the other', '9', null],
  ])('of two files, the later of them %s, tells the days that neither has', async (_, month, gap) => {
    put('Content_2026-09-20_2026-09-26_NadiaExemple.xlsx', workbook({ ENGAGEMENT: engagement(days) }))
    const later = [...Array(6).keys()].map((at) =>
      month === '9'
        ? `9/${String(27 + at)}/2026`.replace(/9\/3([12])/, (__, day) => `10/${String(Number(day))}`)
        : `${at < 1 ? '10/31' : `11/${String(at)}`}/2026`,
    )
    const rows: Cells = [['Date', 'Impressions', 'Engagements'], ...later.map((day) => [day, 90, 2])]
    put('Content_later_NadiaExemple.xlsx', workbook({ ENGAGEMENT: rows }))
    const { told } = await read()
    expect(told('daysBetween').map(({ values }) => values)).toMatchObject(gap === null ? [] : [gap])
  })

  it('that is whole is silent, as are figures noted now and then', async () => {
    put('ENGAGEMENT.xlsx', workbook({ ENGAGEMENT: engagement(days) }))
    put(
      'figures-seen.csv',
      `who,date,metric,value\n${[1, 3, 5, 7, 8, 9].map((month) => `person,2026-0${String(month)}-01,impressions,90`).join('\n')}\n`,
    )
    expect((await read()).told('daysMissing')).toEqual([])
  })

  it('that gives a day twice with two values says so, and followers that jump', async () => {
    put('ENGAGEMENT.xlsx', workbook({ ENGAGEMENT: [...engagement(days), ['9/26/2026', 180, 4]] }))
    put(
      'figures-seen.csv',
      'who,date,metric,value\nperson,2026-09-01,followers,2543\nperson,2026-09-20,followers,25430\nperson,2026-09-21,ssi,78\n',
    )
    const { told } = await read()
    expect(told('dayTwice')).toMatchObject([
      { values: { day: '2026-09-26', value: 180, less: 100, count: 1 } },
    ])
    expect(told('totalsJump')).toMatchObject([{ values: { value: 2543, next: 25430 } }])
    expect(told('unused.ssi')).toEqual([{ key: 'errors.import.unused.ssi', values: { count: 1 } }])
  })
})

describe('posts typed by hand', () => {
  const HEAD = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'
  const row = (day: string, at: string, impressions: number) =>
    `person,${day},post,${link(at)},How we repair pumps without stopping the line since ${at.slice(0, 10)},,,${String(impressions)},12,3,1`
  const rows = [5, 12, 19, 26].map((day) => {
    const date = `2026-01-${String(day).padStart(2, '0')}`
    return row(date, `${date}T08:00:00Z`, 300 + day)
  })

  it('that stand twice with another figure are told, with the line', async () => {
    put('seen-posts.csv', [HEAD, ...rows, row('2026-01-12', '2026-01-12T08:00:00Z', 900), ''].join('\n'))
    const { told, records } = await read()
    expect(records.posts).toHaveLength(4)
    expect(told('postTwice')).toMatchObject([
      { values: { count: 1, line: 6, day: '2026-01-12', value: 900, less: 312 } },
    ])
  })

  it('whose date is days away from the moment in their link are told, one day or two are not', async () => {
    const apart = [
      row('2026-02-04', '2026-02-02T08:00:00Z', 90),
      row('2026-03-20', '2026-02-20T08:00:00Z', 95),
    ]
    put('seen-posts.csv', [HEAD, ...rows, ...apart, ''].join('\n'))
    const { told, records } = await read()
    expect(records.posts.at(-1)?.publishedAt).toMatch(/^2026-02-20/)
    expect(told('datesApart')).toMatchObject([
      { values: { count: 1, line: 7, day: '2026-03-20', linked: '2026-02-20' } },
    ])
    expect(told('postTwice')).toEqual([])
  })
})

describe('a file that was cut short', () => {
  const row = (day: number) => `2026-09-${String(day)} 08:00:00,LIKE,${link('2026-09-01T08:00:00Z')}`
  const list = `Date,Type,Link\n${[28, 27, 26, 25, 24].map(row).join('\n')}\n`

  it.each([
    ['before a cell', list.slice(0, list.lastIndexOf(','))],
    ['within its last link', list.slice(0, -25)],
  ])('%s says so', async (_, text) => {
    put('Reactions.csv', text)
    const { sources } = await read()
    expect(sources[0]?.warnings).toMatchObject([{ key: 'errors.read.cutShort', values: { line: 6 } }])
  })

  it('is not one that merely lacks the last line break, nor one with a short row', async () => {
    put('Reactions.csv', list.slice(0, -1))
    put(
      'outcomes.csv',
      'date,kind,label,value\n2026-09-20,lead,Firme A,\n2026-09-21,lead,Firme B\n2026-09-22,lead,Firme C',
    )
    expect((await read()).sources.map(({ warnings }) => warnings)).toEqual([[], []])
  })
})

describe('two lists of posts of the same time', () => {
  const rows = (minute: number, kind: string) =>
    Array.from({ length: 6 }, (_, at) => {
      const moment = `2026-09-${String(10 + at)}T08:${String(minute).padStart(2, '0')}:00Z`
      return { moment, url: `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${idAt(moment)}` }
    })

  it('that share no post are hardly of one person, which is told', async () => {
    const shares = rows(0, 'share').map(
      ({ moment, url }) =>
        `${moment.slice(0, 19).replace('T', ' ')},${url},Texte du ${moment},,,MEMBER_NETWORK`,
    )
    put('Shares.csv', `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${shares.join('\n')}\n`)
    put(
      'TOP POSTS.csv',
      `Post URL,Post publish date,Impressions\n${rows(30, 'activity')
        .map(({ url, moment }) => `${url},9/${moment.slice(8, 10)}/2026,50`)
        .join('\n')}\n`,
    )
    expect((await read()).told('listsApart')).toMatchObject([
      { values: { file: 'TOP POSTS.csv', other: 'Shares.csv', count: 5 } },
    ])
    put(
      'TOP POSTS.csv',
      `Post URL,Post publish date,Impressions\n${rows(0, 'activity')
        .map(({ url, moment }) => `${url},9/${moment.slice(8, 10)}/2026,50`)
        .join('\n')}\n`,
    )
    expect((await read()).told('listsApart')).toEqual([])
  })
})

describe('what lies beside a table', () => {
  const outcomes: Cells = [
    ['date', 'kind', 'label'],
    ['2026-09-01', 'lead', 'Firme A'],
  ]

  it('above its titles, or in a hidden sheet, is told', async () => {
    const figures: Cells = [
      ['who', 'date', 'metric', 'value'],
      ['person', '2026-09-01', 'followers', 4200],
    ]
    const budget: Cells = [
      ['Mois', 'Budget', 'Reste'],
      ['Septembre', 'dix', 'trois'],
    ]
    put('both.xlsx', workbook({ Suivi: [...budget, [], ...figures] }))
    expect((await read()).told('rowsAbove')).toMatchObject([{ values: { count: 2, line: 1, header: 4 } }])
    const book = utils.book_new()
    for (const name of ['Suivi', 'Copie']) utils.book_append_sheet(book, utils.aoa_to_sheet(outcomes), name)
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    put('both.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
    expect((await read()).sources[0]?.warnings).toContainEqual({
      key: 'errors.read.sheetsHidden',
      values: { file: 'both.xlsx', count: 1, sheets: ['Copie'] },
    })
  })

  it('in hidden rows is read and told', async () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([...outcomes, ['2026-09-02', 'lead', 'Firme B']])
    sheet['!rows'] = [{}, {}, { hidden: true }]
    utils.book_append_sheet(book, sheet, 'Suivi')
    put('one.xlsx', write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Uint8Array)
    const { sources } = await read()
    expect(sources[0]).toMatchObject({
      kept: 2,
      warnings: [{ key: 'errors.read.rowsHidden', values: { file: 'one.xlsx', count: 1 } }],
    })
  })

  it('in a cell merged over several rows is of each, but for a figure', async () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([
      ['date', 'kind', 'label', 'value', 'source'],
      ['2026-09-01', 'lead', 'Firme A', 100, 'LinkedIn'],
      ['', '', 'Firme B', '', ''],
      ['', 'deal', 'Firme C', '', ''],
    ])
    const down = (column: number, from: number, to: number) => ({
      s: { c: column, r: from },
      e: { c: column, r: to },
    })
    sheet['!merges'] = [down(0, 1, 3), down(1, 1, 2), down(3, 1, 3), down(4, 1, 3)]
    utils.book_append_sheet(book, sheet, 'Suivi')
    put('one.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
    const { records, sources } = await read()
    expect(
      records.outcomes
        .map(({ label, kind, value, declaredSource }) => [label, kind, value, declaredSource])
        .toSorted(),
    ).toEqual([
      ['Firme A', 'lead', 100, 'LinkedIn'],
      ['Firme B', 'lead', null, 'LinkedIn'],
      ['Firme C', 'deal', null, 'LinkedIn'],
    ])
    expect(sources[0]?.warnings).toMatchObject([{ key: 'errors.read.figuresMerged', values: { count: 1 } }])
  })

  it('a title and a note above the titles are nothing to tell', async () => {
    put('one.xlsx', workbook({ Suivi: [['Résultats', '', '2026'], ['Nadia Exemple'], ...outcomes] }))
    expect((await read()).told('rowsAbove')).toEqual([])
  })

  it('under no title costs no row of a workbook, where cells stay in their column', async () => {
    put('one.xlsx', workbook({ Suivi: [...outcomes, ['2026-09-02', 'lead', 'Firme B', 'rappeler']] }))
    const { sources } = await read()
    expect(sources[0]).toMatchObject({ rows: 2, kept: 2 })
    expect(sources[0]?.warnings).toContainEqual({
      key: 'errors.import.cellsBeside',
      values: { file: 'one.xlsx', count: 1, line: 3 },
    })
    put('one.xlsx', 'date,kind,label\n2026-09-01,lead,Firme A\n2026-09-02,lead,Firme B, rappeler\n')
    expect((await read()).sources[0]?.rejected).toMatchObject([{ line: 3, code: 'columnsWrong' }])
  })

  it('in a column that somebody added to a list of the export is told', async () => {
    const urn = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7500477549772820264'
    const list = (title: string) =>
      `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility,${title}\n2026-09-01 09:00:00,${urn},Un mot,,,MEMBER_NETWORK,à revoir\n`
    put('Shares.csv', list('Notes'))
    expect((await read()).sources[0]).toMatchObject({
      kept: 1,
      warnings: [
        {
          key: 'errors.import.columnsLeft',
          values: { file: 'Shares.csv', count: 1, columns: ['Notes'] },
        },
      ],
    })
  })

  it('as a row of totals is none of its own', async () => {
    const posts = 'who,date,type,text,impressions\nperson,2026-09-01,post,Un mot,120\n'
    put('posts.csv', `${posts}person,2026-09-30,post,Total,120\n`)
    put('one.xlsx', workbook({ Suivi: [...outcomes, ['2026-09-30', 'lead', 'Total général (1)']] }))
    expect((await read()).sources.map(({ kept, rejected }) => [kept, rejected[0]?.code])).toEqual([
      [1, 'total'],
      [1, 'total'],
    ])
  })

  it.each([
    'Total 2026',
    'Sous-total T3',
    'Gesamt Oktober',
    'TOTAL :',
    'Σ',
    'Total (10 posts)',
    'Moyenne',
    'Octobre – total HT',
  ])('as a row of %s is none of its own either', async (label) => {
    put('one.xlsx', workbook({ Suivi: [...outcomes, ['2026-09-30', 'deal', label]] }))
    expect((await read()).sources[0]?.rejected.map(({ code }) => code)).toEqual(['total'])
  })

  it('a client whose name begins like a total is one', async () => {
    put('one.xlsx', workbook({ Suivi: [...outcomes, ['2026-09-30', 'deal', 'Total Facility Services']] }))
    expect((await read()).sources[0]?.rejected).toEqual([])
  })

  it('a figure of a single post that nothing else has is said to be unused', async () => {
    put(
      'SinglePostAnalytics_Nadia Exemple_7.xlsx',
      workbook({
        'Post analytics': [
          ['Post URL', link('2026-09-20T08:00:00Z')],
          ['Post Date', '9/20/2026'],
          ['Impressions', '1,234'],
          ['Profile viewers from this post', '8'],
        ],
      }),
    )
    expect((await read()).told('labelsUnused')).toMatchObject([
      { values: { labels: ['Profile viewers from this post'] } },
    ])
  })
})

describe('typed lists', () => {
  it('whose links bear another member’s address are told where the client’s own is unknown, and held back where it is known', async () => {
    const rows = [1, 2, 3].map(
      (day) =>
        `person,2026-09-0${String(day)},post,https://www.linkedin.com/posts/bruno-collegue_un-mot-activity-${idAt(`2026-09-0${String(day)}T08:00:00Z`)}-Ab1c,`,
    )
    put('posts-seen.csv', `who,date,type,url,text\n${rows.join('\n')}\n`)
    expect((await read()).told('linksOther')).toMatchObject([{ values: { name: 'bruno-collegue' } }])
    const person = { name: 'Nadia Exemple', profileUrl: 'https://www.linkedin.com/in/nadia-exemple' }
    put('client.json', JSON.stringify({ person, brand: null }))
    const { strangers, told } = await read()
    expect(strangers).toMatchObject([{ name: 'bruno-collegue', from: 'links' }])
    expect(told('linksOther')).toEqual([])
  })

  it('with one date years before all others name it', async () => {
    const rows = ['1926-09-01', ...[1, 2, 3, 4, 5].map((day) => `2026-09-0${String(day)}`)]
    put('outcomes.csv', `date,kind,label\n${rows.map((day) => `${day},lead,Firme ${day}`).join('\n')}\n`)
    expect((await read()).told('dateFar')).toMatchObject([
      { values: { file: 'outcomes.csv', count: 1, day: '1926-09-01', next: '2026-09-01' } },
    ])
  })

  it('with a date from before the network was there name it, in the shortest list too', async () => {
    put('outcomes.csv', 'date,kind,label\n2026-08-01,lead,Firme A\n1926-08-02,lead,Firme B\n')
    put('posts.csv', 'who,date,type,text\nperson,1970-01-01,post,Un billet dont le jour manquait\n')
    expect((await read()).told('dateFar')).toMatchObject([
      { values: { file: 'outcomes.csv', count: 1, day: '1926-08-02', next: '2026-08-01' } },
      { values: { file: 'posts.csv', count: 1, day: '1970-01-01' } },
    ])
  })

  it('say “n/a” or a dash for what is not known, which costs no row', async () => {
    put(
      'posts-seen.csv',
      `who,date,type,url,views,reactions\nperson,2026-09-01,post,${link('2026-09-01T08:00:00Z')},3 mille,n/a\nperson,2026-09-02,post,${link('2026-09-02T08:00:00Z')},—,4\n`,
    )
    const { records } = await read()
    expect(records.posts.map(({ metrics }) => [metrics.views?.value, metrics.reactions?.value])).toEqual([
      [3000, undefined],
      [undefined, 4],
    ])
  })
})
