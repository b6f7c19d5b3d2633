import MiniSearch from 'minisearch'
import { contextOf, labellerOf } from '#shared/audit/facts/labels'
import { Missing } from '#shared/audit/define/define-fact'
import { posts as postsFact } from '#shared/audit/facts/posts'
import type { AuditInput } from '#shared/audit/define/input'
import { linkedinOnly } from '#shared/audit/support/linkedin-only'
import { asOfDay, auditPeriod } from '#shared/audit/support/period'
import type { Post, Records } from '#shared/model/records'
import type { Labeller } from '#shared/labelling/types'
import { createTermFinder, type PageTerm } from '#shared/labelling/page-terms'
import { fold } from '#shared/labelling/tokenizer/stems'
import { readClientRow } from '#renderer/store/clients'
import { readClient, readMerged } from '#renderer/store/read-workspace'
import type { WorkspaceRow } from '#renderer/store/rows'
import type { About, ContentAnswer, ContentRequest, Found } from './content-protocol'

interface Kept {
  workspace: string
  recordsChange: number
  records: Records
  posts: ReadonlyMap<string, Post>
  index: MiniSearch | null
}

// Texts, the index and the labeller stay off the page's thread; of the texts, the page gets the one it shows.
let kept: Kept | null = null
let reader: { change: string; labeller: Labeller; terms: (post: LabelPost) => PageTerm[] } | null = null
let turn: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<ContentRequest>) => {
  turn = turn.then(async () => postMessage(await respond(data)))
})

async function respond(request: ContentRequest): Promise<ContentAnswer> {
  const { id } = request
  try {
    const row = await readClientRow(request.workspace)
    if (!row) return { id, kind: 'fault', text: 'The workspace is gone' }
    const known = await recordsOf(row)
    if (request.kind === 'search') return { id, kind: 'search', found: search(known, request.query) }
    return { id, kind: 'about', about: await about(row, known, request.post) }
  } catch (error) {
    return {
      id,
      kind: 'fault',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

async function recordsOf({ id, recordsChange, client }: WorkspaceRow): Promise<Kept> {
  if (kept?.workspace === id && kept.recordsChange === recordsChange) return kept
  const records = await readMerged(id, client.timezone)
  const posts = new Map(records.posts.map((post) => [post.id, post]))
  return (kept = { workspace: id, recordsChange, records, posts, index: null })
}

function search(known: Kept, query: string): Found {
  known.index ??= indexOf(known.records.posts)
  const found = known.index.search(query)
  const terms = new Set(found.slice(0, 200).flatMap((result) => result.terms))
  return { ids: found.map(({ id }) => String(id)), terms: [...terms] }
}

function indexOf(posts: readonly Post[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => fold(term),
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { title: 2 },
      fuzzy: (term) => (term.length > 5 ? 1 : false),
    },
  })
  index.addAll(posts.map(({ id, text, sharedTitle }) => ({ id, text: text ?? '', title: sharedTitle ?? '' })))
  return index
}

type LabelPost = Parameters<Labeller['label']>[0]

async function about(row: WorkspaceRow, { records, posts }: Kept, id: string): Promise<About | null> {
  const post = posts.get(id)
  if (!post) return null
  const { labeller, terms } = await readerOf(row, records)
  const { type, text, sharedTitle, sharedUrl, media, ownReplies, metrics } = post
  const input = { text: text ?? '', type, ...(sharedTitle ? { sharedTitle } : {}) }
  const figures = Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]))
  return {
    text,
    sharedTitle,
    sharedUrl,
    media,
    ownReplies,
    figures,
    proposal: labeller.label(input),
    terms: terms(input),
  }
}

/** The same labeller as in the audit, taught by the same labels, so that the proposals are the same. */
async function readerOf(row: WorkspaceRow, records: Records): Promise<NonNullable<typeof reader>> {
  const change = `${row.id} ${row.change}`
  if (reader?.change === change) return reader
  const client = await readClient(row)
  const asOf = asOfDay(records, client) ?? '1970-01-01'
  const input: AuditInput = linkedinOnly({
    client,
    records,
    sources: [],
    asOf,
    period: auditPeriod(asOf, client.periodMonths),
    language: client.language,
    engine: '',
  })
  const known = postsFact.of(input)
  const page = known instanceof Missing ? [] : known.page
  return (reader = {
    change,
    labeller: labellerOf(input, page),
    terms: createTermFinder(contextOf(input, page)),
  })
}
