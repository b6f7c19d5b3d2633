import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, seenPosts } from '../cli/run'
import { expectPage } from '../tools/expect-page'
import { killable, type Killable } from '../tools/killable'
import { storedIn } from '../tools/stored'
import { giveFiles, restoreFile } from '../tools/choose-file'

const SLOW = { timeout: 240_000 }
const ARCHIVE = join('resources/samples/camille', 'Complete_LinkedInDataExport_11-15-2026.zip')

/** The browser is killed during an action: what was shown as saved is there afterwards, and nothing is half done. */
describe('when the browser is killed', () => {
  let app: Killable
  let page: Page
  let client: string
  let file: string

  beforeAll(async () => {
    app = await killable()
    page = await app.start()
    await page.getByRole('button', { name: /Camille/ }).click()
    await page.waitForURL(/#\/c\/[\w-]+\/overview/, { timeout: 60_000 })
    client = /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    await go('/', 'Clients')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /Autres actions/ }).click()
    await page.getByRole('menuitem', { name: 'Exporter' }).click()
    file = join(emptyFolder(), 'Camille.aplomb')
    copyFileSync(await (await download).path(), file)
  })
  afterAll(() => app.end())

  const go = async (tab: string, heading: string) => {
    await page.goto(`${new URL(page.url()).origin}/#${tab}`)
    await expectPage(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  /** The client's row in the list: several have the same name, so each is opened until the right one is found. */
  const rowOf = async (id: string) => {
    await go('/', 'Clients')
    const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Autres actions/ }) })
    await expectPage(rows).toHaveCount((await clients(page)).length)
    for (const index of (await rows.all()).keys()) {
      await rows.nth(index).getByText('Camille Renaud').click()
      await page.waitForURL(/#\/c\/[\w-]+\//)
      const found = page.url().includes(id)
      await go('/', 'Clients')
      if (found) return rows.nth(index)
    }
    throw new Error(`no row of ${id}`)
  }
  const again = async () => {
    await app.kill()
    page = await app.start()
    await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  test('a label that is shown stays', SLOW, async () => {
    await go(`/c/${client}/content`, 'Contenus')
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    const list = page.getByRole('group', { name: 'Publications', exact: true })
    await list.focus()
    const before = (await storedIn(page))['labels'] as unknown[]
    const confirmed = page.getByRole('button', { name: /^Confirmés/ })
    const count = async () => Number((await confirmed.innerText()).replace(/\D/g, ''))
    const shown = await count()
    await page.keyboard.press('Enter')
    await expectPage.poll(count).toBe(shown + 1)
    await again()
    expect((await storedIn(page))['labels']).toHaveLength(before.length + 1)
  })

  test('words that the section says it has stay', SLOW, async () => {
    await go(`/c/${client}/report`, 'Rapport')
    const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
    await words.click()
    await page.keyboard.type('Ce que je veux dire à ma cliente')
    await expectPage(words).toContainText('Ce que je veux dire à ma cliente')
    await expectPage(page.getByText('Enregistré au fil de la frappe')).toBeVisible()
    await again()
    await go(`/c/${client}/report`, 'Rapport')
    await expectPage(page.getByRole('textbox', { name: 'Texte de la section Synthèse' })).toContainText(
      'Ce que je veux dire à ma cliente',
    )
  })

  test('an import is there as a whole or not at all', SLOW, async () => {
    await go('/', 'Clients')
    await page.keyboard.press('Control+n')
    await page.getByLabel('Nom de la personne').fill('Camille Renaud')
    await page.getByText('elle-même, sans employeur').click()
    await page.getByRole('button', { name: 'Créer et importer' }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    const nora = /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    const empty = await rowsOf(page, nora)
    const states = new Set<string>()
    for (const delay of [100, 500, 900, 1300, 1700]) {
      await go(`/c/${nora}/data`, 'Données')
      await giveFiles(page, ARCHIVE)
      await wait(delay)
      await again()
      states.add(JSON.stringify(await rowsOf(page, nora)))
    }
    await go(`/c/${nora}/data`, 'Données')
    await giveFiles(page, ARCHIVE)
    await expectPage(page.getByRole('region', { name: 'Dernier import' })).toBeVisible()
    const whole = await rowsOf(page, nora)
    const possible = [JSON.stringify(empty), JSON.stringify(whole)]
    expect([...states].filter((state) => !possible.includes(state))).toEqual([])
    expect(whole['posts']).toBeGreaterThan(empty['posts'] ?? 0)
  })

  test('a restored client is there as a whole or not at all', SLOW, async () => {
    const whole = await rowsOf(page, client)
    for (const delay of [0, 150, 400]) {
      const before = await clients(page)
      await go('/', 'Clients')
      await restoreFile(page, file)
      await wait(delay)
      await again()
      for (const id of (await clients(page)).filter((each) => !before.includes(each))) {
        // The restored file was written before this journey's label and text.
        const { labels: _, narratives: __, ...rows } = await rowsOf(page, id)
        const { labels: ___, narratives: ____, ...all } = whole
        expect(rows).toEqual(all)
      }
    }
  })

  test('an erased client is gone as a whole or not at all', SLOW, async () => {
    for (const delay of [0, 60, 200]) {
      const before = await clients(page)
      const [first = ''] = before.filter((id) => id !== client)
      const whole = await rowsOf(page, first)
      await (await rowOf(first)).getByRole('button', { name: /Autres actions/ }).click()
      await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
      await wait(delay)
      await again()
      const there = await clients(page)
      for (const id of before) {
        const rows = await rowsOf(page, id)
        const left = Object.values(rows).reduce((sum, count) => sum + count, 0)
        expect(left > 0).toBe(there.includes(id))
        if (id === first && there.includes(id)) expect(rows).toEqual(whole)
      }
    }
  })

  test('a client that was being made of files is not shown, and nothing of it stays', SLOW, async () => {
    for (const delay of [600, 1200, 2000]) {
      const before = await clients(page)
      await go('/', 'Clients')
      await page.getByRole('button', { name: 'Ouvrir ou restaurer' }).click()
      await page.getByRole('menuitem', { name: /Étienne/ }).click()
      await wait(delay)
      await again()
      await go('/', 'Clients')
      await expectPage.poll(async () => (await unfinished(page)).length).toBe(0)
      for (const id of (await clients(page)).filter((each) => !before.includes(each)))
        expect((await rowsOf(page, id))['posts']).toBeGreaterThan(0)
    }
  })

  test('an erased client is found nowhere on the disk', SLOW, async () => {
    const [post, words] = ['Wkjorandt', 'Ce que je veux dire à ma cliente']
    await go(`/c/${client}/data`, 'Données')
    const posts = join(emptyFolder(), 'seen.csv')
    writeFileSync(posts, seenPosts(30).replaceAll('pump', post))
    await giveFiles(page, posts)
    await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText('seen.csv')
    await go('/settings', 'Réglages')
    await page.getByRole('button', { name: /^Sauvegarder le/ }).click()
    await expectPage.poll(() => holding(app.places(), [client])).toMatch(/backups.*\.aplomb/)
    expect(holding(app.places(), [post, words])).toContain('IndexedDB')
    expect(holding(app.uploads(), [post])).toContain('seen.csv')

    await go('/', 'Clients')
    const row = page.getByRole('row').filter({ hasText: 'Camille Renaud' })
    await expectPage(row.first()).toBeVisible()
    for (let left = await row.count(); left > 0; left--) {
      await row
        .last()
        .getByRole('button', { name: /Autres actions/ })
        .click()
      await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
      await expectPage(row).toHaveCount(left - 1)
    }
    // Text being written to the database stays in the log of the browser’s local storage for a while: see docs/security.md.
    const found = () =>
      [
        holding([...app.places(), ...app.uploads()], [post, 'Camille Renaud']),
        holding(app.places(), [words]).replace(/^.*\/Local Storage\/.*$/gm, ''),
      ].join('')
    await expectPage.poll(found).toBe('')
    await again()
    expect(found()).toBe('')
  })
})

