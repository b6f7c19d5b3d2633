import type { Grant, ImportedFile } from '#shared/host/results'
import type { Client } from '#shared/model/client'
import { clientProposal, type ClientProposal } from '#shared/records/proposal'
import { emptyExtract } from '#shared/records/extract'
import { isSamePerson } from '#shared/values/names'
import type { WorkspaceRow } from '#renderer/store/rows'

/** Who a file belongs to: the employer (its page), a person by id, a new person by name, or nobody. */
export type Target = { kind: 'page' | 'out' } | { kind: 'person'; id: string } | { kind: 'new'; name: string }

/** One of several files or archives given together, and what it says about its owner. */
export interface Archive {
  /** The grants it came with: read once, then examined file by file. */
  grants: readonly Grant[]
  file: string
  rows: number
  proposal: ClientProposal
  /** The content of a `client.json` next to it. */
  client: Client | null
  isPage: boolean
}

/** Groups grants into readings: one per folder, and one for all loose files. A browser gives a folder file by file. */
export function readings(grants: readonly Grant[]): Grant[][] {
  const groups = new Map<string, Grant[]>()
  for (const grant of grants) {
    const [folder] = grant.name.split('/')
    const key = grant.kind === 'folder' ? grant.grant : grant.name.includes('/') ? `/${folder ?? ''}` : ''
    groups.set(key, [...(groups.get(key) ?? []), grant])
  }
  return [...groups.values()]
}

/** The archives found in one reading, file by file. */
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

/** The proposed owner of each file: the one it names, otherwise the one named by other files of its folder. */
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
