import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditOf } from '#shared/audit/audit-of'
import { importFolder } from '#services/import/importer'
import { zipOf } from '../../../tools/samples/write'
import { idAt } from '../../records/make'
import { PAGE_POSTS_HEADER, workbook, type Cells } from './formats/workbooks'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-messy-'))
  client({})
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

function client(more: object): void {
  const person = { name: 'Nadia Exemple' }
  put('client.json', JSON.stringify({ person, brand: { name: 'Brasilux' }, ...more }))
}

const keysOf = (messages: readonly { key: string }[]) => messages.map(({ key }) => key)
const link = (at: string) => `https://www.linkedin.com/feed/update/urn:li:activity:${idAt(at)}`

/** A creator workbook of four days, with its total and one post. */
function creator(followers: number, post: string, slug = ''): Uint8Array {
  const url =
    slug === '' ? link(post) : `https://www.linkedin.com/posts/${slug}_un-mot-activity-${idAt(post)}-Ab1c`
  return workbook({
    DISCOVERY: [
      ['Overall Performance', '9/27/2026 - 9/30/2026'],
      ['Impressions', 400],
    ],
    ENGAGEMENT: [
      ['Date', 'Impressions', 'Engagements'],
      ...[27, 28, 29, 30].map((day) => [`9/${String(day)}/2026`, 100, 4]),
    ],
    'TOP POSTS': [
      ['Post URL', 'Post publish date', 'Engagements', '', 'Post URL', 'Post publish date', 'Impressions'],
      [url, '9/28/2026', 4, '', url, '9/28/2026', 300],
    ],
    FOLLOWERS: [
      ['Total followers on 9/30/2026:', followers],
      [],
      ['Date', 'New followers'],
      ['9/30/2026', 2],
    ],
  })
}

function shares(...texts: string[]): string {
  const rows = texts.map((text, at) => {
    const day = `2026-09-${String(10 + at)}`
    return `${day} 08:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${idAt(`${day}T08:00:00Z`)},${text},,,MEMBER_NETWORK`
  })
  return `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${rows.join('\n')}\n`
}

function profile(first: string, last: string): string {
  return `First Name,Last Name,Headline,Summary,Industry\n${first},${last},Titre,,\n`
}

function pageContent(slugOfPosts: string, reactions: number): Uint8Array {
  const row = (at: string) =>
    PAGE_POSTS_HEADER.map((title) =>
      title === 'Post title'
        ? `Un mot de ${slugOfPosts}`
        : title === 'Post link'
          ? link(at)
          : title === 'Created date'
            ? '09/20/2026'
            : title === 'Post type'
              ? 'Organic'
              : title === 'Likes'
                ? reactions
                : title === 'Impressions'
                  ? 100
                  : '',
    )
  return workbook({ 'All posts': [['Note'], PAGE_POSTS_HEADER, row('2026-09-20T08:00:00Z')] }, 'biff8')
}

const EXPORT_OF = (name: string) => `AggregateAnalytics_${name}_2026-09-27_2026-09-30.xlsx`