/** The number of rows each table has for a client. */
async function rowsOf(page: Page, workspace: string): Promise<Record<string, number>> {
  return page.evaluate(
    (id) =>
      new Promise<Record<string, number>>((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const names = [...open.result.objectStoreNames]
          const read = open.result.transaction(names)
          const counts = names
            .filter((name) => read.objectStore(name).indexNames.contains('workspace'))
            .map((name) => [name, read.objectStore(name).index('workspace').count(id)] as const)
          read.oncomplete = () => {
            open.result.close()
            resolve(Object.fromEntries(counts.map(([name, { result }]) => [name, result])))
          }
        }
      }),
    workspace,
  )
}

/** The files that contain one of the words, in their names or in any stored form of text. */
function holding(folders: readonly string[], words: readonly string[]): string {
  const forms = words.flatMap((word) =>
    (['utf8', 'utf16le', 'latin1'] as const).map((form) => Buffer.from(word, form)),
  )
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  const isHolding = (file: string) => {
    if (words.some((word) => file.includes(word))) return true
    const bytes = bytesOf(file)
    return forms.some((form) => bytes.includes(form))
  }
  return files.filter(isHolding).join('\n')
}

async function clients(page: Page): Promise<string[]> {
  const { workspaces } = await storedIn(page)
  return (workspaces as { id: string; unfinished?: true }[])
    .filter(({ unfinished: open }) => open !== true)
    .map(({ id }) => id)
}

async function unfinished(page: Page): Promise<unknown[]> {
  const { workspaces } = await storedIn(page)
  return (workspaces as { unfinished?: true }[]).filter((row) => row.unfinished === true)
}

// Empty for a folder, or for a file the browser moves meanwhile.
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
