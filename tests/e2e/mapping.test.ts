import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { violations } from './accessibility'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { chooseFile, giveFiles } from '../tools/choose-file'

const UNKNOWN = 'tests/fixtures/formats/own/unknown_tool.csv'
const LINK = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A'
const TITLES = 'Permalien;Publié le;Message;Vues;J’aime'

describe('a table of an unknown tool', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await createClient(app, 'Camille Renaud', 'Nuvéo')
  })
  afterAll(() => app.close())

  test('is offered to be described, with a guess for its columns and the reason for the order of its dates', async () => {
    await give(app, UNKNOWN)
    const dialog = await describeColumns(app, 'unknown_tool.csv')
    await expectPage(dialog.getByRole('combobox', { name: 'Lien du post' })).toHaveValue('Permalien')
    await expectPage(dialog.getByRole('combobox', { name: 'Date', exact: true })).toHaveValue('Publié le')
    await expectPage(dialog.getByRole('combobox', { name: 'Texte' })).toHaveValue('Message')
    await expectPage(dialog.getByText(/vient en premier/)).toBeVisible()
    await expectPage(dialog.getByText(/Europe\/Paris/)).toBeVisible()
  })

  test('shows its rows as they will be understood, and again after every change', async () => {
    const dialog = app.page.getByRole('dialog')
    const row = dialog.getByRole('row').nth(1)
    await expectPage(row).toContainText('Bonjour')
    await expectPage(row).toContainText('1\u202f200')
    await expectPage(dialog.getByRole('status').first()).toContainText('une ligne acceptée')
    await choose(app, 'Vues', 'Aucune colonne')
    await expectPage(row).not.toContainText('1\u202f200')
    await choose(app, 'Impressions', 'Vues')
    await expectPage(row).toContainText('1\u202f200')
    await expectPage(dialog.getByRole('columnheader', { name: 'Impressions' })).toBeVisible()
  })

  test('breaks no rule of accessibility in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(
        await violations(app.page, { within: '[role=dialog]', colours: colorScheme === 'dark' }),
        colorScheme,
      ).toEqual([])
    }
  })

  test('is imported as it was described', async () => {
    const { page } = app
    await page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
    const summary = page.getByRole('region', { name: 'Dernier import' })
    await expectPage(summary).toContainText('Une publication lue')
    await expectPage(page.getByRole('dialog')).toHaveCount(0)
    await expectPage(summary).toBeFocused()
    expect(await posts(app)).toMatchObject([{ text: 'Bonjour', metrics: { impressions: { value: 1200 } } }])
  })

  test('teaches how the next one with the same titles is read', async () => {
    await give(app, table('octobre.csv', `${LINK}7513002921881612345;05/10/2026;Encore;900;3`))
    const summary = app.page.getByRole('region', { name: 'Dernier import' })
    await expectPage(summary).toContainText('octobre.csv')
    await expectPage(summary).toContainText('une nouvelle')
    await expectPage(summary.getByRole('button', { name: /Décrire les colonnes/ })).toHaveCount(0)
    expect(await posts(app)).toHaveLength(2)
  })

  test('can be read otherwise: what was read before is taken back', async () => {
    const { page } = app
    await page.getByRole('button', { name: /Revoir les colonnes/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Page', exact: true }).click()
    await expectPage(dialog.getByRole('button', { name: 'Importer' })).toBeEnabled()
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expectPage
      .poll(async () => (await posts(app)).map(({ who }) => who).sort())
      .toEqual(['page', 'person'])
    await page.getByRole('button', { name: 'Annuler cet import' }).click()
    await expectPage.poll(async () => (await posts(app)).length).toBe(1)
  })

  test('whose dates can be read both ways is asked about', async () => {
    const { page } = app
    const file = join(emptyFolder(), 'dates.csv')
    writeFileSync(file, 'Texte;Jour;Vues\nUn;03/04/2026;1\nDeux;05/04/2026;2\nTrois;;3\n')
    await give(app, file)
    const dialog = await describeColumns(app, 'dates.csv')
    await expectPage(dialog.getByText(/à vous de choisir/)).toBeVisible()
    await expectPage(dialog.getByRole('button', { name: 'Importer' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Jour/mois' }).click()
    await expectPage(dialog.getByRole('row').nth(1)).toContainText('3 avr. 2026')
    await expectPage(dialog.getByRole('row').nth(3)).toContainText('Rejetée : date absente')
    await page.keyboard.press('Escape')
    await expectPage(dialog).toHaveCount(0)
    await expectPage(page.getByRole('button', { name: /Décrire les colonnes/ })).toBeFocused()
  })

  test('with broken accents is repaired where the person wants it', async () => {
    const file = join(emptyFolder(), 'accents.csv')
    writeFileSync(file, 'PubliÃ© le,Contenu,Vues\n2026-10-01,Un rÃ©seau,3\n')
    await give(app, file)
    const dialog = await describeColumns(app, 'accents.csv')
    await expectPage(dialog.getByRole('row').nth(1)).toContainText('rÃ©seau')
    await dialog.getByRole('switch', { name: 'Réparer les accents' }).click()
    await expectPage(dialog.getByRole('row').nth(1)).toContainText('Un réseau')
    await expectPage(dialog.getByRole('combobox', { name: 'Date', exact: true })).toHaveValue('Publié le')
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expectPage.poll(async () => (await posts(app)).map(({ text }) => text)).toContain('Un réseau')
    writeFileSync(file, 'PubliÃ© le,Contenu,Vues\n2026-10-02,Un dÃ©bat,3\n')
    await give(app, file)
    await expectPage.poll(async () => (await posts(app)).map(({ text }) => text)).toContain('Un débat')
  })

  test('that is no longer at hand is asked for again', async () => {
    const { page } = app
    await give(
      app,
      table('perdu.csv', '', 'Lien;Jour;Contenu', `${LINK}7513002921881612399;2026-10-07;Perdu`),
    )
    await page.route('**/api/mapping.describe', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'host.noGrant', values: {} } } }),
    )
    const dialog = await describeColumns(app, 'perdu.csv')
    await expectPage(dialog.getByRole('alert')).toContainText('n’est plus à la disposition')
    await page.unroute('**/api/mapping.describe')
    await chooseFile(
      page,
      table('perdu.csv', '', 'Lien;Jour;Contenu', `${LINK}7513002921881612399;2026-10-07;Perdu`),
      () => dialog.getByRole('button', { name: 'Choisir le fichier…' }).click(),
    )
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expectPage.poll(async () => (await posts(app)).map(({ text }) => text)).toContain('Perdu')
  })

  test('is forgotten in the settings, and asked about again', async () => {
    const { page } = app
    const data = page.url()
    await page.goto(`${app.shell.origin}/#/settings`)
    const forget = page.getByRole('button', { name: 'Oublier la description de unknown_tool.csv' })
    await forget.click()
    await expectPage(forget).toHaveCount(0)
    await page.goto(data)
    await give(app, UNKNOWN)
    await expectPage(
      page.getByRole('button', { name: /Décrire les colonnes.* de unknown_tool\.csv/ }),
    ).toBeVisible()
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

function table(name: string, row: string, ...lines: string[]): string {
  const file = join(emptyFolder(), name)
  writeFileSync(file, `${(lines.length > 0 ? lines : [TITLES, row]).join('\n')}\n`)
  return file
}

async function give({ page }: OpenApp, file: string): Promise<void> {
  await giveFiles(page, file)
  await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText(basename(file))
}

async function describeColumns({ page }: OpenApp, file: string) {
  await page.getByRole('button', { name: `Décrire les colonnes… de ${file}` }).click({ timeout: 30_000 })
  return page.getByRole('dialog', { name: `Colonnes de ${file}` })
}

async function choose({ page }: OpenApp, field: string, column: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: column, exact: true }).click()
}

interface StoredPost {
  who: string
  text: string | null
  metrics: Record<string, { value: number }>
}

/** Every post stored for the client. */
async function posts({ page }: OpenApp): Promise<StoredPost[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const chunks = open.result.transaction('posts').objectStore('posts').getAll()
          chunks.onsuccess = () => {
            open.result.close()
            resolve((chunks.result as { posts: StoredPost[] }[]).flatMap((chunk) => chunk.posts))
          }
        }
      }),
  )
}
