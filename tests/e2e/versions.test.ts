import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRATIONS, NEWEST } from '#renderer/store/migrations'
import { expectPage } from '../tools/expect-page'
import { killable, type Killable } from '../tools/killable'

const SLOW = { timeout: 240_000 }
const OLDEST = { version: 10, stores: MIGRATIONS[0]?.stores ?? {}, rows: 20_000 }

/** Two versions of the app on one database, and a kill while the newer one brings it up. */
describe('a database of another version', () => {
  let app: Killable
  let page: Page

  beforeAll(async () => {
    app = await killable()
    page = await app.start()
  })
  afterAll(() => app.end())

  /** A page of the same origin without the app. */
  const blank = async (on: Page) => {
    await on.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<p>blank</p>' }))
    await on.goto(`${new URL(on.url()).origin}/blank`)
  }
  const opened = async () =>
    expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()

  test('that a newer one has written is left alone, and that is said', SLOW, async () => {
    await opened()
    const origin = new URL(page.url()).origin
    await blank(page)
    await page.evaluate(writtenByNewer, (NEWEST + 1) * 10)
    const before = await page.evaluate(stateOf)
    await page.goto(origin)
    await expectPage(page.getByRole('alert')).toContainText('Une version plus récente d’Aplomb')
    await blank(page)
    expect(await page.evaluate(stateOf)).toBe(before)
  })

  test('that an older window keeps open is waited for, and that is said', SLOW, async () => {
    await page.evaluate(writtenByOldest, { ...OLDEST, rows: 10 })
    const older = await page.context().newPage()
    await older.goto(page.url().replace('/blank', '/'), { waitUntil: 'commit' })
    await blank(older)
    await older.evaluate(keepOpen)
    await page.goto(new URL(page.url()).origin)
    await expectPage(page.getByRole('alert')).toContainText('plus ancienne')
    await older.close()
    await opened()
    expect(JSON.parse(await page.evaluate(stateOf))).toMatchObject({ version: NEWEST * 10, labels: 10 })
  })

  test('is whole after a kill while it was brought up', SLOW, async () => {
    const versions = new Set<number>()
    for (const delay of [0, 40, 120, 300, 700]) {
      await blank(page)
      await page.evaluate(writtenByOldest, OLDEST)
      const loading = page.goto(new URL(page.url()).origin).catch(() => undefined)
      await wait(delay)
      await app.crash('both')
      await loading
      page = await app.start({ open: false })
      await blank(page)
      const { version, labels } = JSON.parse(await page.evaluate(stateOf)) as Record<string, number>
      versions.add(version ?? 0)
      expect(labels).toBe(OLDEST.rows)
    }
    for (const version of versions) expect([OLDEST.version, NEWEST * 10]).toContain(version)
    page = await app.start()
    await opened()
    expect(JSON.parse(await page.evaluate(stateOf))).toMatchObject({
      version: NEWEST * 10,
      labels: OLDEST.rows,
    })
  })
})

/** The version, the stores and the number of labels, without changing anything. */
async function stateOf(): Promise<string> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('aplomb')
    open.onerror = () => reject(new Error(String(open.error)))
    open.onsuccess = () => {
      const { version, objectStoreNames } = open.result
      const count = open.result.transaction('labels').objectStore('labels').count()
      count.onsuccess = () => {
        open.result.close()
        resolve(JSON.stringify({ version, stores: [...objectStoreNames], labels: count.result }))
      }
    }
  })
}

async function writtenByNewer(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('aplomb', version)
    open.onupgradeneeded = () => void open.result.createObjectStore('later', { keyPath: 'id' })
    open.onerror = () => reject(new Error(String(open.error)))
    open.onsuccess = () => {
      open.result.close()
      resolve()
    }
  })
}

/** The database as the oldest version made it, with so many labels. */
async function writtenByOldest({
  version,
  stores,
  rows,
}: {
  version: number
  stores: Record<string, string>
  rows: number
}): Promise<void> {
  await new Promise((resolve) => (indexedDB.deleteDatabase('aplomb').onsuccess = resolve))
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('aplomb', version)
    open.onupgradeneeded = () => {
      for (const [name, spec] of Object.entries(stores)) {
        const [key = '', ...indexes] = spec.split(', ')
        const paths = key.startsWith('[') ? key.slice(1, -1).split('+') : key
        const store = open.result.createObjectStore(name, { keyPath: paths })
        for (const index of indexes) store.createIndex(index, index)
      }
      const labels = open.transaction?.objectStore('labels')
      for (let at = 0; at < rows; at++) labels?.put({ workspace: 'w', post: `share:${at}`, subject: 'trade' })
    }
    open.onerror = () => reject(new Error(String(open.error)))
    open.onsuccess = () => {
      open.result.close()
      resolve()
    }
  })
}

async function keepOpen(): Promise<void> {
  return new Promise((resolve) => {
    const open = indexedDB.open('aplomb')
    open.onsuccess = () => resolve()
  })
}
