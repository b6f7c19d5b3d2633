import type { Page } from '@playwright/test'

/** The app's whole database by table, except how often and when a client was opened; for large tables only the number of rows. */
export async function storedIn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const open = indexedDB.open('aplomb')
        open.onerror = () => reject(new Error(String(open.error)))
        open.onsuccess = () => {
          const names = [...open.result.objectStoreNames]
          const read = open.result.transaction(names)
          const rows = names.map((name) => [name, read.objectStore(name).getAll()] as const)
          read.oncomplete = () => {
            open.result.close()
            const large = ['extracts', 'posts', 'figures', 'auditBodies', 'sources', 'removed']
            resolve(
              Object.fromEntries(
                rows.map(([name, { result }]) => [
                  name,
                  large.includes(name)
                    ? result.length
                    : (result as Record<string, unknown>[]).map((row) => ({ ...row, openedAt: undefined })),
                ]),
              ),
            )
          }
        }
      }),
  )
}
