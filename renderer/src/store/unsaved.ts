import { AppError } from '#shared/model/app-error'
import { localStore } from './storage'

const PREFIX = 'aplomb.unsaved.'

/** Functions of the database by name; their arguments survive JSON. */
export type Writers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/**
 * A write whose arguments are kept, at once, where a reload cannot cut them off, until the database has them. A write that
 * fails keeps its copy for the next start, unless it was refused for good (an `AppError`).
 * `slotOf` says which pending call a newer one replaces.
 */
export function kept<Args extends unknown[], Result>(
  name: string,
  write: (...args: Args) => Promise<Result>,
  slotOf: (...args: Args) => string,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    const key = `${PREFIX}${name}/${slotOf(...args)}`
    const call = JSON.stringify(args)
    const release = () => {
      // Something newer may have taken the place meanwhile.
      const store = localStore()
      if (store?.getItem(key) === call) store.removeItem(key)
    }
    keep(key, call)
    try {
      const result = await write(...args)
      release()
      return result
    } catch (error) {
      if (error instanceof AppError) release()
      throw error
    }
  }
}

/** A full store must not stop the write itself. */
function keep(key: string, call: string): void {
  try {
    localStore()?.setItem(key, call)
  } catch (error) {
    console.warn(error)
  }
}

/** Makes the writes that a reload cut off or that failed; what is refused for good (its client is erased) is dropped. */
export async function writeKept(writers: Writers): Promise<void> {
  const store = localStore()
  if (!store) return
  const keys = Object.keys(store).filter((key) => key.startsWith(PREFIX))
  for (const key of keys.toSorted()) {
    const call = store.getItem(key)
    const write = writers[nameOf(key)]
    // A writer of another version: the words stay where they are.
    if (call === null || !write) continue
    try {
      const args: unknown = JSON.parse(call)
      const { faultOfCall } = await import('./restore')
      // Words that are not what its writer takes stay too: nothing wrong is written, nothing typed is lost.
      if (!Array.isArray(args) || faultOfCall(nameOf(key), args) !== null) continue
      await write(...(args as never[]))
    } catch (error) {
      console.warn(error)
      if (!(error instanceof AppError || error instanceof SyntaxError)) continue
    }
    store.removeItem(key)
  }
}

function nameOf(key: string): string {
  return key.slice(PREFIX.length).split('/')[0] ?? ''
}
