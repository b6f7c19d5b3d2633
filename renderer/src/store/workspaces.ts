import { AppError } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { CLIENT_TABLES, db } from './database'
import { moment, newId } from './new-id'
import type { Brought, WorkspaceRow } from './rows'
import { forgetKept } from './kept-state'

/** What a new client starts from: a description, and where it came from. */
export interface NewWorkspace {
  client: Client
  logo?: Logo | null
  sample?: WorkspaceRow['sample']
  consent?: WorkspaceRow['consent']
  /** The client is not shown until `finishWorkspace`. */
  unfinished?: boolean
}

/** A client of its own with nothing imported; labels and questions of the description become rows. Returns its id. */
export async function createWorkspace({
  client,
  logo = null,
  sample = null,
  consent = null,
  unfinished = false,
}: NewWorkspace): Promise<string> {
  const { labels, questions, aside = [], consent: said, ...description } = client
  const id = newId()
  const now = moment()
  const asked = questions.map((question, order) => ({ ...question, id: newId(), workspace: id, order }))
  const idsOf = (indices: readonly number[]) => indices.flatMap((index) => asked[index]?.id ?? [])
  const given = Object.entries(labels).map(([post, { answers, refused, ...label }]) => ({
    ...label,
    ...(answers && { answers: idsOf(answers) }),
    ...(refused && { refused: idsOf(refused) }),
    workspace: id,
    post,
  }))
  await db.transaction('rw', db.workspaces, db.questions, db.labels, db.marks, async () => {
    await db.workspaces.add({
      id,
      client: description,
      logo,
      sample,
      consent:
        consent ?? (said ? { given: said.given, by: said.by ?? '', on: said.on ?? now.slice(0, 10) } : null),
      createdAt: now,
      openedAt: now,
      archivedAt: null,
      change: 0,
      recordsChange: 0,
      files: 0,
      posts: 0,
      dataTo: null,
      last: null,
      before: null,
      ...(unfinished && { unfinished }),
    })
    await db.questions.bulkAdd(asked)
    await db.labels.bulkAdd(given)
    await db.marks.bulkAdd(
      aside.map((post) => ({ workspace: id, post, note: '', evidence: false, aside: true })),
    )
  })
  return id
}

/** Changes the description of a client: names, brand, themes, targets, consultant. */
export async function updateClient(id: string, change: Partial<WorkspaceRow['client']>): Promise<void> {
  await db.transaction('rw', db.workspaces, async () => {
    const row = await existing(id)
    // The time zone decides on which day something was done.
    const isRead = change.timezone !== undefined && change.timezone !== row.client.timezone
    await db.workspaces.update(id, {
      client: { ...row.client, ...change },
      change: row.change + 1,
      ...(isRead && { recordsChange: row.change + 1 }),
    })
  })
}

/** What no audit is computed from: the logo, and what the consultant keeps about a client. */
export async function updateWorkspace(
  id: string,
  change: Partial<Pick<WorkspaceRow, 'logo' | 'tags' | 'dueOn' | 'memo' | 'profileDraft'>>,
): Promise<void> {
  await db.workspaces.update(id, change)
}

/** Records the person's consent, or takes it back: private files are counted with it only. */
export async function setConsent(id: string, consent: WorkspaceRow['consent']): Promise<void> {
  await db.transaction('rw', db.workspaces, async () => {
    await db.workspaces.update(id, { consent })
    await countChange(id)
  })
}

/** Shows a client that was made with its first files. */
export async function finishWorkspace(id: string): Promise<void> {
  await db.workspaces.update(id, (row) => {
    delete row.unfinished
  })
}

/** Remembers that the client was opened now. */
export async function touchWorkspace(id: string): Promise<void> {
  await db.workspaces.update(id, { openedAt: moment() })
}

/** Hides a client from the list, or shows it again. */
export async function setArchived(id: string, archived: boolean): Promise<void> {
  await db.workspaces.update(id, { archivedAt: archived ? moment() : null })
}

/** A copy of a client with everything in it, under a name of its own; returns the id of the copy. */
export async function duplicateWorkspace(id: string, name: string): Promise<string> {
  const copy = newId()
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  await db.transaction('rw', [db.workspaces, ...tables], async () => {
    const row = await existing(id)
    const now = moment()
    const ids = new Map<string, string>()
    const fresh = (old: string) => {
      const known = ids.get(old) ?? newId()
      ids.set(old, known)
      return known
    }
    for (const table of tables) {
      const rows = (await table.where({ workspace: id }).toArray()) as Record<string, unknown>[]
      await table.bulkAdd(rows.map((each) => reidentified(each, copy, fresh)))
    }
    const summary = (of: WorkspaceRow['last']) => of && { ...of, id: fresh(of.id) }
    const client = { ...row.client, person: { ...row.client.person, name } }
    await db.workspaces.add({
      ...row,
      id: copy,
      client,
      sample: null,
      createdAt: now,
      openedAt: now,
      last: summary(row.last),
      before: summary(row.before),
    })
  })
  return copy
}

/** Erases a client and everything that was ever stored with it. */
export async function eraseWorkspace(id: string): Promise<void> {
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  await db.transaction('rw', [db.workspaces, db.removed, ...tables], async () => {
    for (const table of [...tables, db.removed]) await table.where({ workspace: id }).delete()
    await db.workspaces.delete(id)
  })
  forgetKept(id)
}

/** The row of a client; throws `workspace.gone`. To be called inside a transaction. */
export async function existing(id: string): Promise<WorkspaceRow> {
  const row = await db.workspaces.get(id)
  if (!row) throw new AppError('workspace.gone')
  return row
}

/** Counts a change of what the audit is computed from, inside the transaction that makes it. */
export async function countChange(id: string, ofRecords = false): Promise<void> {
  const { change } = await existing(id)
  await db.workspaces.update(id, { change: change + 1, ...(ofRecords && { recordsChange: change + 1 }) })
}

function reidentified(
  row: Record<string, unknown>,
  workspace: string,
  fresh: (old: string) => string,
): Record<string, unknown> {
  const { id, answers, refused } = row
  const brought = row['brought'] as Brought | null | undefined
  return {
    ...row,
    workspace,
    ...(typeof id === 'string' && { id: fresh(id) }),
    ...(brought && {
      brought: {
        ...brought,
        extracts: brought.extracts.map(fresh),
        before: brought.before.map((source) => ({ ...source, workspace })),
      },
    }),
    ...(Array.isArray(answers) && { answers: answers.map((answer) => fresh(String(answer))) }),
    ...(Array.isArray(refused) && { refused: refused.map((answer) => fresh(String(answer))) }),
  }
}
