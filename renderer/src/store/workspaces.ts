import type { Client } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { CLIENT_TABLES, db } from './database'
import { existing } from './existing'
import { moment, newId } from './new-id'
import type { Brought, Membership, WorkspaceRow } from './rows'
import { forgetKept } from './kept-state'

/** What a new client starts from: a description, and where it came from. */
export interface NewWorkspace {
  client: Client
  logo?: Logo | null
  sample?: WorkspaceRow['sample']
  consent?: WorkspaceRow['consent']
  isEmployer?: boolean
  member?: Membership | null
  /** By the index of each question of the description the row that it has already, with the employer. */
  asked?: readonly (string | null)[]
  /** The client is not shown until `finishWorkspace`. */
  unfinished?: boolean
}

/** A client of its own with nothing imported; labels and questions of the description become rows. Returns its id. */
export async function createWorkspace({
  client,
  logo = null,
  sample = null,
  consent = null,
  isEmployer = false,
  member = null,
  asked: known = [],
  unfinished = false,
}: NewWorkspace): Promise<string> {
  const { labels, questions, aside = [], consent: said, ...description } = client
  const id = newId()
  const now = moment()
  const asked = questions.map((question, order) => ({
    ...question,
    id: known[order] ?? newId(),
    workspace: id,
    order,
  }))
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
      ...(isEmployer && { isEmployer }),
      ...(member && { member }),
      ...(unfinished && { unfinished }),
    })
    await db.questions.bulkAdd(asked.filter((_, index) => known[index] == null))
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
    const brand = row.isEmployer ? change.brand?.name : undefined
    // The time zone decides on which day something was done.
    const isRead = change.timezone !== undefined && change.timezone !== row.client.timezone
    await db.workspaces.update(id, {
      client: {
        ...row.client,
        ...change,
        // The brand stands in the place of the person.
        ...(brand !== undefined && { person: { ...row.client.person, name: brand } }),
      },
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

/** Shows clients that were made with their first files, all together. */
export async function finishWorkspace(...ids: string[]): Promise<void> {
  await db.workspaces
    .where('id')
    .anyOf(ids)
    .modify((row) => {
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
    // Questions of an employer stay whose they are.
    const asked = row.member ? await db.questions.where({ workspace: row.member.employer }).primaryKeys() : []
    for (const question of asked) ids.set(question, question)
    for (const table of tables) {
      const rows = (await table.where({ workspace: id }).toArray()) as Record<string, unknown>[]
      await table.bulkAdd(rows.map((each) => reidentified(each, copy, fresh)))
    }
    const summary = (of: WorkspaceRow['last']) => of && { ...of, id: fresh(of.id) }
    const brand = row.isEmployer && row.client.brand ? { ...row.client.brand, name } : row.client.brand
    const client = { ...row.client, brand, person: { ...row.client.person, name } }
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
  // The copy of a person is nobody of the team: it has of its own what the person has of the employer.
  const { settle } = await import('./settle')
  await settle(copy)
  return copy
}

/** Erases a client and everything that was ever stored with it; the people of an employer stay, with what they had of it. */
export async function eraseWorkspace(id: string): Promise<void> {
  const people = await db.workspaces.filter(({ member }) => member?.employer === id).primaryKeys()
  if (people.length > 0) {
    const { settle } = await import('./settle')
    for (const person of people) await settle(person)
  }
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  await db.transaction('rw', [db.workspaces, db.removed, ...tables], async () => {
    for (const table of [...tables, db.removed]) await table.where({ workspace: id }).delete()
    await db.workspaces.delete(id)
  })
  forgetKept(id)
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
