import type { Effect } from './acts'
import { changedTables, type Snapshot } from './snapshot'

/** How much of an act is in the database: all, nothing, or a description of the fault. */
export function verdictOf(
  effect: Effect,
  before: Snapshot,
  after: Snapshot,
  client: string,
): 'all' | 'nothing' | { fault: string } {
  const fault = wrong(after)
  if (fault !== null) return { fault }
  const more = Object.keys(after.clients).filter((id) => !(id in before.clients))
  const gone = Object.keys(before.clients).filter((id) => !(id in after.clients))
  const changed = Object.entries(after.clients)
    .filter(([id]) => id in before.clients)
    .map(([id, rows]) => [id, changedTables(before.clients[id] ?? {}, rows)] as const)
    .filter(([, tables]) => tables.length > 0)
  const strange = (what: string) => ({ fault: what })
  const touched = changed.filter(([id]) => effect.of !== 'client' || id !== client)
  if (touched.length > 0) return strange(`other clients changed: ${JSON.stringify(touched)}`)
  if (more.length > (effect.of === 'new' ? 1 : 0)) return strange(`clients that nobody made: ${more.join()}`)
  if (gone.length > (effect.of === 'gone' ? 1 : 0))
    return strange(`clients that nobody erased: ${gone.join()}`)
  switch (effect.of) {
    case 'none':
      return 'nothing'
    case 'gone':
      return gone.length > 0 ? 'all' : 'nothing'
    case 'new': {
      const [id] = more
      if (id === undefined) return 'nothing'
      const lacking = effect.complete.filter((table) => !(table in (after.clients[id] ?? {})))
      return lacking.length > 0 ? strange(`a client without ${lacking.join()}`) : 'all'
    }
    case 'client': {
      const tables = changed.flatMap(([, each]) => each)
      const others = tables.filter((table) => !effect.changes.includes(table) && !effect.may?.includes(table))
      const lacking = effect.changes.filter((table) => !tables.includes(table))
      if (others.length > 0) return strange(`${others.join()} changed too`)
      if (lacking.length === 0) return 'all'
      return tables.length === 0 ? 'nothing' : strange(`${tables.join()} without ${lacking.join()}`)
    }
  }
}

/** What no database may contain, whatever was done. */
function wrong({ clients, unfinished, orphans }: Snapshot): string | null {
  if (unfinished.length > 0) return `${String(unfinished.length)} clients are still being made`
  if (orphans.length > 0) return `rows of no client in ${orphans.join()}`
  for (const [id, rows] of Object.entries(clients))
    if (rows['audits']?.count !== rows['auditBodies']?.count)
      return `${id} has ${String(rows['audits']?.count)} audits and ${String(rows['auditBodies']?.count)} bodies`
  return null
}
