import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collect, lookAt } from '#services/import/given-files'
import { importPaths, readAll } from '#services/import/importer'
import { merge } from '#shared/records/merge'
import type { Records } from '#shared/model/records'
import { idAt } from '../../records/make'
import { PAGE_POSTS_HEADER, workbook } from './formats/workbooks'

// The whole importer, real files on disk: whatever their order and however often, the records are the same.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aplomb-order-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const DAY = 86_400_000
const START = Date.UTC(2026, 8, 1, 7)
const at = (post: number) => new Date(START + post * 37_000_000).toISOString().slice(0, 19)
const day = (index: number) => new Date(START + index * DAY).toISOString().slice(0, 10)
const american = (iso: string) => iso.slice(0, 10).replace(/(\d+)-0?(\d+)-0?(\d+)/, '$2/$3/$1')
const share = (post: number) =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${idAt(`${at(post)}Z`)}`
const activity = (post: number) =>
  `https://www.linkedin.com/feed/update/urn:li:activity:${idAt(`${at(post)}Z`, 850)}`
const words = (post: number) => `Un avis numéro ${String(post)} sur la relation client, en trois points.`

interface Export {
  kind: 'shares' | 'creator' | 'page' | 'metricool' | 'seen' | 'pipedrive' | 'comments'
  from: number
  length: number
  grown: number
}

/** One export over a stretch of posts or days; a later one has grown figures. */
const anExport: fc.Arbitrary<Export> = fc.record({
  kind: fc.constantFrom('shares', 'creator', 'page', 'metricool', 'seen', 'pipedrive', 'comments'),
  from: fc.integer({ min: 0, max: 12 }),
  length: fc.integer({ min: 1, max: 9 }),
  grown: fc.integer({ min: 0, max: 3 }),
})

const range = ({ from, length }: Export) => Array.from({ length }, (_, index) => from + index)

const WRITERS: Record<Export['kind'], (given: Export) => { name: string; content: string | Uint8Array }> = {
  shares: (given) => ({
    name: 'Shares.csv',
    content: [
      'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility',
      ...range(given).map((post) => `${at(post).replace('T', ' ')},${share(post)},"${words(post)}","","",`),
      '',
    ].join('\n'),
  }),
  comments: (given) => ({
    name: 'Comments.csv',
    content: [
      'Date,Link,Message',
      ...range(given).map(
        (post) => `${at(post + 1).replace('T', ' ')},${activity(post)},"Merci \\"${String(post)}\\""`,
      ),
      '',
    ].join('\n'),
  }),
  creator: (given) => ({
    name: 'AggregateAnalytics.xlsx',
    content: workbook({
      ENGAGEMENT: [
        ['Date', 'Impressions', 'Engagements'],
        ...range(given).map((index) => [
          american(day(index)),
          String(100 + given.grown),
          String(given.grown - 1),
        ]),
      ],
      'TOP POSTS': [
        ['Maximum of 50 posts available to include in this list'],
        [],
        ['Post URL', 'Post Publish Date', 'Engagements', '', 'Post URL', 'Post Publish Date', 'Impressions'],
        ...range(given).map((post) => [
          activity(post),
          american(at(post)),
          String(5 + given.grown),
          '',
          activity(post + 1),
          american(at(post + 1)),
          String(50 + given.grown),
        ]),
      ],
      FOLLOWERS: [
        ['Total followers on 9/30/2026:', '900'],
        [],
        ['Date', 'New followers'],
        ...range(given).map((index) => [american(day(index)), '2']),
      ],
    }),
  }),
  page: (given) => ({
    name: 'acme_content.xls',
    content: workbook(
      {
        'All posts': [
          ['Engagement metrics for individual posts.'],
          PAGE_POSTS_HEADER,
          ...range(given).map((post) => [
            words(post),
            activity(post),
            'Organic',
            '',
            'Acme',
            '09/13/2026',
            '',
            '',
            'All followers',
            200 + given.grown,
            '',
            '',
            1,
            0.01,
            given.grown,
            0,
            0,
            0,
            0.1,
            '',
          ]),
        ],
      },
      'biff8',
    ),
  }),
  metricool: (given) => ({
    name: 'metricool.csv',
    content: [
      'Title,Date,URL,Likes,Comments,Clicks,Shares,Impressions,Engagement,Vid. Views,Viewers,Time Watched,Type',
      ...range(given).map(
        (post) =>
          `${words(post)},${at(post).slice(0, 16).replace('T', ' ')},${activity(post)},${String(7 + given.grown)},1,0,0,60,0.1,0,0,0,post`,
      ),
      '',
    ].join('\n'),
  }),
  seen: (given) => ({
    name: 'seen-posts.csv',
    content: [
      'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts',
      ...range(given).map(
        (post) =>
          `person,${at(post).slice(0, 10)},post,,"${words(post).slice(0, 40)}",,${String(given.grown)},,,,`,
      ),
      '',
    ].join('\n'),
  }),
  pipedrive: (given) => ({
    name: 'deals.csv',
    content: [
      'Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Deal created,Deal - Won time',
      ...range(given).map(
        (index) =>
          `${String(index)},Audit,${String(1000 + given.grown)},${given.grown > 1 ? 'Won' : 'Open'},${day(index)},${given.grown > 1 ? day(index + 20) : ''}`,
      ),
      '',
    ].join('\n'),
  }),
}

