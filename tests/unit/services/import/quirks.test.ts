import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importPaths, type Import } from '#services/import/importer'
import { createTranslator } from '#shared/locale/translator'
import { parseDay } from '#shared/time/dates'
import { parsePostRef } from '#shared/values/urn'
import { idAt } from '../../records/make'
import { PAGE_POSTS_HEADER, workbook, type Cells } from './formats/workbooks'
import { makeZip } from './read/make-zip'

// One test for each known oddity of real exports, through the whole import. Twins that look closer are beside each format.

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-quirks-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

type Files = Record<string, string | Uint8Array>

async function read(files: Files): Promise<Import> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return importPaths([folder])
}

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url))

const share = (at: string) => `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${idAt(at)}`
const activity = (at: string, plus = 900) =>
  `https://www.linkedin.com/feed/update/urn:li:activity:${idAt(at, plus)}`
const SHARES = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'
const shareRow = (at: string, text: string) =>
  `${at.slice(0, 19).replace('T', ' ')},${share(at)},"${text}","","",MEMBER_NETWORK\n`
const AT = '2026-10-08T16:45:00Z'

/** The creator workbook with these sheets; every other one is as small as it may be. */
function creator(
  {
    daily = [],
    top = [],
    followers = [],
    audience = [],
  }: { daily?: Cells; top?: Cells; followers?: Cells; audience?: Cells },
  bookType?: 'biff8',
): Uint8Array {
  return workbook(
    {
      DISCOVERY: [
        ['Overall Performance', '10/3/2026 - 10/15/2026'],
        ['Impressions', '10'],
        ['Members reached', '5'],
      ],
      ENGAGEMENT: [['Date', 'Impressions', 'Engagements'], ...daily],
      'TOP POSTS': [
        ['Maximum of 50 posts available to include in this list'],
        [],
        ['Post URL', 'Post Publish Date', 'Engagements', '', 'Post URL', 'Post Publish Date', 'Impressions'],
        ...top,
      ],
      FOLLOWERS: [['Total followers on 10/15/2026:', '782'], [], ['Date', 'New followers'], ...followers],
      DEMOGRAPHICS: [['Top Demographics', 'Value', 'Percentage'], ...audience],
    },
    bookType,
  )
}

const pageRow = (
  title: string,
  link: string,
  created: string,
  ctr: string | number,
  rate: string | number,
) => [
  title,
  link,
  'Organic',
  '',
  'Acme',
  created,
  '',
  '',
  'All followers',
  100,
  '',
  '',
  5,
  ctr,
  7,
  1,
  0,
  0,
  rate,
  '',
]
const page = (...rows: (string | number)[][]) => ({
  'All posts': [
    ['Engagement metrics for individual posts. Created date indicates …'],
    PAGE_POSTS_HEADER,
    ...rows,
  ],
})

test('blank cells that a naive reader sees as the shared-string index "481" are no data', async () => {
  const { sources, records } = await read({
    'a.xlsx': creator({
      daily: [
        ['10/13/2026', '5', '1'],
        ['', '481', '481'],
      ],
      top: [
        [activity(AT), '10/8/2026', '5', '481', '481', '481', '481'],
        ['481', '481', '481', '481', '481', '481', '481'],
      ],
    }),
  })
  expect(records.posts).toHaveLength(1)
  expect(records.posts[0]?.metrics).toMatchObject({ engagements: { value: 5 } })
  expect(records.posts[0]?.metrics).not.toHaveProperty('impressions')
  expect(records.measures.filter(({ value }) => value === 481)).toEqual([])
  expect(sources).toHaveLength(1)
})

test('negative counts are kept as they are', async () => {
  const { records } = await read({ 'a.xlsx': creator({ daily: [['10/13/2026', '5', '-28']] }) })
  expect(records.measures).toContainEqual(
    expect.objectContaining({ metric: 'engagements', date: '2026-10-13', value: -28 }),
  )
})

test('"< 1%" and "< 1 %" have no share but an upper bound', async () => {
  const { records } = await read({
    'a.xlsx': creator({
      daily: [['10/13/2026', '5', '1']],
      audience: [
        ['Company size', '1-10', '< 1%'],
        ['Company size', '11-50', '<\u202F1\u00A0%'],
        ['Company size', '51-200', '2%'],
      ],
    }),
  })
  expect(records.demographics.map(({ name, share: part, upper }) => [name, part, upper])).toEqual([
    ['1-10', null, 0.01],
    ['11-50', null, 0.01],
    ['51-200', 0.02, 0.02],
  ])
})

test('no-break spaces group figures and stand in titles', async () => {
  const { records } = await read({
    'a.xlsx': creator({ daily: [['10/13/2026', '6\u202F530', '1\u00A0234']] }),
    'b.xls': workbook(
      page(pageRow('Notre\u00A0offre est\u00A0là', activity(AT), '10/08/2026', 0.05, 0.08)),
      'biff8',
    ),
  })
  expect(records.measures.map(({ value }) => value)).toEqual(expect.arrayContaining([6530, 1234]))
  expect(records.posts.find(({ who }) => who === 'page')?.text).toBe('Notre\u00A0offre est\u00A0là')
})

