import { localStore } from './storage'

const PREFIX = 'aplomb.kept.'

/** Where a screen keeps what is half done (filters, drafts) for one client; `new` before there is one. */
export function keptKey(workspace: string, name: string): string {
  return `${PREFIX}${workspace}/${name}`
}

/** What was kept, as far as it has the shape of `initial`; another version may have kept something else. */
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

/** Keeps a value that survives JSON; a full store only means that it lives as long as the screen. */
export function keepState(key: string, value: unknown): void {
  try {
    localStore()?.setItem(key, JSON.stringify(value))
  } catch (error) {
    console.warn(error)
  }
}

/** Forgets one kept value. */
export function dropKept(key: string): void {
  localStore()?.removeItem(key)
}

/** Forgets what screens kept of a client. */
export function forgetKept(workspace: string): void {
  for (const key of Object.keys(localStore() ?? {})) if (key.startsWith(keptKey(workspace, ''))) dropKept(key)
}

/** An absent default says nothing; where it is null the screen knows what it keeps there. */
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
