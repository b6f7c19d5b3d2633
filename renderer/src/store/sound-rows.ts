import { useEffect, useState } from 'react'
import type { Table } from 'dexie'
import { AppError } from '#shared/model/app-error'
import type { Database } from './database'
import type { Stored } from './restore'

/** The row type of a table. */
export type RowOf<Name extends Stored> = Database[Name] extends Table<infer Row> ? Row : never

/** The rows of a table that can be shown, and the damaged ones as stored. */
export interface Sorted<Row> {
  rows: Row[]
  damaged: unknown[]
}

let loaded: typeof import('./restore') | null = null

/** Separates stored rows into those that can be shown and the damaged ones; one bad row never hides the others. */
export async function sorted<Name extends Stored>(
  table: Name,
  stored: readonly unknown[],
): Promise<Sorted<RowOf<Name>>> {
  // In a live query only a Dexie promise keeps the observation going; once loaded, nothing is awaited.
  loaded ??= await Promise.resolve(import('./restore'))
  return sortedBy(loaded, table, stored)
}

/** The module that checks rows, once loaded. */
export function useRestore(): typeof import('./restore') | null {
  const [restore, setRestore] = useState(loaded)
  useEffect(() => {
    if (restore) return
    const load = async () => setRestore((loaded ??= await import('./restore')))
    // No row can be shown without it: let the error screen report it.
    load().catch((error: unknown) =>
      setRestore(() => {
        throw error
      }),
    )
  }, [restore])
  return restore
}

/** The synchronous part of `sorted`. */
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

/** Rows an audit is based on: without a damaged one it would be wrong. Throws `workspace.damaged`. */
export async function allSound<Name extends Stored>(
  table: Name,
  stored: readonly unknown[],
): Promise<RowOf<Name>[]> {
  const { rows, damaged } = await sorted(table, stored)
  if (damaged.length > 0) throw new AppError('workspace.damaged', { count: damaged.length })
  return rows
}