describe('somebody else’s files', () => {
  it('are left out by the name of the workbook, and named', async () => {
    put(EXPORT_OF('Nadia Exemple'), creator(4200, '2026-09-28T08:00:00Z'))
    put(EXPORT_OF('Bruno Collegue'), creator(31_000, '2026-09-28T10:00:00Z'))
    const { records, sources, strangers, warnings } = await importFolder(folder)
    expect(sources.map(({ file }) => file)).toEqual([EXPORT_OF('Nadia Exemple')])
    expect(records.measures.find(({ metric }) => metric === 'followersTotal')?.value).toBe(4200)
    expect(strangers).toEqual([
      {
        who: 'person',
        name: 'Bruno Collegue',
        from: 'fileName',
        file: EXPORT_OF('Bruno Collegue'),
        files: [EXPORT_OF('Bruno Collegue')],
        expected: 'Nadia Exemple',
      },
    ])
    expect(keysOf(warnings)).toEqual(['errors.import.stranger.person', 'errors.import.unused.engagements'])
  })

  it('are taken where a person says that they are the client’s', async () => {
    put(EXPORT_OF('Nadia Exemple'), creator(4200, '2026-09-28T08:00:00Z'))
    put(EXPORT_OF('Nadia Colle'), creator(4100, '2026-09-28T10:00:00Z'))
    expect((await importFolder(folder)).strangers).toHaveLength(1)
    const accepted = await importFolder(folder, { accepted: [EXPORT_OF('Nadia Colle')] })
    expect([accepted.strangers, accepted.sources.length]).toEqual([[], 2])
    client({ acceptedSources: [EXPORT_OF('Nadia Colle')] })
    expect((await importFolder(folder)).strangers).toEqual([])
  })

  it('are left out as a whole where the profile of an archive names another', async () => {
    const of = async (first: string, last: string, text: string) =>
      new Uint8Array(await zipOf({ 'Profile.csv': profile(first, last), 'Shares.csv': shares(text) }))
    put('Complete_10-08.zip', await of('NADIA', 'EXEMPLE', 'Un texte de Nadia.'))
    put('Complete_10-09.zip', await of('Bruno', 'Collegue', 'Un texte de Bruno.'))
    const { records, strangers } = await importFolder(folder)
    expect(records.posts.map(({ text }) => text)).toEqual(['Un texte de Nadia.'])
    expect(strangers).toMatchObject([
      { name: 'Bruno Collegue', from: 'profile', file: 'Complete_10-09.zip', files: { length: 2 } },
    ])
  })

  it('are told by the addresses of their posts where the file was renamed', async () => {
    put(EXPORT_OF('Nadia Exemple'), creator(4200, '2026-09-28T08:00:00Z', 'nadia-exemple'))
    put('stats.xlsx', creator(31_000, '2026-09-28T10:00:00Z', 'bruno-collegue'))
    expect((await importFolder(folder)).strangers).toMatchObject([{ file: 'stats.xlsx', from: 'links' }])
  })

  const lists = (owner: string) => ({
    'Invitations.csv': `From,To,Sent At,Message,Direction\nSam Autre,${owner},"9/5/26, 1:12 AM",,INCOMING\n${owner},Lou Tiers,"9/6/26, 1:12 AM",,OUTGOING\n`,
    'Shares.csv': shares('Un', 'Deux'),
  })
  const agreed = { consent: { given: true, by: 'Nadia Exemple', on: '2026-09-01' } }
  const connections = (...names: string[]) =>
    `First Name,Last Name,URL,Company,Position,Connected On\n${names.map((name) => `${name.replace(' ', ',')},,Firme,,08 Sep 2026`).join('\n')}\n`

  it('are told by their invitations, which are all to or from the member, and as a whole', async () => {
    client(agreed)
    put('archive.zip', await zipOf(lists('Bruno Collegue')))
    const { records, strangers } = await importFolder(folder)
    expect(strangers).toMatchObject([{ file: 'archive.zip', name: 'Bruno Collegue', from: 'invitations' }])
    expect(records.posts).toEqual([])
    put('archive.zip', await zipOf(lists('Nadia EXEMPLE')))
    expect(await importFolder(folder)).toMatchObject({ strangers: [] })
  })

  it('are told by their connections, among whom nobody is himself, but for a namesake beside the profile', async () => {
    client(agreed)
    const of = (...names: string[]) => ({
      'Connections.csv': connections(...names),
      'Shares.csv': shares('Un'),
    })
    put('archive.zip', await zipOf(of('Sam Autre', 'Nadia Exemple')))
    const { records, warnings } = await importFolder(folder)
    expect(records.posts).toEqual([])
    expect(keysOf(warnings)).toContain('errors.import.stranger.connections')
    put(
      'archive.zip',
      await zipOf({ ...of('Sam Autre', 'Nadia Exemple'), 'Profile.csv': profile('Nadia', 'Exemple') }),
    )
    expect(await importFolder(folder)).toMatchObject({ strangers: [] })
  })

  it('are another page’s, or the brand’s page of another country beside its own', async () => {
    put('brasilux_content_1790000000000.xls', pageContent('brasilux', 6))
    put('megastore-france_content_1790000000001.xls', pageContent('megastore', 500))
    put('brasilux-france_content_1790000000002.xls', pageContent('brasilux-france', 7))
    const { sources, strangers } = await importFolder(folder)
    expect(sources.map(({ file }) => file)).toEqual(['brasilux_content_1790000000000.xls'])
    expect(strangers.map(({ name }) => name)).toEqual(['brasilux-france', 'megastore-france'])
  })

  it('are not those of the same person in other spellings', async () => {
    put('Content_2026-09-27_2026-09-30_NadiaMarieExemple.xlsx', creator(4200, '2026-09-28T08:00:00Z'))
    put('PostAnalytics_NADIA EXEMPLÉ_7514002921881612345.csv', shares('Un texte.'))
    expect((await importFolder(folder)).strangers).toEqual([])
  })
})

