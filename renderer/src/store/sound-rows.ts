import { useEffect, useState } from 'react'
import type { Table } from 'dexie'
import { AppError } from '#shared/model/app-error'
import type { Database } from './database'
import type { Stored } from './restore'

/** A row of a table as the app knows it. */
export type RowOf<Name extends Stored> = Database[Name] extends Table<infer Row> ? Row : never

/** The rows of a table that can be shown, and those that are damaged, as they are stored. */
export interface Sorted<Row> {
  rows: Row[]
  damaged: unknown[]
}

let loaded: typeof import('./restore') | null = null

/** Sorts stored rows into those that can be shown and those that are damaged; one bad row never takes the others away. */
export async function sorted<Name extends Stored>(
  table: Name,
  stored: readonly unknown[],
): Promise<Sorted<RowOf<Name>>> {
  // Inside a live query, only a promise of this kind keeps what is being observed; after the first time nothing is waited for.
  loaded ??= await Promise.resolve(import('./restore'))
  return sortedBy(loaded, table, stored)
}

/** The module that tells sound rows from damaged ones, once it is there. */
export function useRestore(): typeof import('./restore') | null {
  const [restore, setRestore] = useState(loaded)
  useEffect(() => {
    if (restore) return
    const load = async () => setRestore((loaded ??= await import('./restore')))
    // Without it no row can be shown: the error screen says so.
    load().catch((error: unknown) =>
      setRestore(() => {
        throw error
      }),
    )
  }, [restore])
  return restore
}

/** The same as `sorted`, without a promise. */
export function sortedBy<Name extends Stored>(
  { faultOf }: typeof import('./restore'),
  table: Name,
  stored: readonly unknown[],
): Sorted<RowOf<Name>> {
  const rows: RowOf<Name>[] = []
  const damaged: unknown[] = []
  for (const row of stored) {
    const fault = faultOf(table, row)
    if (fault === null) rows.push(row as RowOf<Name>)
    else {
      console.warn(`${table}: ${fault}`)
      damaged.push(row)
    }
  }
  return { rows, damaged }
}

/** Rows that an audit rests on: without a damaged one it would be wrong. Throws `workspace.damaged`. */
export async function allSound<Name extends Stored>(
  table: Name,
  stored: readonly unknown[],
): Promise<RowOf<Name>[]> {
  const { rows, damaged } = await sorted(table, stored)
  if (damaged.length > 0) throw new AppError('workspace.damaged', { count: damaged.length })
  return rows
}
