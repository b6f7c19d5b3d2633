import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { giveFiles } from '../tools/choose-file'

const ARCHIVE = join('resources/samples/camille', 'Complete_LinkedInDataExport_11-15-2026.zip')
describe('a reload in the middle', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await openSample(app)
  })
  afterAll(() => app.close())

  test.each([
    ['at once', null],
    ['while reading', 'Lecture de'],
    ['while storing', 'Réunion avec ce qui est connu'],
  ])('of an import, %s, leaves all of it or nothing', async (_moment, awaited) => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/`)
    await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
    await page.keyboard.press('Control+n')
    await page.getByLabel('Nom de la personne').fill('Camille Renaud')
    await page.getByText('elle-même, sans employeur').click()
    await page.getByRole('button', { name: 'Créer et importer' }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    const id = /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    const reloaded = awaited === null ? null : await reloadAt(page, awaited)
    await giveFiles(page, ARCHIVE)
    await (reloaded ? reloaded() : page.reload())
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    // Whatever was running in the old page's worker ends, or the database rolls it back.
    await page.waitForTimeout(500)
    const { posts, chunks, sources, files } = await stored(app, id)
    expect(posts).toBe(chunks)
    expect(files).toBe(sources)
    // The same file can be read again, completely.
    await giveFiles(page, ARCHIVE)
    await expectPage(page.getByRole('region', { name: 'Dernier import' })).toBeVisible()
    const after = await stored(app, id)
    expect(after.posts).toBeGreaterThan(100)
    expect(after.posts).toBe(after.chunks)
  })

  test('of the list shows it before the texts of the other screens are there', async () => {
    const { page } = app
    const rest = /\/assets\/texts-[^/]+\.js$/
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => (arrive = resolve))
    await page.route(rest, async (route) => {
      await arrival
      await route.continue()
    })
    await page.goto(`${app.shell.origin}/#/`)
    await page.reload()
    const row = page.getByRole('row', { name: /Camille Renaud/ }).filter({ hasText: 'Nuvéo' })
    await expectPage(row).toContainText('Audience sans influence')
    await row.click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Camille Renaud' })).toHaveCount(0)
    arrive()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Camille Renaud' })).toBeVisible()
    await page.unroute(rest)
    expect(app.problems).toEqual([])
  })

  test('of typing keeps every word that was written', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/`)
    await page
      .getByRole('row', { name: /Camille Renaud/ })
      .filter({ hasText: 'Nuvéo' })
      .click()
    await page.getByRole('link', { name: /Rapport/ }).click()
    const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
    await words.click()
    await page.keyboard.type('Un texte écrit juste avant la coupure')
    await page.reload()
    await expectPage(page.getByRole('textbox', { name: 'Texte de la section Synthèse' })).toContainText(
      'Un texte écrit juste avant la coupure',
    )
    await page.getByLabel('Note interne').fill('À vérifier avec elle')
    await page.reload()
    await expectPage(page.getByLabel('Note interne')).toHaveValue('À vérifier avec elle')
  })

  test('writes what a cut-off left on its way into the database', async () => {
    const { page } = app
    const id = /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    await page.evaluate((client) => {
      const call = [client, 'fr', 'summary', { note: 'Ce qui était en route' }]
      localStorage.setItem(`aplomb.unsaved.saveNarrative/${client}/fr/summary/note`, JSON.stringify(call))
      localStorage.setItem(
        'aplomb.unsaved.setMark/gone/x/note',
        JSON.stringify(['gone', 'x', { aside: true }]),
      )
    }, id)
    await page.reload()
    await expectPage(page.getByLabel('Note interne')).toHaveValue('Ce qui était en route')
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aplomb.unsaved.'))),
    ).toEqual([])
  })

  test('broke nothing', () => {
    // A call cut off by the reload is not a problem.
    expect(
      app.problems.filter((text) => !/net::ERR_(ABORTED|INCOMPLETE_CHUNKED_ENCODING)/.test(text)),
    ).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

/** Makes the page reload at the very moment a text appears; the returned function waits for that, and fails if it never happens. */
async function reloadAt(page: Page, awaited: string): Promise<() => Promise<unknown>> {
  const loaded = page.waitForEvent('load', { timeout: 60_000 })
  loaded.catch(() => undefined)
  await page.evaluate((words) => {
    new MutationObserver(() => document.body.textContent.includes(words) && location.reload()).observe(
      document.body,
      { childList: true, characterData: true, subtree: true },
    )
  }, awaited)
  return () => loaded
}

/** The client's row, and what is stored. */
async function stored(
  { page }: OpenApp,
  id: string,
): Promise<{ posts: number; chunks: number; sources: number; files: number }> {
  return page.evaluate(
    (workspace) =>
      new Promise((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const read = open.result.transaction(['workspaces', 'posts', 'sources'])
          const row = read.objectStore('workspaces').get(workspace)
          const posts = read.objectStore('posts').getAll()
          const sources = read.objectStore('sources').getAll()
          read.oncomplete = () => {
            open.result.close()
            const { posts: count, files } = row.result as { posts: number; files: number }
            const chunks = (posts.result as { workspace: string; posts: unknown[] }[]).filter(
              (chunk) => chunk.workspace === workspace,
            )
            resolve({
              posts: count,
              files,
              chunks: chunks.reduce((sum, chunk) => sum + chunk.posts.length, 0),
              sources: (sources.result as { workspace: string }[]).filter(
                (source) => source.workspace === workspace,
              ).length,
            })
          }
        }
      }),
    id,
  )
}
