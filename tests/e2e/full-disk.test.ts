import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { fillDisk, makeRoom, ROOM } from '../tools/full-disk'
import { storedIn } from '../tools/stored'
import { giveFiles, restoreFile } from '../tools/choose-file'

const SLOW = { timeout: 120_000 }
const FULL = /plus de place sur le disque/

/** Only a few kilobytes are left: every action reports the failure, shows its input as unsaved, and succeeds once there is room. */
describe('with a full disk', () => {
  let app: OpenApp
  let client: string
  let file: string

  const start = async () => {
    app = await openApp({ quota: ROOM })
    client = await openSample(app)
    file = await exported()
  }
  beforeAll(start)
  // What a failed try has left would fail the next one.
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return
    await app.close()
    await start()
  })
  afterAll(() => app.close())

  /**
   * Acts while the disk is full, then again with room: the failure is shown, nothing is stored, `typed` is still there, and in the end all
   * of it is stored.
   */
  async function refused(
    act: () => Promise<unknown>,
    typed: () => Promise<unknown> = () => Promise.resolve(),
  ) {
    const { page } = app
    const before = await storedIn(page)
    await fillDisk(page)
    await act()
    await expectPage(failure()).toBeVisible()
    expect(await storedIn(page)).toEqual(before)
    await typed()
    await makeRoom(page)
    await failure().getByRole('button', { name: 'Réessayer' }).click()
    await expectPage(failure()).toHaveCount(0)
    await expectPage.poll(async () => storedIn(page)).not.toEqual(before)
  }

  const failure = () => app.page.getByRole('alert').filter({ hasText: FULL })
  const go = async (tab: string, heading: string) => {
    await app.page.goto(`${app.shell.origin}/#${tab}`)
    await expectPage(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  const exported = async () => {
    await go('/', 'Clients')
    const { page } = app
    await page.getByRole('button', { name: /Autres actions/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Exporter' }).click()
    const path = join(emptyFolder(), 'Camille.aplomb')
    await (await download).saveAs(path)
    return path
  }
  const type = async (field: Locator, text: string) => {
    await field.click()
    await field.press('End')
    await field.pressSequentially(text)
    await field.blur()
  }

  test('a label, a post kept as evidence and a note', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/content`, 'Contenus')
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    const list = page.getByRole('group', { name: 'Publications', exact: true })
    await list.focus()
    const row = page.getByRole('group', { name: 'Publications', exact: true }).getByRole('row').nth(1)
    const shown = await row.allInnerTexts()
    await refused(
      () => page.keyboard.press('1'),
      async () => expect(await row.allInnerTexts()).toEqual(shown),
    )
    await list.focus()
    await refused(() => page.keyboard.press('p'))
    await list.focus()
    await page.keyboard.press('n')
    const note = page.getByRole('textbox', { name: 'Note' })
    await refused(
      () => note.pressSequentially('À citer en réunion'),
      () => expectPage(note).toHaveValue('À citer en réunion'),
    )
    await page.getByRole('button', { name: /^Tous/ }).click()
  })

  test('the words of a section, its note, a section left out, a finding left out', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/report`, 'Rapport')
    const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
    await words.click()
    await refused(
      () => page.keyboard.type('Ce que je veux dire'),
      async () => {
        await expectPage(words).toContainText('Ce que je veux dire')
      },
    )
    await expectPage(page.getByText('Non enregistré', { exact: true })).toHaveCount(0)
    const note = page.getByLabel('Note interne')
    await refused(
      () => note.pressSequentially('À vérifier'),
      () => expectPage(note).toHaveValue('À vérifier'),
    )
    const section = page.getByRole('switch').nth(3)
    await refused(
      () => section.click(),
      () => expectPage(section).toHaveAttribute('aria-checked', 'true', { timeout: 2000 }),
    )
    await refused(() => page.getByRole('button', { name: '#2f4a2f' }).click())
    const company = page.getByRole('textbox', { name: 'Cabinet' })
    await refused(
      () => type(company, ' Conseil'),
      () => expectPage(company).toHaveValue(/ Conseil$/),
    )
  })

  test('an observation, a question, a result', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/data`, 'Données')
    await page.getByRole('button', { name: /^Observer/ }).click()
    const value = page.getByLabel('Valeur')
    await value.fill('5210')
    await refused(
      () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click(),
      async () => expect((await value.inputValue()).replace(/\D/g, '')).toBe('5210'),
    )
    await page.getByRole('button', { name: /^Questions/ }).click()
    const question = page.getByLabel('Nouvelle question')
    await question.fill('Que coûte une mise en service ?')
    await refused(
      () => page.getByRole('button', { name: 'Ajouter' }).click(),
      () => expectPage(question).toHaveValue('Que coûte une mise en service ?', { timeout: 2000 }),
    )
    const first = page.getByLabel('Question 1', { exact: true })
    await refused(
      () => type(first, ' Précisément ?'),
      () => expectPage(first).toHaveValue(/Précisément \?$/),
    )
    await page
      .getByRole('complementary', { name: 'Demander et saisir' })
      .getByRole('button', { name: /^Résultats/ })
      .click()
    const label = page.getByLabel('Libellé')
    await label.fill('Demande de devis')
    await refused(
      () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click(),
      () => expectPage(label).toHaveValue('Demande de devis', { timeout: 2000 }),
    )
  })

  test('the fields of the client: a text, a count, words, a theme, a choice', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/data`, 'Données')
    await page.getByRole('button', { name: /^Client/ }).click()
    const headline = page.getByLabel('Titre du profil')
    await refused(
      () => type(headline, ', et plus encore'),
      () => expectPage(headline).toHaveValue(/et plus encore$/),
    )
    const followers = page.getByLabel('Abonnés du profil')
    await refused(
      async () => {
        await followers.fill('12345')
        await followers.blur()
      },
      async () => expect((await followers.inputValue()).replace(/\D/g, '')).toBe('12345'),
    )
    const theme = page.getByLabel('Nouveau thème')
    await theme.fill('Formation')
    await refused(
      () => theme.press('Enter'),
      () => expectPage(theme).toHaveValue('Formation', { timeout: 2000 }),
    )
    const consent = page.getByRole('checkbox', { name: /a donné son accord/ })
    const given = await consent.isChecked()
    await refused(
      () => consent.click(),
      () => expectPage(consent).toBeChecked({ checked: given, timeout: 2000 }),
    )
  })

  test('an import, which leaves nothing half there', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/data`, 'Données')
    const rows = join(emptyFolder(), 'chiffres.csv')
    writeFileSync(rows, 'qui;date;mesure;valeur\npage;10/11/2026;abonnés;251\n')
    await refused(() => giveFiles(page, rows))
  })

  test('an audit, a setting', SLOW, async () => {
    const { page } = app
    await go(`/c/${client}/audit`, 'Audit')
    await refused(() => page.getByRole('button', { name: 'Enregistrer l’audit' }).click())
    await go('/settings', 'Réglages')
    const letters = page.getByRole('switch', { name: /Raccourcis d’une seule lettre/ })
    await refused(
      () => letters.click({ force: true }),
      () => expectPage(letters).toBeChecked({ timeout: 2000 }),
    )
    const name = page.getByLabel('Consultant')
    await refused(
      () => type(name, 'Anne Marchand'),
      () => expectPage(name).toHaveValue(/Anne Marchand$/),
    )
  })

  test('a copy of a client, a restored client', SLOW, async () => {
    const { page } = app
    await go('/', 'Clients')
    const list = page.getByRole('row', { name: /Camille Renaud/ })
    await refused(
      async () => {
        await page.getByRole('button', { name: /Autres actions/ }).click()
        await page.getByRole('menuitem', { name: 'Dupliquer' }).click()
      },
      () => expectPage(list).toHaveCount(1, { timeout: 2000 }),
    )
    await expectPage(list).toHaveCount(2)
    await refused(
      () => restoreFile(page, file),
      () => expectPage(list).toHaveCount(2, { timeout: 2000 }),
    )
    await expectPage(list).toHaveCount(3)
  })

  test('a new client, a sample', SLOW, async () => {
    const { page } = app
    await go('/', 'Clients')
    await page.keyboard.press('Control+n')
    const person = page.getByLabel('Nom de la personne')
    await person.fill('Nora Plein')
    await page.getByText('elle-même, sans employeur').click()
    await refused(() => page.getByRole('button', { name: 'Créer et importer' }).click())
    await go('/', 'Clients')
    await refused(async () => {
      await page.getByRole('button', { name: 'Ouvrir ou restaurer' }).click()
      await page.getByRole('menuitem', { name: /Étienne/ }).click()
    })
  })

  test('broke nothing', () => {
    expect(app.problems.filter((text) => !/Quota/.test(text))).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})
