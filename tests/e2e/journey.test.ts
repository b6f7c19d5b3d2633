import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Download, Page } from '@playwright/test'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { chooseFile } from '../tools/choose-file'

const SAMPLE = 'resources/samples/camille'
const FILES = ['Complete_LinkedInDataExport_11-15-2026.zip', 'nuveo_content_1794700800000.xls'].map((name) =>
  join(SAMPLE, name),
)
const NAME = 'Camille Renaud'
const WORDS = 'Répondez d’abord aux questions de vos clients.'
describe('from a new client to the PDF', () => {
  let app: OpenApp

  afterEach(async () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
    await app.close()
  })

  describe('in French', () => {
    beforeEach(async () => {
      app = await openApp()
    })

    test('with the mouse, in twelve acts at most', async () => {
      const { page } = app
      await page.evaluate(() => {
        Object.assign(globalThis, { acts: 0 })
        addEventListener('pointerdown', () => (globalThis as unknown as { acts: number }).acts++, true)
      })
      await page
        .getByRole('button', { name: /Nouveau client/ })
        .first()
        .click()
      await chooseFile(page, FILES, () =>
        page.getByRole('dialog').getByRole('button', { name: 'des fichiers' }).click(),
      )
      // What the files say about her is already filled in.
      await expectPage(page.getByLabel('Nom de la personne')).toHaveValue(NAME)
      await expectPage(page.getByLabel('Fonction')).toHaveValue(/Communication et marketing/)
      await expectPage(page.getByLabel('Nom de la marque')).toHaveValue('Nuvéo')
      await page.getByLabel('La personne auditée a donné son accord').check()
      await page.getByRole('button', { name: 'Créer et importer' }).click()
      await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText(
        'publications lues',
      )

      await page.getByRole('button', { name: 'Voir le verdict' }).click()
      await expectPage(page.getByRole('region', { name: 'Influence', exact: true }).first()).toContainText(
        /\d/,
      )

      await page.getByRole('link', { name: /Rapport/ }).click()
      const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
      await words.click()
      await page.keyboard.type(WORDS)
      await page.getByRole('button', { name: /Exporter le PDF/ }).click()
      const download = page.waitForEvent('download', { timeout: 100_000 })
      await page.getByRole('dialog').getByRole('button', { name: 'Exporter', exact: true }).click()
      const text = await pdfText(await download)
      expect(text).toContain(NAME)
      expect(text).toContain('Nuvéo')
      expect(text).toContain(WORDS)
      // One more act chooses the files in the system’s dialog.
      const acts = await page.evaluate(() => (globalThis as unknown as { acts: number }).acts)
      expect(acts + 1).toBeLessThanOrEqual(12)
    })

    test('by keyboard alone', async () => {
      const { page } = app
      const press = (keys: string) => page.keyboard.press(keys)
      await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
      await press('Control+n')
      await expectPage(page.getByLabel('Nom de la personne')).toBeFocused()
      await page.keyboard.type(NAME)
      await press('Enter')
      // The missing field gets the focus.
      await expectPage(page.getByLabel('Nom de la marque')).toBeFocused()
      await page.keyboard.type('Nuvéo')
      await press('Enter')
      await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()

      await expectPage(page.getByRole('dialog')).toHaveCount(0)
      await chooseFile(page, FILES, () => press('Control+o'))
      await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText(
        'publications lues',
      )

      await press('Control+1')
      await expectPage(page.getByRole('region', { name: 'Influence', exact: true }).first()).toContainText(
        /\d/,
      )

      await press('Control+6')
      // The focus is where this screen's work begins, without pressing Tab.
      await expectPage(page.getByRole('textbox', { name: 'Texte de la section Synthèse' })).toBeFocused()
      await page.keyboard.type(WORDS)
      await press('Control+e')
      await expectPage(page.getByRole('dialog')).toBeVisible()
      await tabTo(page, 'Exporter')
      const download = page.waitForEvent('download', { timeout: 100_000 })
      await press('Enter')
      const text = await pdfText(await download)
      expect(text).toContain(NAME)
      expect(text).toContain(WORDS)
    })
  })

  test('in English, with a report in French', async () => {
    app = await openApp({ locale: 'en-GB' })
    const { page } = app
    await page.getByRole('button', { name: /Camille/ }).click()
    await expectPage(page.getByRole('heading', { name: 'Audience without influence' })).toBeVisible()
    await page.getByRole('link', { name: /Report/ }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible()
    await page.keyboard.press('Control+e')
    // The dialog opens on the file’s name, and exports by the keys on its button.
    await expectPage(page.getByRole('dialog').getByLabel('File name')).toBeFocused()
    const download = page.waitForEvent('download', { timeout: 100_000 })
    await page.keyboard.press('Control+Enter')
    const text = await pdfText(await download)
    expect(text).toContain('Audience sans influence')
  })
})

/** Presses Tab until the named control has the focus, as a person without a mouse would. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('textbox', { name }).or(page.getByRole('button', { name, exact: true }))
  for (let step = 0; step < 80; step++) {
    const isThere = await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

async function pdfText(download: Download): Promise<string> {
  const file = join(emptyFolder(), 'report.pdf')
  await download.saveAs(file)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}
