import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

const SLOW = { timeout: 120_000 }

describe('the library of sentences', () => {
  let app: OpenApp

  // Every try starts with an empty library.
  beforeEach(async () => {
    app = await openApp()
    await openReport(app, await openSample(app))
  })
  afterEach(() => app.close())

  test('a sentence is kept with its names as variables, and follows to another client', SLOW, async () => {
    const { page } = app
    const field = page.getByRole('textbox', { name: /Texte de la section/ })
    await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
    await field.fill('')
    await field.click()
    await page.keyboard.type('Camille Renaud parle pour Nuvéo.')
    await page.getByRole('button', { name: 'Phrases', exact: true }).click()
    await page.getByRole('button', { name: 'Garder la phrase du curseur' }).click()
    await expectPage(page.getByLabel('Phrase en français')).toHaveValue('{client} parle pour {employer}.')
    await page.getByLabel('Phrase en français').fill('{client} parle pour {employer} : indice {score}.')
    await expectPage(
      page.getByText(/^Imprimé pour ce client.: Camille Renaud parle pour Nuvéo.: indice \d+\.$/),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expectPage(page.getByText('Phrase gardée.', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')

    await page.goto(app.shell.url)
    await page.getByRole('button', { name: 'Ouvrir ou restaurer' }).click()
    await page.getByRole('menuitem', { name: /Étienne/ }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Étienne Marquand' })).toBeVisible()
    await openReport(app, /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? '')
    // This client's report is in English at first.
    await page.getByRole('group', { name: 'Langue du rapport' }).getByRole('button', { name: 'FR' }).click()
    await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
    await field.click()
    await page.getByRole('button', { name: 'Phrases', exact: true }).click()
    await page.getByRole('button', { name: /^Étienne Marquand parle pour Ventorel.: indice \d+\.$/ }).click()
    await expectPage(field).toHaveText(/^Étienne Marquand parle pour Ventorel : indice \d+\.$/)
    await expectPage(page.getByText('1 chiffre lié, à jour')).toBeVisible()
    expect(app.problems).toEqual([])
  })
})

async function openReport({ page, shell }: OpenApp, client: string): Promise<void> {
  await page.goto(`${shell.origin}/#/c/${client}/report`)
  await expectPage(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
}