test('1,234 and 1.234 and 1’006 are the same kind of figure', async () => {
  const { records } = await read({
    'a.xlsx': creator({
      daily: [
        ['10/13/2026', '1,234', '1.234'],
        ['10/14/2026', "1'006", '1’006'],
      ],
    }),
  })
  expect(records.measures.filter(({ from }) => from === null).map(({ value }) => value)).toEqual(
    expect.arrayContaining([1234, 1234, 1006, 1006]),
  )
})

test('a rate as a fraction, a percentage or a mistake changes nothing: rates are computed anew', async () => {
  const figures = async (ctr: string | number, rate: string | number) => {
    const { records, sources } = await read({
      'b.xls': workbook(page(pageRow('Offre', activity(AT), '10/08/2026', ctr, rate))),
    })
    expect(sources[0]).toMatchObject({ kept: 1, rejected: [] })
    return Object.entries(records.posts[0]?.metrics ?? {}).map(([name, { value }]) => [name, value])
  }
  const fraction = await figures(0.0479, 0.077)
  expect(await figures('4,79 %', '7.7%')).toEqual(fraction)
  expect(await figures('n/a', '')).toEqual(fraction)
  expect(fraction).toContainEqual(['clicks', 5])
})

test('a file saved again by a French spreadsheet: semicolons, decimal commas, windows-1252', async () => {
  const text =
    'Affaire - Titre;Affaire - Valeur;Affaire - Statut;Affaire - Étape;Affaire - Affaire créée\r\nPains d’été;12\u00A0500,50;Gagnée;Clôturée;03/09/2026\r\nAutre;1,5;open;x;15/09/2026\r\n'
  const { records, sources } = await read({ 'a.csv': iconv.encode(text, 'windows-1252') })
  expect(sources[0]).toMatchObject({ format: 'pipedrive-deals', kept: 2 })
  expect(records.outcomes).toMatchObject([
    { label: 'Pains d’été', value: 12500.5, date: '2026-09-03' },
    { value: 1.5, date: '2026-09-15' },
  ])
})

test('broken accents (rÃ©seau) are named with their repair, and left as they are', async () => {
  const broken = iconv.decode(Buffer.from(SHARES + shareRow(AT, 'Un réseau d’entraide')), 'windows-1252')
  const { sources, records } = await read({ 'Shares.csv': broken })
  const warning = sources[0]?.warnings.find(({ key }) => key === 'errors.read.mojibake')
  expect(warning?.values).toMatchObject({ example: 'rÃ©seau', repaired: 'réseau' })
  expect(records.posts[0]?.text).toContain('rÃ©seau')
  expect(createTranslator('fr').message(warning!)).toContain('réseau')
})

test('until 2018 Shares.csv is UTF-16 with tabs', async () => {
  const text = `"Date"\t"Share Title"\t"Share Link"\t"Share Commentary"\t"Shared URL"\r\n"2017/06/08 08:15:44 UTC"\t""\t"https://www.linkedin.com/updates?topic=urn:li:activity:6278547139231834112"\t"Été"\t""\r\n`
  const { records } = await read({ 'Shares.csv': iconv.encode(text, 'utf16le', { addBOM: true }) })
  expect(records.posts).toMatchObject([{ text: 'Été', publishedAt: '2017-06-08T08:15:44Z' }])
})

test('the "Notes:" above Connections.csv are no rows', async () => {
  const { sources, records } = await read({
    'Connections.csv':
      'Notes:\n"When exporting your connection data, you may notice…"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nÉlodie,"Martin, PhD",https://www.linkedin.com/in/x,,Exemple SA,Directrice,08 Oct 2026\n',
  })
  expect(sources).toMatchObject([{ format: 'linkedin-connections', rows: 1, kept: 1 }])
  expect(records.activities).toMatchObject([{ kind: 'connection', day: '2026-10-08', count: 1 }])
})

test('names with a member id, a copy number or nothing to say are all the same file', async () => {
  const text = SHARES + shareRow(AT, 'Un post')
  for (const name of ['Shares_17529409.csv', 'Shares (1).csv', 'sans rapport.txt']) {
    const { sources } = await importOne(name, text)
    expect(sources).toMatchObject([{ file: name, format: 'linkedin-shares' }])
  }
})

test('.xls may be the binary format or a renamed .xlsx', async () => {
  const rows = page(pageRow('Offre', activity(AT), '10/08/2026', 0.05, 0.08))
  const binary = await importOne('a_content_1.xls', workbook(rows, 'biff8'))
  const renamed = await importOne('a_content_1.xls', workbook(rows))
  expect(binary.records).toEqual(renamed.records)
  expect(binary.sources).toMatchObject([{ format: 'page-content', kept: 1 }])
})

test('ids of 19 digits lose none of them', async () => {
  const id = '7514002921881612345'
  const { records } = await read({
    'Shares.csv': `${SHARES}2026-10-08 16:45:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id},"Un post","","",\n`,
  })
  expect(records.posts[0]?.id).toBe(`share:${id}`)
})

