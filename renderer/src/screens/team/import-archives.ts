import type { Grant } from '#shared/host/results'
import { AppError } from '#shared/model/app-error'
import { importGrants, useImportJob } from '#renderer/import/import-job'
import { readClientRow } from '#renderer/store/clients'
import { createPerson } from '#renderer/store/employers'
import type { WorkspaceRow } from '#renderer/store/rows'
import type { Undo } from '#renderer/store/undo'
import { eraseWorkspace } from '#renderer/store/workspaces'
import type { Archive, Target } from './archives'
import { personOf } from './person-of'

/** The result of importing several people's files, and its undo. */
export interface ManyImported {
  files: number
  people: number
  failed: { name: string; error: unknown }[]
  undo: Undo
}

/** Imports each file for its owner, creating new people first; if one person's files fail, the others are still imported. */
export async function importArchives(
  employer: WorkspaceRow,
  chosen: readonly { archive: Archive; target: Target }[],
  onPerson: (name: string) => void,
): Promise<ManyImported> {
  const done: ManyImported = { files: 0, people: 0, failed: [], undo: () => Promise.resolve() }
  const undos: Undo[] = []
  const targets = new Map(chosen.map(({ target }) => [JSON.stringify(target), target]))
  for (const [key, target] of targets) {
    if (target.kind === 'out') continue
    const own = chosen.filter((each) => JSON.stringify(each.target) === key).map(({ archive }) => archive)
    const name = target.kind === 'new' ? target.name : ''
    try {
      const row = await rowFor(employer, target, own)
      onPerson(row.client.person.name)
      if (target.kind === 'new') {
        done.people++
        undos.push(() => eraseWorkspace(row.id))
      }
      for (const [grants, files] of byReading(own)) {
        // Read the client again: what was just stored affects what comes next.
        await importGrants((await readClientRow(row.id)) ?? row, grants, { only: files })
        const undo = useImportJob.getState().current?.undo
        if (undo && target.kind !== 'new') undos.push(undo)
        done.files += files.length
      }
    } catch (error) {
      done.failed.push({ name, error })
    }
  }
  useImportJob.setState({ current: null })
  return {
    ...done,
    undo: async () => {
      for (const undo of undos.toReversed()) await undo()
    },
  }
}

async function rowFor(
  employer: WorkspaceRow,
  target: Target,
  archives: readonly Archive[],
): Promise<WorkspaceRow> {
  const id =
    target.kind === 'person'
      ? target.id
      : target.kind === 'new'
        ? await made(employer, target.name, archives)
        : employer.id
  const row = await readClientRow(id)
  if (!row) throw new AppError('workspace.gone')
  return row
}

/** Creates a person described by their files. */
function made(employer: WorkspaceRow, name: string, archives: readonly Archive[]): Promise<string> {
  const described = archives.find(({ client }) => client !== null)?.client
  if (described) return createPerson(employer.id, described)
  const said = archives.map(({ proposal }) => proposal)
  const first = <Key extends 'headline' | 'profileUrl' | 'followers'>(key: Key) =>
    said.find((proposal) => proposal[key] !== null)?.[key] ?? null
  const [headline, profileUrl] = [first('headline'), first('profileUrl')]
  return createPerson(
    employer.id,
    personOf(employer.client, {
      name,
      ...(headline !== null && { headline }),
      ...(profileUrl !== null && { profileUrl }),
      followers: first('followers') ?? undefined,
    }),
  )
}

function byReading(archives: readonly Archive[]): Map<readonly Grant[], string[]> {
  const files = new Map<readonly Grant[], string[]>()
  for (const { grants, file } of archives) files.set(grants, [...(files.get(grants) ?? []), file])
  return files
}
