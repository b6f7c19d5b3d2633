import type { CDPSession, Page } from '@playwright/test'

const quotas = new WeakMap<Page, CDPSession>()

/** Changes how many bytes the browser grants. */
export async function setQuota(page: Page, origin: string, quotaSize: number): Promise<void> {
  // The quota of one session does not change that of another.
  const devtools = quotas.get(page) ?? (await page.context().newCDPSession(page))
  quotas.set(page, devtools)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}

/** In bytes: enough for everything that a test writes, and a few kilobytes. */
export const ROOM = 4 * 2 ** 20
const NEARLY_NONE = 4096

/** Leaves the app a few kilobytes of the `room` in bytes that it had. The browser remembers for half a minute how much room there was, until something does not fit into that. */
export async function fillDisk(page: Page, room = ROOM): Promise<void> {
  await setQuota(page, new URL(page.url()).origin, NEARLY_NONE)
  await page.evaluate(overfill, room)
}

export async function makeRoom(page: Page): Promise<void> {
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
  await setQuota(page, new URL(page.url()).origin, usage + ROOM)
}

/** Writes more than there can be room for, which fails and leaves nothing. */
async function overfill(size: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const open = indexedDB.open('overfill')
    open.onupgradeneeded = () => open.result.createObjectStore('bytes')
    open.onsuccess = () => {
      const write = open.result.transaction('bytes', 'readwrite')
      // What can be compressed takes less room than it says.
      const random = crypto.getRandomValues(new Uint8Array(60_000))
      for (let at = 0; at * random.length < size; at++) write.objectStore('bytes').put(random, at)
      write.oncomplete = write.onabort = () => {
        open.result.close()
        resolve()
      }
    }
    open.onerror = () => resolve()
  })
}
