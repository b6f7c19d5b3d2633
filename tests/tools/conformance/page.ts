import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format as formatText, resolveConfig } from 'prettier'
import type { FormatResult } from '#services/import/format'
import { FORMATS } from '#services/import/formats/registry'
import { LIMITS } from '#shared/model/budgets'
import { readBytes } from '#services/import/read/open'
import type { Extract } from '#shared/records/extract'
import { VARIANTS, type Variant } from './cases'

/** A variant and the result of reading its fixture. */
export interface Conformance extends Variant {
  recognised: string[]
  result: FormatResult
}

/** Reads every variant's fixture as the importer does. */
export async function conformance(): Promise<Conformance[]> {
  return Promise.all(
    VARIANTS.map(async (variant) => {
      const bytes = readFileSync(new URL(`../../fixtures/formats/${variant.fixture}`, import.meta.url))
      const file = await readBytes(variant.fixture, bytes)
      const formats = FORMATS.filter((format) => format.recognises(file))
      const result = formats[0]?.read(file, { timezone: 'Europe/Paris', personName: null })
      if (!result) throw new Error(`${variant.fixture} is not recognised`)
      return { ...variant, recognised: formats.map(({ id }) => id), result }
    }),
  )
}

/** The content of `docs/formats.md`. */
export async function formatsPage(): Promise<string> {
  const rows = (await conformance()).map(
    ({ format, variant, years, language, evidence, fixture, result }) =>
      `| \`${format}\` | ${variant} | ${years} | ${language} | ${evidence} | \`${fixture}\` | ${readText(result)} |`,
  )
  const page = `${HEAD}\n| format | variant | years | language | evidence | fixture (in \`tests/fixtures/formats\`) | what is read there |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n${FOOT}${limitsText()}`
  const config = await resolveConfig(fileURLToPath(import.meta.url))
  return formatText(page, { ...config, parser: 'markdown' })
}

/** For example `2 of 3 rows: 2 posts (impressions, reactions)`. */
function readText({ rows, kept, extract, warnings }: FormatResult): string {
  const parts = contents(extract)
  const count =
    rows === 0 ? 'no row' : kept === rows ? plural(rows, 'row') : `${String(kept)} of ${plural(rows, 'row')}`
  const said = warnings.map(({ key }) => key.replace(/^errors\.(import\.)?/, ''))
  return `${count}: ${parts.join('; ') || 'nothing kept'}${said.length > 0 ? ` — says \`${[...new Set(said)].join('`, `')}\`` : ''}`
}

function contents({ posts, activities, measures, demographics, outcomes, profile }: Extract): string[] {
  const parts: string[] = []
  const add = (count: number, word: string, names: string[]) => {
    const known = [...new Set(names)].sort()
    if (count > 0) parts.push(`${plural(count, word)}${known.length > 0 ? ` (${known.join(', ')})` : ''}`)
  }
  const isText = posts.some(({ text }) => text !== null) ? ['text'] : []
  add(posts.length, 'post', [
    ...posts.flatMap(({ network }) => network ?? []),
    ...isText,
    ...posts.flatMap(({ metrics }) => Object.keys(metrics)),
  ])
  add(
    activities.length,
    'act',
    activities.map(({ kind }) => kind),
  )
  add(
    measures.length,
    'figure',
    measures.map(({ metric }) => metric),
  )
  add(
    demographics.length,
    'audience share',
    demographics.map(({ category }) => category),
  )
  add(
    outcomes.length,
    'outcome',
    outcomes.map(({ kind }) => kind),
  )
  if (profile) parts.push(`profile (${Object.keys(profile).sort().join(', ')})`)
  return parts
}

function plural(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`
}

/** The limits in force. */
function limitsText(): string {
  const count = (value: number) => value.toLocaleString('en-US')
  const mib = (bytes: number) => `${count(bytes / 2 ** 20)} MiB`
  const lines: [string, string][] = [
    ['files of one folder', count(LIMITS.files)],
    ['folders inside folders', count(LIMITS.depth)],
    ['one text file', mib(LIMITS.fileBytes)],
    ['entries of an archive', count(LIMITS.entries)],
    ['one entry, inflated', mib(LIMITS.entryBytes)],
    ['all that is read of one archive', mib(LIMITS.archiveBytes)],
    ['inflated over packed size of an entry above 1 MiB', `${count(LIMITS.ratio)} times`],
    ['archives inside archives', 'never opened'],
    ['the sheets of a workbook, inflated', mib(LIMITS.workbookBytes)],
    ['cells of a workbook', count(LIMITS.cells)],
    ['rows of a table', count(LIMITS.rows)],
    ['cells of a row', count(LIMITS.columns)],
    ['characters of a cell', count(LIMITS.cellChars)],
    ['characters of a row', count(LIMITS.rowChars)],
  ]
  return `
## Limits

If one of these is exceeded, the error says which, what was found and what is allowed. Files that need not be read (pictures, films, messages, logins) are
recognised by their first 64 KiB and have no limit: an archive of 2 GB of which 50 MB matter takes memory for those 50 MB (a test measures it).

| what | at most |
|---|---|
${lines.map(([what, most]) => `| ${what} | ${most} |`).join('\n')}
`
}

const HEAD = `# Files that are read

Generated by \`npm run formats\` from the fixtures; a test fails when this page is out of date. Files are recognised by their content; the name
counts only if any list could have the same header. Every row is either kept, or rejected with its line and a reason. What the exports themselves leave
incomplete (a comment without a date, the row of a closed account) is kept and counted in a warning: it is not an error in the file.

Evidence: **file** a real export was opened and measured · **code** second-hand, from public programs that read real exports ·
**header** only the titles of the columns are known · **memory** nothing public was found, names from memory · **own** our own lists.
`

