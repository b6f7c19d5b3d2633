import type { Table } from 'dexie'
import { AppError } from '#shared/model/app-error'
import { db } from './database'
import { moment } from './new-id'
import { localStore } from './storage'

const PREFIX = 'aplomb.unsaved.'
/** Days after which no browser has an older copy left that could come back. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** A write of typed words, and the same for a copy of them that was kept aside. */
export interface Kept<Args extends unknown[], Result> {
  (...args: Args): Promise<Result>
  /** Writes what was said at that moment (null: not known), unless it, or something newer in its place, has been written. */
  restore: (at: string | null, ...args: Args) => Promise<void>
}

/** Writes by name; their arguments survive JSON. */
export type Writers = Readonly<
  Record<string, { restore: (at: string | null, ...args: never[]) => Promise<void> }>
>

/** What is kept aside of one call. */
interface Copy {
  at: string | null
  args: unknown[]
}

/**
 * A write whose arguments are kept, at once, where a reload cannot cut them off, until the database has them. A write that
 * fails keeps its copy for the next start, unless it was refused for good (an `AppError`). The moment of what was written stands
 * in the database: a browser that was killed may bring back a copy that had left, and an older one never takes newer words away.
 * `slotOf` says which pending call a newer one replaces.
 */
export function kept<Args extends unknown[], Result>(
  name: string,
  tables: readonly Table[],
  write: (...args: Args) => Promise<Result>,
  slotOf: (args: NoInfer<Args>) => string,
): Kept<Args, Result> {
  const keyOf = (args: Args) => `${name}/${slotOf(args)}`
  const written = (at: string, args: Args) =>
    db.transaction('rw', [...tables, db.written], async () => {
      const result = await write(...args)
      await db.written.put({ slot: keyOf(args), at })
      return result
    })
  const run = async (...args: Args) => {
    const key = PREFIX + keyOf(args)
    const at = moment()
    const copy = JSON.stringify({ at, args } satisfies Copy)
    const release = () => {
      // Something newer may have taken the place meanwhile.
      const store = localStore()
      if (store?.getItem(key) === copy) store.removeItem(key)
    }
    keep(key, copy)
    try {
      const result = await written(at, args)
      release()
      return result
    } catch (error) {
      if (error instanceof AppError) release()
      throw error
    }
  }
  return Object.assign(run, {
    restore: async (at: string | null, ...args: Args) => {
      const known = await db.written.get(keyOf(args))
      if (at !== null && known && known.at >= at) return
      await written(at ?? moment(), args)
    },
  })
}

/** A full store must not stop the write itself. */
function keep(key: string, copy: string): void {
  try {
    localStore()?.setItem(key, copy)
  } catch (error) {
    console.warn(error)
  }
}

/** Makes the writes that a reload cut off or that failed; what is refused for good (its client is erased) is dropped. */
export async function writeUnsaved(writers: Writers): Promise<void> {
  const store = localStore()
  if (!store) return
  const keys = Object.keys(store).filter((key) => key.startsWith(PREFIX))
  for (const key of keys.toSorted()) {
    const stored = store.getItem(key)
    const writer = writers[nameOf(key)]
    // A writer of another version: the words stay where they are.
    if (stored === null || !writer) continue
    try {
      const { at, args } = copyOf(JSON.parse(stored))
      const { faultOfCall } = await import('./restore')
      // Words that are not what its writer takes stay too: nothing wrong is written, nothing typed is lost.
      if (args === null || faultOfCall(nameOf(key), args) !== null) continue
      await writer.restore(at, ...(args as never[]))
    } catch (error) {
      console.warn(error)
      if (!(error instanceof AppError || error instanceof SyntaxError)) continue
    }
    store.removeItem(key)
  }
}

/** Forgets when words of long ago were written. */
export async function forgetWritten(now: Date = new Date()): Promise<void> {
  await db.written
    .where('at')
    .below(new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString())
    .delete()
}

// A copy of an older version is the arguments alone.
function copyOf(stored: unknown): { at: string | null; args: unknown[] | null } {
  if (Array.isArray(stored)) return { at: null, args: stored }
  const { at, args } = (stored ?? {}) as Partial<Record<keyof Copy, unknown>>
  return { at: typeof at === 'string' ? at : null, args: Array.isArray(args) ? args : null }
}

function nameOf(key: string): string {
  return key.slice(PREFIX.length).split('/')[0] ?? ''
}
