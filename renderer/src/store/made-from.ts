import type { MadeFrom } from '#shared/seal/seal'
import type { Sha256 } from '#shared/seal/figures'
import type { Client } from '#shared/model/client'
import { readAllRows } from './client-rows'
import { employerOf } from './inherited'
import type { WorkspaceRow } from './rows'
import { without } from './without'

/** The inputs of a client's audit; null if a file was imported before file hashes were stored. */
export async function madeFrom(
  row: Pick<WorkspaceRow, 'id' | 'member'>,
  client: Client,
  sha256: Sha256,
): Promise<MadeFrom | null> {
  const employer = await employerOf(row)
  const workspaces = employer ? [row.id, employer.id] : [row.id]
  const all = <Name extends 'sources' | 'observations'>(table: Name) =>
    Promise.all(workspaces.map((id) => readAllRows(table, id))).then((rows) => rows.flat())
  const [sources, typed, outcomes] = await Promise.all([
    all('sources'),
    all('observations'),
    readAllRows('outcomes', row.id),
  ])
  const files = new Map(sources.flatMap(({ origin }) => (origin ? [[origin.file, origin] as const] : [])))
  if (sources.some(({ origin }) => !origin)) return null
  const observations = typed.map((row) => JSON.stringify(without(row, 'id', 'workspace', 'createdAt'))).sort()
  const links = outcomes
    .flatMap((row) => (row.link === undefined ? [] : [JSON.stringify(without(row, 'id', 'workspace'))]))
    .sort()
  return {
    asked: { asOf: null, language: null, accepted: [] },
    files: [...files.values()],
    since: null,
    decisions: await sha256(JSON.stringify([client, observations, links])),
  }
}
