import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseFile } from '../tools/choose-file'
import { expectPage } from '../tools/expect-page'
import { violations } from './accessibility'
import { openApp, type OpenApp } from './app'

const SAMPLE = 'resources/samples/halvea'
const EXPORT = 'Complete_LinkedInDataExport_11-15-2026.zip'

/** Files of several people and of the page, side by side as they come by e-mail. */
function mixed(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-archives-'))
  const files = {
    'a.zip': `ines-moreau/${EXPORT}`,
    'b.zip': `karim-benali/${EXPORT}`,
    'c.zip': `lucie-garnier/${EXPORT}`,
    'AggregateAnalytics_Inès Moreau_2025-11-16_2026-11-15.xlsx':
      'ines-moreau/AggregateAnalytics_Inès Moreau_2025-11-16_2026-11-15.xlsx',
    'halvea_content_1794704400000.xls': 'halvea_content_1794704400000.xls',
  }
  return Object.entries(files).map(([name, from]) => {
    copyFileSync(join(SAMPLE, from), join(folder, name))
    return join(folder, name)
  })
}

/** Whose each file is said to be. */
function owners(dialog: Locator): Promise<Record<string, string>> {
  return dialog
    .getByRole('combobox')
    .evaluateAll((fields: HTMLInputElement[]) =>
      Object.fromEntries(
        fields.map((field) => [field.ariaLabel?.split(/\s:\s/u)[1] ?? '', field.value.replace(/\s/gu, ' ')]),
      ),
    )
}

describe('archives of many people at once', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  test('each finds its person, the page’s file the page, and one can be given to nobody', async () => {
    const { page } = app
    await expectPage(page.getByRole('button', { name: /Halvéa/ })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('Nouvel employeur')
    await page.getByRole('dialog').getByRole('textbox').press('Enter')
    await page.getByRole('textbox', { name: 'Nom de la marque' }).fill('Halvéa')
    await page.getByRole('button', { name: 'Créer' }).click()
    await page.waitForURL(/#\/e\/[\w-]+\/people/)
    await page.getByRole('button', { name: 'Importer des archives' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Importer des archives' })
    await chooseFile(page, mixed(), () =>
      dialog.getByRole('button', { name: 'Choisir des fichiers' }).click(),
    )
    const whose = (file: string) => dialog.getByRole('combobox', { name: new RegExp(file) })
    await expectPage(dialog.getByRole('combobox')).toHaveCount(5, { timeout: 60_000 })
    expect(await owners(dialog)).toEqual({
      'a.zip': 'Nouvelle personne : Inès Moreau',
      'b.zip': 'Nouvelle personne : Karim Benali',
      'c.zip': 'Nouvelle personne : Lucie Garnier',
      'AggregateAnalytics_Inès Moreau_2025-11-16_2026-11-15.xlsx': 'Nouvelle personne : Inès Moreau',
      'halvea_content_1794704400000.xls': 'La page de Halvéa',
    })
    expect(await violations(page)).toEqual([])
    await whose('c.zip').click()
    await page.getByRole('option', { name: 'Laisser de côté' }).click()
    await dialog.getByRole('button', { name: 'Importer 4 fichiers' }).click()
    await expectPage(page.getByText('4 fichiers importés, 2 nouvelles personnes')).toBeVisible({
      timeout: 90_000,
    })
    const consents = page.getByRole('button', { name: /Consentement d[e’]/ })
    await expectPage(consents).toHaveCount(2)
    await expectPage(page.getByText('Lucie Garnier')).toHaveCount(0)
  })

  test('a second time each goes to the person who is there already', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Importer des archives' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Importer des archives' })
    await chooseFile(page, mixed(), () =>
      dialog.getByRole('button', { name: 'Choisir des fichiers' }).click(),
    )
    await expectPage(dialog.getByRole('combobox')).toHaveCount(5, { timeout: 60_000 })
    expect(await owners(dialog)).toMatchObject({
      'a.zip': 'Inès Moreau',
      'b.zip': 'Karim Benali',
      'c.zip': 'Nouvelle personne : Lucie Garnier',
    })
    await dialog.getByRole('button', { name: 'Annuler' }).click()
    await expectPage(page.getByRole('button', { name: /Consentement d[e’]/ })).toHaveCount(2)
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})
