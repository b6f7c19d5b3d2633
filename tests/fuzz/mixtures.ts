import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { auditOf } from '#shared/audit/audit-of'
import { createTranslator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { createRandom, type Random } from '#shared/stats/random'
import { importFolder } from '#services/import/importer'
import { xlsOf, xlsxOf, zipOf, type Cell, type Files } from '../tools/samples/write'

/** What a random client folder was made of, and what is wrong with the audit of it. */
export interface Mixed {
  number: number
  plants: string[]
  faults: string[]
}

const ROOT = new URL('../fixtures/formats/', import.meta.url)
/** Files of one client, Jane Doe of Acme, each under the name that it has in a real folder. */
const CLEAN = [
  'member_export/Shares_17529409.csv',
  'member_export/Comments_17529409.csv',
  'member_export/Reactions_17529409.csv',
  'member_export/Votes.csv',
  'member_export/InstantReposts_17529409.csv',
  'member_export/Profile.csv',
  'member_export/Positions.csv',
  'member_export/Skills.csv',
  'member_export/Education.csv',
  'member_export/Connections.csv',
  'member_export/article.html',
  'creator_analytics/AggregateAnalytics_Jane Doe_2026-10-03_2026-10-09.xlsx',
  'creator_analytics/Content_2025-11-01_2025-11-30_JaneDoe.xlsx',
  'creator_analytics/SinglePostAnalytics_Jane Doe_7514002921881612345.xlsx',
  'page_exports/acme-example_content_1793000000000.xls',
  'page_exports/acme-example_followers_1793000000000.xls',
  'page_exports/acme-example_visitors_1793000000000.xls',
  'crm/hubspot-crm-exports-all-deals-2026-11-20.csv',
  'crm/pipedrive_deals_EN.csv',
  'own/seen-figures_FR.csv',
  'own/seen-outcomes_FR.csv',
  'own/seen-posts_EN.csv',
]
/** Always there, so that there is something to audit. */
const POSTS = 'Shares.csv'
const CLIENT = {
  asOf: '2026-11-15',
  person: { name: 'Jane Doe' },
  brand: { name: 'Acme', specialties: ['relation client'] },
  consent: { given: true },
  outcomesTracked: 'yes',
}

/** A thing put among the files: what it adds, and the names that somebody must be told. */
interface Plant {
  files: Files
  named: string[]
  /** True where a text is another one than in the clean folder: only what does not rest on texts stays the same. */
  edits?: boolean
}

/** Mixes a folder the way its number says, and compares its audit with that of the clean one. */
export async function mix(number: number, folder: string): Promise<Mixed> {
  const random = createRandom(number)
  const clean = cleanFiles(random)
  const kinds = (Object.keys(PLANTS) as (keyof typeof PLANTS)[]).filter(() => random.below(3) === 0)
  const mixed: Mixed = { number, plants: kinds, faults: [] }
  const plants: Plant[] = []
  for (const kind of kinds) plants.push(await PLANTS[kind](clean, random))
  const before = await audited(folder, clean)
  const after = await audited(folder, Object.assign({}, clean, ...plants.map(({ files }) => files)) as Files)
  const edited = plants.some(({ edits }) => edits === true)
  const [wanted, came] = [before, after].map(({ audit }) => figuresOf(audit, edited))
  for (const [key, value] of Object.entries(wanted ?? {}))
    if (JSON.stringify(value) !== JSON.stringify(came?.[key]))
      mixed.faults.push(`${key}: ${cut(value)} became ${cut(came?.[key])}`)
  for (const name of plants.flatMap(({ named }) => named))
    if (!after.said.includes(name)) mixed.faults.push(`${name}: not named`)
  return mixed
}

function cut(value: unknown): string {
  // Nothing has no text in JSON, whatever the type says.
  const text = JSON.stringify(value) as string | undefined
  return (text ?? 'nothing').slice(0, 160)
}

function cleanFiles(random: Random): Files {
  const files: Files = { 'client.json': JSON.stringify(CLIENT), [POSTS]: sharesOf('Jane', 16, 8) }
  for (const path of CLEAN)
    if (random.below(2) === 0) files[basename(path)] = new Uint8Array(readFileSync(new URL(path, ROOT)))
  return files
}

const PLANTS = {
  'a stranger’s workbook': async () => {
    const name = 'AggregateAnalytics_Bruno Collegue_2026-10-01_2026-10-31.xlsx'
    return { files: { [name]: await workbookOf('bruno-collegue') }, named: [name] }
  },
  'a stranger’s archive': async () => {
    const name = 'Complete_LinkedInDataExport_11-02-2026.zip'
    const profile = 'First Name,Last Name,Headline,Summary\nBruno,Collegue,Titre,\n'
    const content = { 'Profile.csv': profile, 'Shares.csv': sharesOf('Bruno', 9, 11) }
    return { files: { [`Archives/${name}`]: await zipOf(content) }, named: [name] }
  },
  'another page’s content': () => {
    const name = 'megastore-france_content_1793000000009.xls'
    return Promise.resolve({ files: { [name]: pageOf('megastore') }, named: [name] })
  },
  'a copy of a file': (clean: Files, random: Random) => {
    const [path, content] = anyOf(clean, random)
    const name = path.replace(/(\.\w+)$/, ' (1)$1')
    return Promise.resolve({ files: { [`Copies/${name}`]: content }, named: [name] })
  },
  'a copy of a file in an archive': async (clean: Files, random: Random) => {
    const [path, content] = anyOf(clean, random)
    return { files: { 'copy.zip': await zipOf({ [path]: content }) }, named: [] }
  },
  'a list saved again': (clean: Files) => {
    const content = Buffer.from(clean[POSTS] ?? '').toString('utf8')
    const again = `\uFEFF${content.replace(/(?<!")\n(?!")/g, '\r\n')}`
    return Promise.resolve({ files: { 'Encore/Shares.csv': again }, named: [] })
  },
  'a post exported again after an edit': () => {
    const name = 'Export/Shares.csv'
    const again = sharesOf('Jane', 16, 8, 5)
    return Promise.resolve({ files: { [name]: again }, named: ['edit'], edits: true })
  },
  'a note': () =>
    Promise.resolve({
      files: { 'Notes réunion.txt': 'Rappeler Sam lundi.\n' },
      named: ['Notes réunion.txt'],
    }),
  'a list of no known kind': () =>
    Promise.resolve({
      files: { 'stock.csv': 'Référence,Stock,Prix\nA1,3,12\nA2,4,15\n' },
      named: ['stock.csv'],
    }),
  'a workbook of another subject': async () => ({
    files: {
      'Budget.xlsx': await xlsxOf([
        [
          'Budget',
          [
            ['Poste', 'Montant'],
            ['Salon', 1200],
          ],
        ],
      ]),
    },
    named: ['Budget.xlsx'],
  }),
  'a picture': () =>
    Promise.resolve({
      files: { 'photo.png': Buffer.from('89504e470d0a1a0a0000', 'hex') },
      named: ['photo.png'],
    }),
} satisfies Record<string, (clean: Files, random: Random) => Promise<Plant>>

function anyOf(clean: Files, random: Random): [string, Uint8Array | string] {
  const entries = Object.entries(clean).filter(([path]) => path !== 'client.json')
  return entries[random.below(entries.length)] ?? [POSTS, '']
}

const SUBJECTS = [
  'la relation client commence par une réponse écrite le jour même',
  'trois questions à poser avant de choisir un prestataire de support',
  'ce que nous avons appris en rappelant cent clients mécontents',
  'mesurer le délai de réponse change la façon de travailler',
  'un appel de cinq minutes vaut mieux que dix courriels',
]

/** A list of posts, one every six days; with `edited`, that one is listed again two days later with a word corrected. */
function sharesOf(who: string, count: number, hour: number, edited?: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const text = `${who} numéro ${String(at)} : ${SUBJECTS[at % SUBJECTS.length] ?? ''}, et voici comment nous faisons depuis ${String(2000 + at)}`
    const moment = Date.UTC(2026, 7, 1 + at * 6, hour)
    const row = (millis: number, words: string) =>
      `${new Date(millis).toISOString().slice(0, 19).replace('T', ' ')},https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${String((BigInt(millis) << 22n) + 12_345n)},"${words}",,,MEMBER_NETWORK`
    return at === edited
      ? [row(moment + 43 * 3_600_000, `${text} !`), row(moment, text)]
      : [row(moment, text)]
  })
  return `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${rows.flat().join('\n')}\n`
}

