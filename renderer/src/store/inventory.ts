import { db } from './database'

/** What is stored, by how personal it is. */
export const CLASSES = ['published', 'counted', 'judged', 'outcomes', 'audits', 'history'] as const
export type Inventory = Record<(typeof CLASSES)[number], number>

/** How much of each a client has, or all clients together: posts, files with figures, labels and texts, outcomes, audits, imports. */
export async function inventory(client: string | null = null): Promise<Inventory> {
  const of = (
    name:
      'observations' | 'labels' | 'marks' | 'questions' | 'narratives' | 'outcomes' | 'audits' | 'imports',
  ) => (client === null ? db.table(name).count() : db.table(name).where({ workspace: client }).count())
  const rows = client === null ? await db.workspaces.toArray() : [await db.workspaces.get(client)]
  const sum = (key: 'posts' | 'files') => rows.reduce((total, row) => total + (row?.[key] ?? 0), 0)
  const judged = await Promise.all([of('labels'), of('marks'), of('questions'), of('narratives')])
  return {
    // Posts are stored in chunks, so their rows cannot be counted.
    published: sum('posts') + (await of('observations')),
    counted: sum('files'),
    judged: judged.reduce((total, count) => total + count, 0),
    outcomes: await of('outcomes'),
    audits: await of('audits'),
    history: await of('imports'),
  }
}

/** The grants of everything given for a client. */
export async function grantsOf(workspace: string): Promise<string[]> {
  const rows = await db.imports.where({ workspace }).toArray()
  return rows.flatMap(({ grants }) => grants.map(({ grant }) => grant))
}
