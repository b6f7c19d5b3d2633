import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './accessibility'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

const SLOW = { timeout: 120_000 }

describe('the audits of a client', () => {
  let app: OpenApp
  let client: string

  beforeAll(async () => {
    app = await openApp()
    client = await openSample(app)
    await app.page.goto(`${app.shell.origin}/#/c/${client}/audit?check=CA-2`)
    await expectPage(app.page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible()
  })
  afterAll(() => app.close())

  test(
    'opens at the check that was asked for, with its figure, thresholds, source and evidence',
    SLOW,
    async () => {
      const { page } = app
      const detail = page.getByRole('region', { name: 'Détail du contrôle' })
      await expectPage(detail.getByRole('heading', { level: 2 })).toBeVisible()
      await expectPage(detail).toContainText(/CA-2/)
      await expectPage(detail).toContainText(/réussi\s≤\s5\spar\sjour\souvré, échec\s≥\s15/)
      await expectPage(detail.getByRole('table').first()).toBeVisible()
    },
  )

  test('opens at that check also where its address is the first of a window', SLOW, async () => {
    const { page, shell } = app
    const other = await page.context().newPage()
    await other.goto(`${shell.origin}/#/c/${client}/audit?check=OV-1`)
    await expectPage(other.getByRole('region', { name: 'Détail du contrôle' })).toContainText('OV-1')
    await other.close()
  })

  test(
    'compares the data under another preset with the stored audit, and says that the rules differ',
    SLOW,
    async () => {
      const { page } = app
      await page
        .getByRole('combobox', { name: 'Profil de notation' })
        .or(page.getByLabel('Profil de notation'))
        .first()
        .click()
      await page.getByRole('option', { name: 'Dirigeant' }).click()
      const compared = page.getByRole('region', { name: 'Comparaison' })
      // Same day, so no progress unless it is asked for.
      await expectPage(compared).toHaveCount(0)
      await page
        .getByRole('combobox', { name: 'Comparer avec' })
        .or(page.getByLabel('Comparer avec'))
        .first()
        .click()
      await page.getByRole('option', { name: /N° 1,/ }).click()
      await expectPage(compared).toContainText('Les règles ont changé')
      const checks = page.getByRole('table', { name: 'Contrôles' })
      await expectPage(checks.getByRole('row', { name: /^Voix propre 34 → 33/ })).toBeVisible()
      await page.getByRole('button', { name: 'Part de contenus à soi' }).click()
      await expectPage(page.getByRole('region', { name: 'Détail du contrôle' })).toContainText(
        '(6 par défaut)',
      )
    },
  )

  test('stores a second audit, opens both read-only; two of one day are no progress', SLOW, async () => {
    const { page } = app
    await page.getByRole('button', { name: /Enregistrer l’audit/ }).click()
    const list = page.getByRole('complementary', { name: 'Audits' })
    await expectPage(list.getByRole('button', { name: /^N° 2,/ })).toBeVisible()
    await list.getByRole('button', { name: /^N° 2,/ }).click()
    await expectPage(page.getByText(/N° 2 du .* en lecture seule/)).toBeVisible()
    await list.getByRole('button', { name: /^N° 1,/ }).click()
    await expectPage(page.getByText(/N° 1 du .* en lecture seule/)).toBeVisible()
    await expectPage(page.getByRole('region', { name: 'Comparaison' })).toHaveCount(0)
  })

  test('deletes an audit and takes that back', SLOW, async () => {
    const { page } = app
    const list = page.getByRole('complementary', { name: 'Audits' })
    await list.getByRole('button', { name: /Supprimer l’audit n° 2/ }).click()
    await expectPage(list.getByRole('button', { name: /^N° 2,/ })).toHaveCount(0)
    await page
      .getByRole('status')
      .filter({ hasText: 'supprimé' })
      .getByRole('button', { name: 'Annuler' })
      .last()
      .click()
    await expectPage(list.getByRole('button', { name: /^N° 2,/ })).toBeVisible()
  })

  test('shows the whole grid of checks, and what a preset changes', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/grid`)
    await expectPage(page.getByRole('heading', { level: 1, name: 'Grille d’audit' })).toBeVisible()
    await page.getByRole('button', { name: 'Dirigeant' }).click()
    await expectPage(page.getByText(/contrôles changent avec ce profil/)).toBeVisible()
    await expectPage(page.getByRole('row', { name: /OV-1/ })).toContainText('(6 par défaut)')
  })

  test('a grid of one’s own is made, weighs in the audit, and is named there', SLOW, async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/grid`)
    await page.getByRole('button', { name: 'Salarié' }).click()
    await page.getByRole('button', { name: 'En faire ma grille' }).click()
    await page.getByLabel('Nom de la grille').fill('Grille du cabinet')
    await page.getByLabel('Poids d’OV-1').fill('8')
    const keep = page.getByRole('button', { name: 'Enregistrer la grille' })
    // A total weight of 102 is not a valid grid.
    await expectPage(keep).toBeDisabled()
    await page.getByLabel('Poids d’OV-2').fill('1')
    expect(await violations(page)).toEqual([])
    await keep.click()
    await page.goto(`${app.shell.origin}/#/c/${client}/audit`)
    await page.getByRole('combobox', { name: 'Grille propre' }).click()
    await page.getByRole('option', { name: 'Grille du cabinet' }).click()
    await expectPage(page.getByRole('row', { name: /OV-1/ }).first()).toContainText('8 (6)')
    await page.keyboard.press('Control+z')
    await expectPage(page.getByRole('row', { name: /OV-1/ }).first()).not.toContainText('8 (6)')
  })

  test('the proposed profile is judged by the same posts and goes into the report', SLOW, async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/c/${client}/comparison`)
    const panel = page.locator('.comparison-profile')
    await expectPage(panel.getByText('Promesse tenue\u00a0: 4')).toBeVisible()
    await expectPage(panel.getByText('Écrivez un titre')).toBeVisible()
    await panel.getByRole('textbox', { name: 'Titre', exact: true }).fill('GMAO et maintenance')
    await expectPage(panel.getByText('Écrivez un titre')).toHaveCount(0)
    await expectPage(panel.getByText(/Thèmes? annoncés?/)).toHaveCount(2)
    expect(await violations(page)).toEqual([])
    await panel.getByRole('button', { name: 'Ajouter au rapport' }).click()
    await expectPage(page.getByRole('status').filter({ hasText: 'Avant et après ajoutés' })).toBeVisible()
  })

  test('breaks no rule of accessibility, nor of security', SLOW, async () => {
    const { page } = app
    for (const route of [`/c/${client}/audit`, '/grid']) {
      await page.goto(`${app.shell.origin}/#${route}`)
      await expectPage(page.getByRole('row', { name: /OV-1/ }).first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    }
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})
