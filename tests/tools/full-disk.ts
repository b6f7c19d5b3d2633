import type { CDPSession, Page } from '@playwright/test'

const quotas = new WeakMap<Page, CDPSession>()

/** Changes the browser's storage quota, in bytes. */
export async function setQuota(page: Page, origin: string, quotaSize: number): Promise<void> {
  // Quotas belong to a session, so the page's session is kept.
  const devtools = quotas.get(page) ?? (await page.context().newCDPSession(page))
  quotas.set(page, devtools)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}

/** In bytes: enough for everything a test writes, and only a few kilobytes. */
export const ROOM = 4 * 2 ** 20
const NEARLY_NONE = 4096

/**
 * Leaves the app a few kilobytes of its `room` in bytes. For half a minute the browser remembers the old quota, until something does not
 * fit into it.
 */
export async function fillDisk(page: Page, room = ROOM): Promise<void> {
  await setQuota(page, new URL(page.url()).origin, NEARLY_NONE)
  await page.evaluate(overfill, room)
}

export async function makeRoom(page: Page): Promise<void> {
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
  await setQuota(page, new URL(page.url()).origin, usage + ROOM)
}

/** Writes more than can possibly fit, which fails and leaves nothing behind. */
async function overfill(size: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const open = indexedDB.open('overfill')
    open.onupgradeneeded = () => open.result.createObjectStore('bytes')
    open.onsuccess = () => {
      const write = open.result.transaction('bytes', 'readwrite')
      // Random, because compressible data would take less room.
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
