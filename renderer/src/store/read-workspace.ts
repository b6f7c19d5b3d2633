import type { Client } from '#shared/model/client'
import type { Records } from '#shared/model/records'
import type { Source } from '#shared/model/source'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import { createPostLookup } from '#shared/records/post-lookup'
import { pageOf } from '#shared/team/page-extract'
import { readAllRows } from './client-rows'
import { employerOf } from './inherited'
import { observationsExtract } from './observations-extract'
import { outcomeKey } from './outcome-key'
import { TYPED } from './typed'
import type { ObservationRow, QuestionRow, SourceRow, WorkspaceRow } from './rows'
import { without } from './without'

/** The imported records as stored, without what was typed. Throws `workspace.damaged`, as does everything that reads here. */
export async function readRecords(workspace: string): Promise<Records> {
  const [chunks, [figures], outcomes] = await Promise.all([
    readAllRows('posts', workspace),
    readAllRows('figures', workspace),
    readAllRows('outcomes', workspace),
  ])
  return {
    posts: chunks.toSorted((a, b) => a.index - b.index).flatMap(({ posts }) => posts),
    activities: figures?.activities ?? [],
    measures: figures?.measures ?? [],
    demographics: figures?.demographics ?? [],
    profile: figures?.profile ?? null,
    outcomes: outcomes.map((row) => ({
      ...without(row, 'id', 'workspace', 'link'),
      postId: row.link === undefined ? row.postId : row.link,
    })),
  }
}

const NOTHING: Records = {
  posts: [],
  activities: [],
  measures: [],
  demographics: [],
  outcomes: [],
  profile: null,
}

type Read = Pick<WorkspaceRow, 'id' | 'client' | 'member'>

/**
 * The records merged with what the consultant typed and, for a person of an employer, with what the employer's files say about the page.
 */
export async function readMerged(row: Read): Promise<Records> {
  const [records, typed] = await Promise.all([readRecords(row.id), readAllRows('observations', row.id)])
  const { extracts, typed: more } = await readShared(row, records)
  return withExtracts(row, records, [...extracts, ...typedExtract(more), ...typedExtract(typed)])
}

/** Records with more extracts merged in; the client's outcomes keep the consultant's changes. */
export function withExtracts(
  { client: { timezone } }: Pick<Read, 'client'>,
  records: Records,
  extracts: readonly SourceExtract[],
): Records {
  if (extracts.length === 0) return records
  const merged = merge(extracts, { timezone, known: records }).records
  const known = new Set(records.outcomes.map(outcomeKey))
  const more = merged.outcomes.filter((outcome) => !known.has(outcomeKey(outcome)))
  return { ...merged, outcomes: [...records.outcomes, ...more] }
}

/**
 * What a person shares with their employer: from its files, the page's data and the outcomes that name one of the person's posts; from what
 * was typed, the page's observations.
 */
export async function readShared(
  row: Read,
  records: Records,
): Promise<{ extracts: SourceExtract[]; sources: SourceRow[]; typed: ObservationRow[] }> {
  const employer = await employerOf(row)
  if (!employer) return { extracts: [], sources: [], typed: [] }
  const [extracts, sources, typed, own] = await Promise.all([
    readAllRows('extracts', employer.id),
    readAllRows('sources', employer.id),
    readAllRows('observations', employer.id),
    readAllRows('sources', row.id),
  ])
  const names = new Set(own.map(({ file }) => file))
  // A file with the same name as one of the person's is renamed.
  const rename = (file: string) => (names.has(file) ? `../${file}` : file)
  const find = createPostLookup(records.posts.filter(({ who }) => who === 'person'))
  return {
    extracts: extracts.map(({ source, extract }) => ({
      source: rename(source),
      extract: pageOf(extract, (url) => find(url) !== null),
    })),
    sources: sources.map((source) => ({ ...source, file: rename(source.file) })),
    typed: typed.filter(({ who }) => who === 'page'),
  }
}

function typedExtract(rows: ObservationRow[]): SourceExtract[] {
  return rows.length === 0 ? [] : [{ source: TYPED, extract: observationsExtract(rows) }]
}

/** A client's questions in order, the employer's first. */
export async function readQuestions(row: Pick<Read, 'id' | 'member'>): Promise<QuestionRow[]> {
  const employer = await employerOf(row)
  const [shared, own] = await Promise.all([
    employer ? readAllRows('questions', employer.id) : [],
    readAllRows('questions', row.id),
  ])
  return [...inOrder(shared), ...inOrder(own)]
}

function inOrder(rows: readonly QuestionRow[]): QuestionRow[] {
  return rows.toSorted((a, b) => a.order - b.order)
}

/** The client as the audit takes it: with hand labels, questions, posts set aside and consent. */
export async function readClient(row: WorkspaceRow): Promise<Client> {
  const { client, consent } = row
  const employer = await employerOf(row)
  // The employer's labels of the page's posts apply to everyone; those given in the person's own workspace win.
  const shared = employer?.id ?? ''
  const [labels, questions, marks] = await Promise.all([
    Promise.all([readAllRows('labels', shared), readAllRows('labels', row.id)]).then(byPostOnce),
    readQuestions(row),
    Promise.all([readAllRows('marks', shared), readAllRows('marks', row.id)]).then(byPostOnce),
  ])
  const aside = marks.flatMap((mark) => (mark.aside ? [mark.post] : [])).sort()
  const position = new Map(questions.map(({ id }, index) => [id, index]))
  const byPost = labels
    .filter(
      ({ subject, intent, answers, refused, themes }) => subject ?? intent ?? answers ?? refused ?? themes,
    )
    .map(({ post, subject, intent, themes, ...asked }) => {
      const indicesOf = (ids: string[] | undefined) =>
        ids?.flatMap((id) => position.get(id) ?? []).sort((a, b) => a - b)
      const [answers, refused] = [indicesOf(asked.answers), indicesOf(asked.refused)]
      return [
        post,
        {
          ...(subject && { subject }),
          ...(intent && { intent }),
          ...(answers && { answers }),
          ...(refused && { refused }),
          ...(themes && { themes }),
        },
      ] as const
    })
  return {
    ...client,
    questions: questions.map(({ text, importance }) => ({ text, importance })),
    labels: Object.fromEntries(byPost),
    ...(aside.length > 0 && { aside }),
    ...(consent && { consent }),
  }
}

/** Rows about posts, one per post; the later one wins. */
export function byPostOnce<Row extends { post: string }>(lists: readonly Row[][]): Row[] {
  return [...new Map(lists.flat().map((row) => [row.post, row])).values()]
}

/** A workspace's files with those of its employer, by name. */
export async function readSources(row: Read): Promise<Source[]> {
  const [own, { sources }] = await Promise.all([readAllRows('sources', row.id), readShared(row, NOTHING)])
  return [...own, ...sources]
    .map((row) => without(row, 'workspace', 'importedAt', 'origin'))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}
