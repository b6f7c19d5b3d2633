import type { Grant, ImportedFile } from '#shared/host/results'
import type { Client } from '#shared/model/client'
import { clientProposal, type ClientProposal } from '#shared/records/proposal'
import { emptyExtract } from '#shared/records/extract'
import { isSamePerson } from '#shared/values/names'
import type { WorkspaceRow } from '#renderer/store/rows'

/** Whose a file is: the employer's (its page), a person's by id, somebody new by name, or nobody's. */
export type Target = { kind: 'page' | 'out' } | { kind: 'person'; id: string } | { kind: 'new'; name: string }

/** A file or archive of those that were given together, and what it says of whose it is. */
export interface Archive {
  /** What it was given with: read once, looked at file by file. */
  grants: readonly Grant[]
  file: string
  rows: number
  proposal: ClientProposal
  /** What a `client.json` beside it says. */
  client: Client | null
  isPage: boolean
}

/** Files given together that one reading takes: each folder alone, loose files alone; a browser gives a folder file by file. */
export function readings(grants: readonly Grant[]): Grant[][] {
  const groups = new Map<string, Grant[]>()
  for (const grant of grants) {
    const [folder] = grant.name.split('/')
    const key = grant.kind === 'folder' ? grant.grant : grant.name.includes('/') ? `/${folder ?? ''}` : ''
    groups.set(key, [...(groups.get(key) ?? []), grant])
  }
  return [...groups.values()]
}

/** What one reading gave, file by file. */
export function archivesOf(
  grants: readonly Grant[],
  { client, files }: { client: Client | null; files: readonly ImportedFile[] },
): Archive[] {
  return files.map((each) => {
    const { file, sources, extracts } = each
    const voices = extracts.flatMap(({ extract: { posts, measures, demographics } }) =>
      [...posts, ...measures, ...demographics].map(({ who }) => who),
    )
    const proposal = clientProposal(
      sources.map(({ file: source, format }) => ({
        file: source,
        format,
        extract: extracts.find((known) => known.source === source)?.extract ?? emptyExtract(),
      })),
    )
    return {
      grants,
      file,
      rows: sources.reduce((sum, { kept }) => sum + kept, 0),
      proposal,
      client,
      isPage: proposal.name === null && voices.length > 0 && voices.every((who) => who === 'page'),
    }
  })
}

/** Who each file is proposed to go to: whom it names, else whom the other files of its folder name. */
export function targetsOf(archives: readonly Archive[], people: readonly WorkspaceRow[]): Target[] {
  const own = archives.map((archive) => ownTarget(archive, people))
  return own.map((target, index): Target => {
    const archive = archives[index]
    if (target || !archive) return target ?? { kind: 'out' }
    const beside = new Map(
      archives.flatMap((each, at) => {
        const other = own[at]
        const isBeside = folderOf(each.file) === folderOf(archive.file) && folderOf(each.file) !== ''
        return isBeside && each.grants === archive.grants && other && other.kind !== 'page'
          ? [[JSON.stringify(other), other] as const]
          : []
      }),
    )
    const [only] = beside.values()
    return beside.size === 1 && only ? only : { kind: 'out' }
  })
}

function ownTarget(
  { proposal, client, isPage, rows }: Archive,
  people: readonly WorkspaceRow[],
): Target | null {
  if (isPage) return { kind: 'page' }
  const name = client?.person.name ?? proposal.name
  if (name === null || rows === 0) return null
  const known = people.find((person) => isSamePerson(person.client.person.name, name) === true)
  return known ? { kind: 'person', id: known.id } : { kind: 'new', name }
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''
}
