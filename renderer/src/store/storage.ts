/** Asks the browser never to evict the data. True where it promised; Electron and installed browsers mostly do. */
export async function keepData(): Promise<boolean> {
  return (await isKept()) || navigator.storage.persist().catch(() => false)
}

/** True where the browser promised to keep the data; for the settings screen. */
export async function isKept(): Promise<boolean> {
  return navigator.storage.persisted().catch(() => false)
}

/** What a reload does not lose and no database is needed for. A worker has none, and nothing is typed there. */
export function localStore(): Storage | undefined {
  return (globalThis as { localStorage?: Storage }).localStorage
}