describe('files of third persons', () => {
  const connections =
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nSam,Autre,,,,,08 Oct 2026\n'

  it('are not even counted while the person has not agreed', async () => {
    put('Connections.csv', connections)
    put('Shares.csv', shares('Un texte.'))
    const before = await importFolder(folder)
    expect(before.records.activities).toEqual([])
    expect(before.sources.find(({ file }) => file === 'Connections.csv')).toMatchObject({
      rows: 0,
      kept: 0,
      warnings: [{ key: 'errors.import.consentAwaited', values: { file: 'Connections.csv' } }],
    })
    expect(before.awaitingConsent).toEqual(['Connections.csv'])
    client({ consent: { given: true } })
    const after = await importFolder(folder)
    expect(after.records.activities).toMatchObject([{ kind: 'connection', count: 1 }])
    expect(after.awaitingConsent).toEqual([])
  })
})

describe('a workbook with several lists', () => {
  const posts: Cells = [
    ['who', 'date', 'type', 'url', 'text', 'impressions'],
    ['person', '2026-09-01', 'post', '', 'Un texte.', 100],
  ]
  const results: Cells = [
    ['date', 'kind', 'label', 'value', 'source'],
    ['2026-09-11', 'meeting', 'Firm 1', 1000, 'LinkedIn'],
  ]
  const figures: Cells = [
    ['who', 'date', 'metric', 'value'],
    ['person', '2026-09-30', 'followers', 4200],
  ]

  it('is read whole, each list a source of its own, and what nobody knows is named', async () => {
    put(
      'suivi.xlsx',
      workbook({ Posts: posts, Results: results, Figures: figures, Notes: [['Rappeler Sam', 'lundi']] }),
    )
    const { records, sources } = await importFolder(folder)
    expect(sources.map(({ file, format }) => [file, format])).toEqual([
      ['suivi.xlsx', 'seen-posts'],
      ['suivi.xlsx/Figures', 'seen-figures'],
      ['suivi.xlsx/Results', 'seen-outcomes'],
    ])
    expect([records.posts.length, records.outcomes.length, records.measures.length]).toEqual([1, 1, 1])
    expect(sources[0]?.warnings).toContainEqual({
      key: 'errors.import.sheetsLeft',
      values: { file: 'suivi.xlsx', count: 1, sheets: ['Notes'] },
    })
  })

  it('may begin with a note, and may have a sheet a month', async () => {
    const july: Cells = [results[0]!, ['2026-07-11', 'meeting', 'Firm 2', 1000, 'LinkedIn']]
    put('results.xlsx', workbook({ 'Lisez-moi': [['Une note']], Juin: results, Juillet: july }))
    const { records, sources } = await importFolder(folder)
    expect(sources.map(({ file, kept }) => [file, kept])).toEqual([['results.xlsx', 2]])
    expect(records.outcomes).toHaveLength(2)
  })

  it('of a CRM has a sheet a year', async () => {
    const header = ['Record ID', 'Deal Name', 'Deal Stage', 'Close Date', 'Amount', 'Create Date']
    const year = (y: string): Cells => [
      header,
      [`${y}1`, 'Firm', 'Closed Won', `${y}-03-01`, 1000, `${y}-02-01`],
    ]
    put('deals.xlsx', workbook({ 2025: year('2025'), 2026: year('2026') }))
    expect((await importFolder(folder)).records.outcomes.map(({ date }) => date)).toEqual([
      '2025-03-01',
      '2026-03-01',
    ])
  })
})