function workbookOf(address: string): Promise<Uint8Array> {
  const link = `https://www.linkedin.com/posts/${address}_un-mot-activity-${String((BigInt(Date.UTC(2026, 9, 12, 9)) << 22n) + 77n)}-Ab1c`
  const days: Cell[][] = Array.from({ length: 31 }, (_, at) => [`10/${String(at + 1)}/2026`, 4000 + at, 90])
  return xlsxOf([
    [
      'DISCOVERY',
      [
        ['Overall Performance', '10/1/2026 - 10/31/2026'],
        ['Impressions', 124_465],
      ],
    ],
    ['ENGAGEMENT', [['Date', 'Impressions', 'Engagements'], ...days]],
    [
      'TOP POSTS',
      [
        ['Post URL', 'Post publish date', 'Engagements', '', 'Post URL', 'Post publish date', 'Impressions'],
        [link, '10/12/2026', 900, '', link, '10/12/2026', 90_000],
      ],
    ],
    [
      'FOLLOWERS',
      [['Total followers on 10/31/2026:', 31_000], [''], ['Date', 'New followers'], ['10/31/2026', 12]],
    ],
  ])
}

// prettier-ignore
const PAGE_HEADER = [
  'Post title', 'Post link', 'Post type', 'Campaign name', 'Posted by', 'Created date', 'Campaign start date', 'Campaign end date', 'Audience', 'Impressions',
  'Views', 'Offsite Views', 'Clicks', 'Click through rate (CTR)', 'Likes', 'Comments', 'Reposts', 'Follows', 'Engagement rate', 'Content Type',
]

