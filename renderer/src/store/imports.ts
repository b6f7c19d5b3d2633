import { db } from './database'

/** Marks an open point of an import as answered or dismissed. */
export async function settlePoint(id: string, key: string): Promise<() => Promise<void>> {
  await change(id, (settled) => [...settled, key])
  return () => change(id, (settled) => settled.filter((each) => each !== key))
}

async function change(id: string, next: (settled: string[]) => string[]): Promise<void> {
  await db.transaction('rw', db.imports, async () => {
    const row = await db.imports.get(id)
    if (row) await db.imports.update(id, { settled: next(row.settled) })
  })
}
