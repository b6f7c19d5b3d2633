import type { Client } from '#shared/model/client'
import type { Records } from '#shared/model/records'
import type { Source } from '#shared/model/source'
import { merge } from '#shared/records/merge'
import { readAllRows } from './client-rows'
import { observationsExtract, TYPED } from './observations-extract'
import type { WorkspaceRow } from './rows'
import { without } from './without'

/** The imported records as stored, without what was typed. Throws `workspace.damaged`, as all that reads here. */
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

/** The records with what the consultant typed merged in. */
export async function readMerged(workspace: string, timezone: string): Promise<Records> {
  const [records, typed] = await Promise.all([readRecords(workspace), readAllRows('observations', workspace)])
  if (typed.length === 0) return records
  const merged = merge([{ source: TYPED, extract: observationsExtract(typed) }], {
    timezone,
    known: records,
  }).records
  return { ...merged, outcomes: records.outcomes }
}

/** The client as the audit sees it: with the labels given by hand, the questions, what was set aside and the consent. */
export async function readClient({ id: workspace, client, consent }: WorkspaceRow): Promise<Client> {
  const [labels, questions, marks] = await Promise.all([
    readAllRows('labels', workspace),
    readAllRows('questions', workspace).then((rows) => rows.toSorted((a, b) => a.order - b.order)),
    readAllRows('marks', workspace),
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

/** The files of a workspace in the order of their names. */
export async function readSources(workspace: string): Promise<Source[]> {
  const rows = await readAllRows('sources', workspace)
  return rows
    .map((row) => without(row, 'workspace', 'importedAt', 'origin'))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}
