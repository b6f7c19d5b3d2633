import { localDay } from '#shared/time/days'
import type { Client } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { CLIENT_TABLES, db } from './database'
import { existing } from './existing'
import { moment, newId } from './new-id'
import type { Brought, Membership, WorkspaceRow } from './rows'
import { forgetKept } from './kept-state'

/** What a new client is created from: a description, and its origin. */
export interface NewWorkspace {
  client: Client
  logo?: Logo | null
  sample?: WorkspaceRow['sample']
  consent?: WorkspaceRow['consent']
  isEmployer?: boolean
  member?: Membership | null
  /** For each question of the description, the employer's row that already exists for it. */
  asked?: readonly (string | null)[]
  /** Hides the client until `finishWorkspace`. */
  unfinished?: boolean
}

/** Creates a client with nothing imported; the description's labels and questions become rows. Returns its id. */
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
        consent ??
        (said
          ? { given: said.given, by: said.by ?? '', on: said.on ?? localDay(now, client.timezone) }
          : null),
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

/** Changes a client's description: names, brand, themes, targets, consultant. */
export async function updateClient(id: string, change: Partial<WorkspaceRow['client']>): Promise<void> {
  await db.transaction('rw', db.workspaces, async () => {
    const row = await existing(id)
    const brand = row.isEmployer ? change.brand?.name : undefined
    // The time zone decides the day of an activity, so records must be read again.
    const isRead = change.timezone !== undefined && change.timezone !== row.client.timezone
    await db.workspaces.update(id, {
      client: {
        ...row.client,
        ...change,
        // For an employer, the brand takes the person's place.
        ...(brand !== undefined && { person: { ...row.client.person, name: brand } }),
      },
      change: row.change + 1,
      ...(isRead && { recordsChange: row.change + 1 }),
    })
  })
}

/** Changes fields that no audit depends on: the logo, and the consultant's own notes on the client. */
export async function updateWorkspace(
  id: string,
  change: Partial<Pick<WorkspaceRow, 'logo' | 'tags' | 'dueOn' | 'memo' | 'profileDraft'>>,
): Promise<void> {
  await db.workspaces.update(id, change)
}

/** Records or withdraws the person's consent: private files are counted only with it. */
export async function setConsent(id: string, consent: WorkspaceRow['consent']): Promise<void> {
  await db.transaction('rw', db.workspaces, async () => {
    await db.workspaces.update(id, { consent })
    await countChange(id)
  })
}

/** Shows clients that were created together with their first files, all at once. */
export async function finishWorkspace(...ids: string[]): Promise<void> {
  await db.workspaces
    .where('id')
    .anyOf(ids)
    .modify((row) => {
      delete row.unfinished
    })
}

/** Records that the client was opened now. */
export async function touchWorkspace(id: string): Promise<void> {
  await db.workspaces.update(id, { openedAt: moment() })
}

/** Hides a client from the list, or shows it again. */
export async function setArchived(id: string, archived: boolean): Promise<void> {
  await db.workspaces.update(id, { archivedAt: archived ? moment() : null })
}

/** Copies a client with everything in it under another name; returns the copy's id. */
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
    // The employer's questions are not copied.
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
  // The copy of a person is not part of the team: what the person inherits becomes the copy's own.
  const { settle } = await import('./settle')
  await settle(copy)
  return copy
}

/**
 * Erases a client and everything stored with it, and the given stored audits of teams that show them; an employer's people stay, keeping
 * what they inherited.
 */
export async function eraseWorkspace(id: string, teamAudits: readonly string[] = []): Promise<void> {
  const people = await db.workspaces.filter(({ member }) => member?.employer === id).primaryKeys()
  if (people.length > 0) {
    const { settle } = await import('./settle')
    for (const person of people) await settle(person)
  }
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  await db.transaction('rw', [db.workspaces, db.removed, ...tables], async () => {
    for (const table of [...tables, db.removed]) await table.where({ workspace: id }).delete()
    await db.teamAudits.bulkDelete([...teamAudits])
    await db.workspaces.delete(id)
  })
  forgetKept(id)
}

/** Counts a change to what the audit is computed from; call it inside the transaction that makes the change. */
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