async function records(files: readonly string[]): Promise<Records> {
  const { records: merged, failed, unknown } = await importPaths(files)
  expect([...failed, ...unknown]).toEqual([])
  return merged
}

/** Without the names of the files, which differ where a file is there twice. */
const unnamed = (merged: Records) =>
  JSON.stringify(merged, (key: string, value: unknown) =>
    key === 'source' || key === 'sources' ? undefined : value,
  )

test('of two files with the same bytes the first by name counts, whichever was given first', async () => {
  const { content } = WRITERS.shares({ kind: 'shares', from: 0, length: 3, grown: 0 })
  const [a, b, picture] = ['same-a.csv', 'same-b.csv', 'same.png'].map((name) => join(folder, name))
  for (const path of [a!, b!, picture!]) writeFileSync(path, content)
  const both = await records([a!, b!])
  expect(both.posts.flatMap(({ sources }) => sources)).toEqual(['same-a.csv', 'same-a.csv', 'same-a.csv'])
  expect(await records([b!, a!])).toEqual(both)
  // In a folder a name can say that a file holds no data: then it is nobody's original.
  for (const name of ['same-a.csv', 'same-b.csv']) rmSync(join(folder, name))
  writeFileSync(join(folder, 'z.csv'), content)
  expect((await importPaths([folder])).sources).toMatchObject([{ file: 'z.csv', kept: 3 }])
  for (const name of ['z.csv', 'same.png']) rmSync(join(folder, name))
})

test('any order, twice, or in two goes: the same records', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(anExport, { minLength: 2, maxLength: 5 }).chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(
            list.map((_, index) => index),
            { minLength: list.length },
          ),
          fc.nat(list.length),
        ),
      ),
      async ([list, order, cut]) => {
        run++
        const files = list.map((given, index) => {
          const { name, content } = WRITERS[given.kind](given)
          const path = join(folder, `${String(run)}-${String(index)}-${name}`)
          writeFileSync(path, content)
          return path
        })
        const expected = await records(files)
        const shuffled = order.map((index) => files[index] ?? '')
        expect(JSON.stringify(await records(shuffled))).toBe(JSON.stringify(expected))
        const copies = list.map((given, index) => {
          const path = join(folder, `${String(run)}-${String(index)}-copy-${WRITERS[given.kind](given).name}`)
          writeFileSync(path, WRITERS[given.kind](given).content)
          return path
        })
        expect(unnamed(await records([...copies, ...files]))).toBe(unnamed(expected))
        // A typed list has no ids: once merged, its rows cannot be told from new ones.
        if (list.some(({ kind }) => kind === 'seen')) return
        const first = await importPaths(files.slice(0, cut))
        const { given } = await lookAt(files)
        const context = { timezone: 'Europe/Paris', personName: null }
        const again = await readAll(await collect(given), context)
        const { records: second } = merge(
          again.files.flatMap(({ extracts }) => extracts),
          { timezone: context.timezone, known: first.records },
        )
        expect(second.posts.map(({ id }) => id)).toEqual(expected.posts.map(({ id }) => id))
        expect(second.measures).toEqual(expected.measures)
      },
    ),
    { numRuns: 40, endOnFailure: true },
  )
})
