import type { EmployerRead, ImportResult } from '#shared/host/results'
import type { Client } from '#shared/model/client'
import type { Employer } from '#shared/team/employer'
import { isSameQuestion } from '#shared/team/inherit'
import { db } from './database'
import { employerOf } from './inherited'
import type { LabelRow, Membership, QuestionRow, WorkspaceRow } from './rows'
import type { Undo } from './undo'
import { existing } from './existing'
import { createWorkspace, eraseWorkspace, finishWorkspace, type NewWorkspace } from './workspaces'

/** Creates an employer with no people and no files: a workspace in which the brand takes the person's place. Returns its id. */
export async function createEmployer(
  { people: _, ...employer }: Employer,
  { logo = null, sample = null, unfinished = false }: Omit<NewWorkspace, 'client'> = {},
): Promise<string> {
  const client: Client = { ...employer, person: { name: employer.brand.name } }
  return createWorkspace({ client, logo, sample, unfinished, isEmployer: true })
}

/** Stores what was read of an employer's folder, all or nothing, except people who could not be read. Returns the employer's id. */
export async function storeEmployer(
  { employer, logo, page, people }: EmployerRead,
  sample: 'halvea' | null,
  merge: (workspace: string, result: ImportResult) => Promise<unknown>,
): Promise<string> {
  const id = await createEmployer(employer, { logo, sample, unfinished: true })
  try {
    await merge(id, page)
    const all = [id]
    for (const { folder, entry, result } of people) {
      if (!result?.client) continue
      const { role = '', consent = null, left = null } = entry ?? {}
      const options = { logo: result.logo, sample, unfinished: true }
      const person = await createPerson(id, result.client, { folder, role, left, consent }, options)
      all.push(person)
      await merge(person, result)
    }
    await finishWorkspace(...all)
  } catch (error) {
    await eraseEmployer(id)
    throw error
  }
  return id
}

/** What can be given when a person joins an employer. */
export type NewMember = Partial<Omit<Membership, 'employer'>>

/** Creates a person of an employer; questions the employer also asks stay the employer's. Returns the person's id. */
export async function createPerson(
  employer: string,
  client: Client,
  member: NewMember = {},
  options: Pick<NewWorkspace, 'logo' | 'unfinished' | 'sample' | 'consent'> = {},
): Promise<string> {
  const asked = await questionsOf(employer)
  return createWorkspace({
    ...options,
    client,
    asked: client.questions.map(({ text }) => sameAs(text, asked)),
    member: await membership(employer, client.person.name, member),
  })
}

/** Makes an existing client a person of an employer; questions both have become the employer's. Returns the undo. */
export async function attachPerson(employer: string, id: string, member: NewMember = {}): Promise<Undo> {
  const [asked, own] = await Promise.all([questionsOf(employer), questionsOf(id)])
  const both = new Map(own.flatMap((row) => [[row.id, sameAs(row.text, asked)] as const]))
  const moved = (of: string[] | undefined) => of?.map((each) => both.get(each) ?? each)
  const relabelled = ({ answers, refused, ...label }: LabelRow): LabelRow => ({
    ...label,
    ...(answers && { answers: moved(answers) ?? [] }),
    ...(refused && { refused: moved(refused) ?? [] }),
  })
  const row = await existing(id)
  const said = await membership(employer, row.client.person.name, member)
  const labels = await db.labels.where({ workspace: id }).toArray()
  await db.transaction('rw', db.workspaces, db.questions, db.labels, async () => {
    const now = await existing(id)
    await db.questions.bulkDelete(own.flatMap((each) => (both.get(each.id) ? [each.id] : [])))
    await db.labels.bulkPut(labels.map(relabelled))
    await db.workspaces.put({ ...now, member: said, ...changed(now.change) })
  })
  return () =>
    db.transaction('rw', db.workspaces, db.questions, db.labels, async () => {
      const now = await existing(id)
      const change = now.change + ((await employerOf(now))?.change ?? 0)
      const { member: _, ...alone } = now
      await db.questions.bulkPut(own)
      await db.labels.bulkPut(labels)
      await db.workspaces.put({ ...alone, ...changed(change) })
    })
}

/** Changes the agreement with a person; returns the undo. No audit of the person depends on it. */
export async function setMember(
  id: string,
  change: Partial<Omit<Membership, 'employer' | 'folder'>>,
): Promise<Undo> {
  return db.transaction('rw', db.workspaces, async () => {
    const { member } = await existing(id)
    if (!member) return () => Promise.resolve()
    await db.workspaces.update(id, { member: { ...member, ...change } })
    return async () => {
      const now = (await existing(id)).member
      const before = Object.fromEntries(
        Object.keys(change).map((key) => [key, member[key as keyof Membership]]),
      ) as typeof change
      if (now) await db.workspaces.update(id, { member: { ...now, ...before } })
    }
  })
}

/** Erases an employer and all its people. */
export async function eraseEmployer(id: string): Promise<void> {
  const people = await db.workspaces.filter(({ member }) => member?.employer === id).primaryKeys()
  for (const person of people) await eraseWorkspace(person)
  await eraseWorkspace(id)
}

async function membership(employer: string, name: string, said: NewMember): Promise<Membership> {
  const people = await db.workspaces.filter(({ member }) => member?.employer === employer).toArray()
  return {
    role: '',
    consent: null,
    left: null,
    ...said,
    employer,
    folder: said.folder ?? folderFor(name, people),
  }
}

/** A unique folder name for a person: the letters of their name without accents. */
function folderFor(name: string, people: readonly WorkspaceRow[]): string {
  const taken = new Set(people.map(({ member }) => member?.folder))
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'person'
  for (let count = 1; ; count++) {
    const folder = count === 1 ? plain : `${plain}-${String(count)}`
    if (!taken.has(folder)) return folder
  }
}

function questionsOf(workspace: string): Promise<QuestionRow[]> {
  return db.questions.where({ workspace }).toArray()
}

function sameAs(text: string, asked: readonly QuestionRow[]): string | null {
  return asked.find((each) => isSameQuestion(each.text, text))?.id ?? null
}

function changed(change: number): Pick<WorkspaceRow, 'change' | 'recordsChange'> {
  return { change: change + 1, recordsChange: change + 1 }
}
