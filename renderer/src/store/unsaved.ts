// A worker has none, and no words are typed there.
const store = (globalThis as { localStorage?: Storage }).localStorage
const PREFIX = 'aplomb.unsaved.'

/** Functions of the database by name; their arguments survive JSON. */
export type Writers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

/**
 * A write whose arguments are kept, at once, where a reload cannot cut them off, until the database has them.
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
    store?.setItem(key, call)
    try {
      return await write(...args)
    } finally {
      // Something newer may have taken the place meanwhile.
      if (store?.getItem(key) === call) store.removeItem(key)
    }
  }
}

/** Makes the writes that a reload cut off; what can no longer be written (its client is erased) is dropped. */
export async function writeKept(writers: Writers): Promise<void> {
  if (!store) return
  const keys = Object.keys(store).filter((key) => key.startsWith(PREFIX))
  for (const key of keys.toSorted()) {
    const call = store.getItem(key)
    const write = writers[key.slice(PREFIX.length).split('/')[0] ?? '']
    if (call !== null && write)
      await write(...(JSON.parse(call) as never[])).catch((error: unknown) => console.warn(error))
    store.removeItem(key)
  }
}