test('copies of one text in groups are one post', async () => {
  const copies = [0, 20, 45].map((second) => {
    const at = `2026-10-08T16:45:${String(second).padStart(2, '0')}Z`
    const urn = second === 0 ? `share%3A${idAt(at)}` : `groupPost%3A12${String(second)}-${idAt(at)}`
    return `${at.slice(0, 19).replace('T', ' ')},https://www.linkedin.com/feed/update/urn%3Ali%3A${urn},"Un même texte dans trois endroits","","",MEMBER_NETWORK\n`
  })
  const { records, sources } = await read({ 'Shares.csv': SHARES + copies.join('') })
  expect(sources[0]).toMatchObject({ rows: 3, kept: 3 })
  expect(records.posts).toHaveLength(1)
  expect(records.posts[0]?.urns).toHaveLength(3)
})

test('all spellings of a link name the same post', () => {
  const id = '7514002921881612345'
  const spellings = [
    `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${id}`,
    `https://www.linkedin.com/feed/update/urn:li:share:${id}/?utm_source=x`,
    `https://www.linkedin.com/posts/jane-doe_deux-mots-share-${id}-aB1c`,
    `urn:li:share:${id}`,
  ]
  expect(spellings.map((text) => parsePostRef(text)?.urn)).toEqual(spellings.map(() => `share:${id}`))
  expect(parsePostRef(`https://www.linkedin.com/posts/jane_mots-activity-${id}-aB1c`)?.urn).toBe(
    `activity:${id}`,
  )
})

test('the created date of a page’s post is the draft’s, not the day it appeared', async () => {
  const { records } = await read({
    'a.xls': workbook(
      page(pageRow('Programmé', activity('2026-10-08T09:00:00Z', 0), '10/01/2026', 0.05, 0.08)),
    ),
  })
  expect(records.posts[0]?.publishedAt).toBe('2026-10-08T09:00:00Z')
})

test('7/24/2026 is the 24th in every time zone', async () => {
  expect(parseDay('7/24/2026')).toBe('2026-07-24')
  writeFileSync(
    join(folder, 'a.xlsx'),
    creator({
      daily: [
        ['7/24/2026', '5', '1'],
        ['7/25/2026', '6', '1'],
      ],
    }),
  )
  for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Paris']) {
    const client = { person: { name: 'Jane Doe' }, brand: null, timezone }
    writeFileSync(join(folder, 'client.json'), JSON.stringify(client))
    const { records } = await importPaths([folder])
    const days = records.measures.filter(({ metric, from }) => metric === 'impressions' && from === null)
    expect(days.map(({ date }) => date)).toEqual(['2026-07-24', '2026-07-25'])
  }
})

test('windows that roll by a year merge: the higher value per day and post, nothing deleted, each with its file', async () => {
  const older = creator({
    daily: [
      ['10/13/2026', '50', '5'],
      ['10/14/2026', '10', '1'],
    ],
    top: [[activity(AT), '10/8/2026', '5', '', activity(AT), '10/8/2026', '100']],
  })
  const newer = creator({
    daily: [
      ['10/14/2026', '30', '2'],
      ['10/15/2026', '7', '0'],
    ],
    top: [[activity(AT), '10/8/2026', '4', '', activity(AT), '10/8/2026', '180']],
  })
  const { records } = await read({ '1.xlsx': older, '2.xlsx': newer })
  const days = records.measures.filter(({ metric, from }) => metric === 'impressions' && from === null)
  expect(days.map(({ date, value, source }) => [date, value, source])).toEqual([
    ['2026-10-13', 50, '1.xlsx'],
    ['2026-10-14', 30, '2.xlsx'],
    ['2026-10-15', 7, '2.xlsx'],
  ])
  expect(records.posts).toMatchObject([
    {
      metrics: { engagements: { value: 5, source: '1.xlsx' }, impressions: { value: 180, source: '2.xlsx' } },
    },
  ])
})

test('two exports of the same period that differ in their bytes but not in their cells count once', async () => {
  const bytes = fixture('creator_analytics/AggregateAnalytics_Jane Doe_2026-10-03_2026-10-09.xlsx')
  const again = await makeZip(await unzipped(bytes), true)
  expect(Buffer.compare(bytes, again)).not.toBe(0)
  const one = await importOne('a.xlsx', bytes)
  rmSync(join(folder, 'a.xlsx'))
  const both = await read({ 'a.xlsx': bytes, 'b.xlsx': again })
  expect(both.sources).toHaveLength(2)
  expect(both.records.measures).toEqual(one.records.measures)
  expect(both.records.posts.map(({ id, metrics }) => [id, metrics])).toEqual(
    one.records.posts.map(({ id, metrics }) => [id, metrics]),
  )
})

/** Imports one file alone. */
async function importOne(name: string, content: string | Uint8Array): Promise<Import> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const imported = await importPaths([path])
  return imported
}

async function unzipped(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const { openArchive } = await import('#services/import/read/zip')
  const archive = await openArchive('a.xlsx', bytes)
  const entries: Record<string, Uint8Array> = {}
  for (const { name } of archive.entries) entries[name] = await archive.read(name)
  return entries
}
