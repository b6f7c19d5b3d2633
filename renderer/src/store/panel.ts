import { useLiveQuery } from 'dexie-react-hooks'
import { panelBenchmarks, panelEntry, type PanelEntry } from '#shared/audit/benchmarks/panel'
import { db } from './database'
import type { Undo } from './undo'
import { readClients } from './clients'
import { updateClient } from './workspaces'

const PANEL = 'panel'

/** The newest stored audit of each of the consultant's clients as anonymous figures; samples are left out. */
export async function readPanel(): Promise<PanelEntry[]> {
  const { rows } = await readClients()
  const ids = rows.flatMap(({ last, sample }) => (last && sample === null ? [last.id] : []))
  const bodies = await db.auditBodies.bulkGet(ids)
  return bodies.flatMap((body) => (body ? [panelEntry(body.audit)] : []))
}

/** The panel, updated as audits are stored; undefined while loading. */
export const usePanel = (): PanelEntry[] | undefined => useLiveQuery(readPanel)

/** Writes the panel into every client's benchmarks, replacing an older one; returns the undo. */
export async function applyPanel(entries: readonly PanelEntry[]): Promise<Undo> {
  const own = panelBenchmarks(entries)
  return db.transaction('rw', db.workspaces, async () => {
    const rows = (await db.workspaces.toArray()).filter(({ sample }) => sample === null)
    for (const { id, client } of rows) {
      const others = (client.benchmarks ?? []).filter(({ publisher }) => publisher !== PANEL)
      await updateClient(id, { benchmarks: [...others, ...own] })
    }
    return async () => {
      for (const { id, client } of rows) await updateClient(id, { benchmarks: client.benchmarks })
    }
  })
}
