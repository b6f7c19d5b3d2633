import { localStore } from './storage'

const PREFIX = 'aplomb.kept.'

/** The key under which a screen keeps unfinished work (filters, drafts) for one client; `new` before the client exists. */
export function keptKey(workspace: string, name: string): string {
  return `${PREFIX}${workspace}/${name}`
}

/** The kept value, as far as it matches the shape of `initial`: another version may have stored something else. */
export function keptState<T>(key: string, initial: T): T {
  try {
    const kept: unknown = JSON.parse(localStore()?.getItem(key) ?? 'null')
    if (isRecord(initial) && isRecord(kept))
      return {
        ...initial,
        ...Object.fromEntries(Object.entries(kept).filter(([name, value]) => fits(value, initial[name]))),
      }
    return kept !== null && fits(kept, initial) ? (kept as T) : initial
  } catch {
    return initial
  }
}

/** Keeps a JSON value; if the storage is full, it lasts only as long as the screen. */
export function keepState(key: string, value: unknown): void {
  try {
    localStore()?.setItem(key, JSON.stringify(value))
  } catch (error) {
    console.warn(error)
  }
}

/** Deletes one kept value. */
export function dropKept(key: string): void {
  localStore()?.removeItem(key)
}

/** Deletes everything screens kept for a client. */
export function forgetKept(workspace: string): void {
  for (const key of Object.keys(localStore() ?? {})) if (key.startsWith(keptKey(workspace, ''))) dropKept(key)
}

/** With `undefined` as the default nothing matches; with null anything does, since the screen knows what it keeps there. */
function fits(value: unknown, initial: unknown): boolean {
  if (initial === undefined) return false
  return (
    value === null ||
    initial === null ||
    (typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