const FOOT = `
## Several files of one client

- **Whose a file is** is read from it: the profile of an archive, the name of a workbook or of a page’s file, the addresses of the posts. A file
  that names somebody other than the client is left out with everything in the same archive, and reported; if it is the client’s after all, accept it
  (\`--accept-source\`, \`acceptedSources\` in \`client.json\`). Spellings, glued names, initials and middle names make no difference.
- **What may be somebody else’s** counts and is reported: a list in a folder of another name beside the client’s own files, a name that
  speaks of a former employer, a page that shares one word with the brand, a name a letter away. A sheet with another name beside one with the client’s is set aside.
- **Private lists** (connections, invitations) are not even counted before the audited person’s consent is recorded; messages are never read.
- **Lists one under another** in one sheet or text file are each read, where they are our own lists (\`suivi.csv/9\` begins on line 9).
- **Every sheet** of a workbook is read; a sheet that holds another list is a source of its own (\`suivi.xlsx/Results\`), one that nobody
  knows is named, and so are columns that hold something and were not read.
- **Merged cells**: a text or a day merged over several rows of one column is of each of them; a figure is read only for the first one, and reported. Hidden
  rows are read like the others, and reported.
- **The date of the audit**, if not given, is the day up to which most of the data goes: one or two dates months after all others,
  or results agreed for later, do not move it and are reported.
- **Two files that contradict each other** (two totals of one day, days that differ, results with nearly the same name) are both reported.
- **Edits** that the export lists as rows of their own, posts typed beside the exported ones, and the two ids of a scheduled post are one post.
- **A row that stands twice in one file** counts once, and the file says how many: a reaction, a comment, an invitation, a deal by its number, a
  result or a post with a text of its own. Rows without distinguishing content (two contacts on one day) are each counted.
- **Sense**: a count above the whole that contains it, two totals that jump, a day given twice with two values, days missing in a daily list or
  before the end of the period that the file states, days that do not add up to the file’s own total, and two lists of posts of the same time that
  share none are reported; they change nothing.
- **Columns that say whether a row belongs here**, beside typed and mapped posts and figures: another network, a draft, a planned or deleted post,
  and somebody else’s name where the column names the client too. Such rows are set aside and counted in a warning.
- **Units**: a title such as "Impressions (k)" or "Montant en milliers" multiplies what is under it; a date under "Published (GMT)" is of that zone.
- **Rows of totals** and averages, dated or not, in typed and mapped lists and in a page’s files are neither posts nor results; each is rejected with its line.
- **What is next to a table**: a workbook cell without a column title is reported and its row is still read; an added column is reported. Text tables refuse such a
  row, since there a separator may be unquoted.
- **A typed post** whose link leads to no network counts and is reported; so is one with figures that an export of those days does not list, since
  it may be a scheduled post in other words.
- **What is read but used in no figure** is reported once with its reason: the social selling index, members reached, saves and sends, daily totals of a page, page posts
  known only as advertisements.

## What the records mean

- **Deals** (HubSpot, Pipedrive, Salesforce) carry their stage, by the tool’s own fields before the words of a stage: won is a \`deal\` on the
  day it was won (HubSpot and Salesforce: its close date); open and lost ones are an \`opportunity\` on the day they were created, which is when
  a contact led to something. A lost one is listed and counts as no result; of the others only those count whose source names the presence,
  that have a link to a post, or that the consultant ticks (\`attributed\` in our own list). Expected close dates are never
  used. A won deal without that day takes the day it was created and the file says so. In several exports the same deal counts once, as far as
  it has come (by its number, else by its name and the day it was created).
- **Contacts** (HubSpot) are a \`lead\` or a \`contact\` on the day they were created. Names and addresses are not kept.
- **Metricool** does not say whose posts it lists: they are taken as the person’s, with a warning. \`mapping.json\` can say otherwise.
- **X, Instagram, Facebook**: posts carry their \`network\` and stay out of every audit, which is about LinkedIn. Daily figures of X are
  checked and leave no record.
- **Rates** (engagement, click-through) are never taken from a file: definitions differ, they are computed anew.
- **Competitors** are checked and leave no record: they are figures of others.
- AuthoredUp, Taplio, Hootsuite, Buffer, Agorapulse, Socialinsider and Lead Gen Forms publish no layout: such files go through the mapping.

## Mapping: any other table

A table that no format knows is mapped once. \`mapping.json\` in the client folder (schema: \`resources/schema/mapping.schema.json\`):

\`\`\`json
{
  "mappings": [
    {
      "target": "posts",
      "who": "page",
      "columns": { "url": "Permalink", "date": "Posted at", "text": "Message", "impressions": "Views", "reactions": "Likes" },
      "dateOrder": "dmy"
    }
  ]
}
\`\`\`

\`target\` is \`posts\`, \`figures\` (one row per day, or \`metric\` and \`value\` columns) or \`outcomes\` (\`kind\` for all rows where no column tells
it). With \`header\` (the list of titles) only tables of exactly that shape are meant, in any order; without it every table that has the mapped
columns. A mapping comes before every format. \`"repairAccents": true\` accepts the repair of broken accents that the import proposes,
in every file; inside one mapping, in the tables of that mapping.

In the app nobody writes that file: the Data screen offers "Map the columns…" for every unknown table, shows twenty rows as they will be understood, and
remembers the answer by the titles, for every client, until it is forgotten in the settings. A \`mapping.json\` in a folder given to the app comes before
what the app remembers.
`
