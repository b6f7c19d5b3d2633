/** Asks the browser never to evict the data. True where it promised; Electron and installed browsers mostly do. */
export async function keepData(): Promise<boolean> {
  return (await isKept()) || navigator.storage.persist().catch(() => false)
}

/** True where the browser promised to keep the data; for the settings screen. */
export async function isKept(): Promise<boolean> {
  return navigator.storage.persisted().catch(() => false)
}