function pageOf(words: string): Uint8Array {
  const rows = Array.from({ length: 9 }, (_, at): Cell[] => {
    const id = String((BigInt(Date.UTC(2026, 9, 20 + at, 9)) << 22n) + 99n)
    const link = `https://www.linkedin.com/feed/update/urn:li:activity:${id}`
    return [
      `Un mot de ${words} ${String(at)}`,
      link,
      'Organic',
      '',
      '',
      `10/${String(20 + at)}/2026`,
      '',
      '',
      'All followers',
      9000,
      '',
      '',
      5,
      0,
      500,
      1,
      0,
      0,
      0.05,
      '',
    ]
  })
  return xlsOf([['All posts', [['Note'], PAGE_HEADER, ...rows]]])
}

async function audited(folder: string, files: Files): Promise<{ audit: Audit | null; said: string }> {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const imported = await importFolder(folder)
  const { client, records, sources, unknown, failed, warnings } = imported
  const found = auditOf(records, client, { sources, engine: 'mixture' })
  const { t, message } = createTranslator('en')
  const said = [
    ...[...warnings, ...(found?.warnings ?? []), ...sources.flatMap((source) => source.warnings)].map(
      message,
    ),
    ...unknown.map(({ reason }) => message(reason)),
    ...failed.map(({ code, values }) => t(`errors.${code}`, values)),
  ].join('\n')
  return { audit: found?.audit ?? null, said }
}

/** All that must stay the same; after an edit only what no text decides. */
function figuresOf(audit: Audit | null, edited: boolean): Record<string, unknown> {
  if (audit === null) return {}
  const { asOf, period, metrics, influence, audience, verdict, checks, posts } = audit
  const counts = Object.fromEntries(
    Object.entries(metrics).filter(([name]) => !/subject|intent|themes|questions/.test(name)),
  )
  if (edited)
    return {
      asOf,
      period,
      counts,
      audience,
      posts: posts.map(({ publishedAt, type, views }) => [publishedAt, type, views]),
    }
  return {
    asOf,
    period,
    metrics,
    influence,
    audience,
    verdict,
    checks: checks.map(({ id, status, score, estimate, interval, n }) => ({
      id,
      status,
      score,
      estimate,
      interval,
      n,
    })),
    posts: posts.map((post) => [
      post.id,
      post.publishedAt,
      post.type,
      post.subject,
      post.intent,
      post.views,
      post.impressions,
      post.engagements,
    ]),
  }
}
