import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './accessibility'
import { openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { storedIn } from '../tools/stored'

describe('the sample employer in the app', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  test('opens with its eight people, six of whom are named, and a consent can be withdrawn', async () => {
    const { page } = app
    await page.getByRole('button', { name: /Halvéa/ }).click()
    await page.waitForURL(/#\/e\/[\w-]+\/people/, { timeout: 120_000 })
    await expectPage(page.getByRole('button', { name: /Consentement d[e’]/ })).toHaveCount(8)
    await expectPage(page.getByText('personnes ont accepté d’être nommées')).toContainText('6 personnes')
    await page.getByRole('button', { name: /Consentement de Lucie Garnier/ }).click()
    await page.getByRole('button', { name: 'Retirer le consentement' }).click()
    await expectPage(page.getByText('personnes ont accepté d’être nommées')).toContainText('5 personnes', {
      timeout: 60_000,
    })
    await page.getByRole('button', { name: 'Annuler' }).first().click()
    await expectPage(page.getByText('personnes ont accepté d’être nommées')).toContainText('6 personnes', {
      timeout: 60_000,
    })
    expect(await violations(page)).toEqual([])
  })

  test('shows who answers what, with the answers behind a cell', async () => {
    const { page } = app
    await page.keyboard.press('Control+2')
    const row = page.getByRole('row', { name: /Que faire le jour où un rejet/ })
    await expectPage(row).toContainText('réponse d’une personne partie seulement')
    await row.getByRole('button', { name: /Paul Verdier/ }).press('Enter')
    await expectPage(page.getByRole('complementary', { name: 'Calendrier et réponses' })).toContainText(
      'Paul Verdier',
    )
    expect(await violations(page)).toEqual([])
  })

  test('compares any two people on one grid', async () => {
    const { page } = app
    await page.keyboard.press('Control+3')
    await page.getByRole('combobox', { name: 'L’autre personne' }).click()
    await page.getByRole('option', { name: 'Sophie Lemaire' }).click()
    const answered = page.getByRole('row', { name: /^Questions \d/ })
    await expectPage(answered.first()).toContainText('5 sur 10')
    await expectPage(answered.first()).toContainText('2 sur 10')
    await expectPage(page.getByRole('region', { name: 'Deux personnes' })).toContainText(
      'On ne sait pas dans quelle mesure les audiences de deux voix se recoupent',
    )
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  })

  test('composes the team’s report: sections in another order, own words, and all its formats', async () => {
    const { page } = app
    await page.keyboard.press('Control+6')
    const sections = page.getByRole('complementary', { name: 'Choix du rapport' })
    await expectPage(sections.getByRole('switch')).toHaveCount(10)
    await sections.getByRole('switch', { name: 'Imprimer : Réponses' }).click()
    await sections.getByRole('button', { name: 'Thèmes' }).click()
    await page
      .getByRole('textbox', { name: 'Texte de la section Thèmes' })
      .fill('La sécheresse attend une voix.')
    for (const place of [4, 3]) {
      await page.keyboard.press('Alt+ArrowUp')
      await expectPage(sections.getByRole('switch').nth(place)).toHaveAccessibleName('Imprimer : Thèmes')
    }
    const exported = async (ask: () => Promise<void>) => {
      const download = page.waitForEvent('download', { timeout: 120_000 })
      await ask()
      return readFileSync(await (await download).path())
    }
    const other = (name: string) => async () => {
      await page.getByRole('button', { name: 'Autres formats' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    const html = (await exported(other('Page HTML'))).toString('utf8')
    expect(html).toContain('La sécheresse attend une voix.')
    const links = [...html.matchAll(/href="#section-(\w+)"/g)].map(([, id]) => id)
    expect(links.slice(0, 4)).toEqual(['summary', 'people', 'themes', 'matrix'])
    expect(links).not.toContain('answers')
    expect((await exported(other('Diapositives (PowerPoint)'))).subarray(0, 2).toString()).toBe('PK')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Deux pages' }).click()
    await expectPage(page.getByText('Page 1 sur 2', { exact: true })).toBeVisible({ timeout: 60_000 })
    const pdf = await exported(() => page.getByRole('button', { name: 'Exporter le PDF' }).click())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('forgets a person who is erased, in its stored audits and its backups too', async () => {
    const { page, shell } = app
    const folder = join(shell.data, 'backups')
    /** The backups whose content names the person; the employer’s first one is made without being asked. */
    const naming = (name: string) =>
      existsSync(folder)
        ? readdirSync(folder).filter((file) =>
            gunzipSync(readFileSync(join(folder, file))).includes(`"name":"${name}"`),
          )
        : []
    const audits = async () =>
      ((await storedIn(page))['teamAudits'] as object[]).map((row) => JSON.stringify(row))
    // The exports of the report stored the audit.
    await expectPage.poll(async () => (await audits()).join('')).toContain('"Paul Verdier"')
    await expectPage.poll(() => naming('Paul Verdier')).not.toEqual([])
    await page.goto(`${shell.origin}/#/`)
    const employer = page.getByRole('row', { name: /Halvéa/ }).first()
    await expectPage(employer).toBeVisible()
    await page
      .getByRole('row', { name: /Paul Verdier/ })
      .getByRole('button', { name: /Autres actions/ })
      .click()
    await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
    await expectPage(page.getByText(/un audit enregistré qui la montre sera effacé/)).toBeVisible()
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expectPage.poll(() => naming('Paul Verdier'), { timeout: 30_000 }).toEqual([])
    expect((await audits()).join('')).not.toContain('"Paul Verdier"')
    expect(naming('Sophie Lemaire')).not.toEqual([])
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})