describe('sheets of a creator workbook alone', () => {
  it('are read as CSV', async () => {
    const url = link('2026-10-04T08:00:00Z')
    put(
      'TOP POSTS.csv',
      `Post URL,Post Publish Date,Engagements,,Post URL,Post Publish Date,Impressions\n${url},10/4/2026,16,,${url},10/4/2026,404\n`,
    )
    put(
      'FOLLOWERS.csv',
      'Total followers on 10/9/2026:,435\n\nDate,New followers\n10/8/2026,1\n10/9/2026,2\n',
    )
    put('DISCOVERY.csv', 'Overall Performance,10/3/2026 - 10/9/2026\nImpressions,795\nMembers reached,327\n')
    put('ENGAGEMENT.csv', 'Date,Impressions,Engagements\n10/3/2026,137,5\n10/4/2026,325,6\n10/5/2026,97,7\n')
    put('DEMOGRAPHICS.csv', 'Top Demographics,Value,Percentage\nJob titles,Data Analyst,12%\n')
    const { records, sources, unknown } = await importFolder(folder)
    expect(unknown).toEqual([])
    expect(new Set(sources.map(({ format }) => format))).toEqual(new Set(['creator-analytics']))
    expect(records.posts[0]?.metrics).toMatchObject({
      engagements: { value: 16 },
      impressions: { value: 404 },
    })
    expect(records.measures.filter(({ metric }) => metric === 'followersTotal')).toMatchObject([
      { value: 435, date: '2026-10-09' },
    ])
    expect(
      records.measures.filter(({ metric, from }) => metric === 'impressions' && from === null),
    ).toHaveLength(3)
    expect(records.demographics).toMatchObject([{ category: 'jobTitle', share: 0.12 }])
  })
})

describe('dates', () => {
  const list = (...rows: string[]) => `date,kind,label\n${rows.join('\n')}\n`
  const audited = async () => {
    const { client: found, records, sources } = await importFolder(folder)
    const audit = auditOf(records, found, { sources, engine: 'test' })
    return { asOf: audit?.audit.asOf, warnings: audit?.warnings ?? [] }
  }

  it.each([
    ['2062-09-11', 'a year mistyped'],
    ['2027-06-11', 'a talk agreed for next June'],
    ['2026-10-02', 'a talk of next week'],
  ])('%s (%s) does not move the audit alone, and is named', async (day) => {
    put('Shares.csv', shares(...Array.from({ length: 15 }, (_, at) => `Un texte numéro ${String(at)}.`)))
    put('results.csv', list(`${day},speaking,Firm`))
    const { asOf, warnings } = await audited()
    expect(asOf).toBe('2026-09-24')
    expect(warnings).toEqual([
      {
        key: 'errors.import.laterThanAudit',
        values: { count: 1, newest: day, files: ['results.csv'], day: '2026-09-24' },
      },
    ])
  })

  it('of several results after everything else do', async () => {
    put('Shares.csv', shares('Un texte.'))
    put('results.csv', list('2026-09-20,meeting,A', '2026-09-25,meeting,B', '2026-10-01,meeting,C'))
    expect(await audited()).toEqual({ asOf: '2026-10-01', warnings: [] })
  })

  it('with day and month exchanged for the days to 12 are put right', async () => {
    const days = Array.from({ length: 92 }, (_, at) =>
      new Date(Date.UTC(2026, 6, 1 + at)).toISOString().slice(0, 10),
    )
    const rows = days.map((day) => {
      const [year = '', month = '', date = ''] = day.split('-')
      return [Number(date) <= 12 ? `${year}-${date}-${month}` : `${month}/${date}/${year}`, 0, 3, 0, 3]
    })
    const header = [
      'Date',
      'Sponsored followers',
      'Organic followers',
      'Auto-invited followers',
      'Total followers',
    ]
    put('brasilux_followers_1790000000000.xlsx', workbook({ 'New followers': [header, ...rows] }))
    const { records, sources } = await importFolder(folder)
    expect(sources[0]?.period).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(
      records.measures.filter(({ metric }) => metric === 'followersNew').map(({ date }) => date),
    ).toEqual(days)
    expect(sources[0]?.warnings).toEqual([
      {
        key: 'errors.import.datesExchanged',
        values: { file: 'brasilux_followers_1790000000000.xlsx', count: 33 },
      },
    ])
  })
})
