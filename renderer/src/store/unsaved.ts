import type { Table } from 'dexie'
import { AppError } from '#shared/model/app-error'
import { db } from './database'
import { moment } from './new-id'
import { localStore } from './storage'

const PREFIX = 'aplomb.unsaved.'
/** Days after which no browser can bring back an older copy. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** A write of typed text, with a way to repeat it from the copy kept in local storage. */
export interface Kept<Args extends unknown[], Result> {
  (...args: Args): Promise<Result>
  /** Writes what was typed at that time (null: unknown), unless it, or something newer in its place, was written already. */
  restore: (at: string | null, ...args: Args) => Promise<void>
}

/** Writes by name; their arguments must survive JSON. */
export type Writers = Readonly<
  Record<string, { restore: (at: string | null, ...args: never[]) => Promise<void> }>
>

/** The kept copy of one call. */
interface Copy {
  at: string | null
  args: unknown[]
}

/**
 * A write whose arguments are copied to local storage at once, where a reload cannot cut them off, until the database has them. If the
 * write fails, its copy stays for the next start, unless it was refused for good (an `AppError`). The time of the last write is stored in
 * the database: a killed browser may bring back an old copy, which must never replace newer text. `slotOf` names the pending call that a
 * newer one replaces.
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
      // A newer call may have replaced the copy meanwhile.
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

/** A full storage must not stop the write itself. */
function keep(key: string, copy: string): void {
  try {
    localStore()?.setItem(key, copy)
  } catch (error) {
    console.warn(error)
  }
}

/** Repeats the writes that failed or that a reload cut off; those refused for good (e.g. the client was erased) are dropped. */
export async function writeUnsaved(writers: Writers): Promise<void> {
  const store = localStore()
  if (!store) return
  const keys = Object.keys(store).filter((key) => key.startsWith(PREFIX))
  for (const key of keys.toSorted()) {
    const stored = store.getItem(key)
    const writer = writers[nameOf(key)]
    // Written by another version: the copy stays.
    if (stored === null || !writer) continue
    try {
      const { at, args } = copyOf(JSON.parse(stored))
      const { faultOfCall } = await import('./restore')
      // Arguments of the wrong shape stay too: nothing wrong is written, nothing typed is lost.
      if (args === null || faultOfCall(nameOf(key), args) !== null) continue
      // Which writer it is, is known only now; `faultOfCall` has checked its arguments.
      await writer.restore(at, ...(args as never[]))
    } catch (error) {
      console.warn(error)
      if (!(error instanceof AppError || error instanceof SyntaxError)) continue
    }
    store.removeItem(key)
  }
}

/** Deletes old write times. */
export async function forgetWritten(now: Date = new Date()): Promise<void> {
  await db.written
    .where('at')
    .below(new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString())
    .delete()
}

// Copies from older versions hold the arguments only.
function copyOf(stored: unknown): { at: string | null; args: unknown[] | null } {
  if (Array.isArray(stored)) return { at: null, args: stored }
  const { at, args } = (stored ?? {}) as Partial<Record<keyof Copy, unknown>>
  return { at: typeof at === 'string' ? at : null, args: Array.isArray(args) ? args : null }
}

function nameOf(key: string): string {
  return key.slice(PREFIX.length).split('/')[0] ?? ''
}
