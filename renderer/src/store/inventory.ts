import { CLIENT_TABLES, db } from './database'

/** How many rows of each table a client has, or all clients together. */
export async function inventory(
  client: string | null = null,
): Promise<Record<(typeof CLIENT_TABLES)[number], number>> {
  const counts = await Promise.all(
    CLIENT_TABLES.map(async (name) => {
      const table = db.table(name)
      return [name, await (client === null ? table.count() : table.where({ workspace: client }).count())]
    }),
  )
  return Object.fromEntries(counts) as Record<(typeof CLIENT_TABLES)[number], number>
}
