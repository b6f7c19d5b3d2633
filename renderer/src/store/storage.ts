/** Asks the browser never to evict the data. True if it agreed; Electron and installed browsers usually do. */
export async function keepData(): Promise<boolean> {
  return (await isKept()) || navigator.storage.persist().catch(() => false)
}

/** Whether the browser has agreed to keep the data; shown in the settings. */
export async function isKept(): Promise<boolean> {
  return navigator.storage.persisted().catch(() => false)
}

/** The storage for what must survive a reload without the database. Workers have none; nothing is typed there. */
export function localStore(): Storage | undefined {
  return (globalThis as { localStorage?: Storage }).localStorage
}
