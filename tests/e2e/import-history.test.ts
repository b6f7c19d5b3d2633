import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, seenPosts } from '../cli/run'
import { violations } from './accessibility'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { storedIn } from '../tools/stored'
import { giveFiles } from '../tools/choose-file'

const ARCHIVE = join('resources/samples/camille', 'Complete_LinkedInDataExport_11-15-2026.zip')

describe('the history of imports', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await createClient(app, 'Solène Kerbrat', 'Voltine')
  })
  afterAll(() => app.close())

  const history = () => app.page.getByRole('region', { name: 'Historique des imports' })
  const open = () => app.page.getByRole('region', { name: /à régler$/ })

  test('keeps the broken, the undescribed and what is somebody else’s through a reload, each with its next step', async () => {
    const { page } = app
    const folder = emptyFolder()
    const tool = join(folder, 'outil.csv')
    writeFileSync(tool, 'Jour;Cœurs;Avis\n3 mars 2026;12;4\n4 mars 2026;9;1\n')
    const cut = join(folder, 'coupée.zip')
    writeFileSync(cut, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]))
    await giveFiles(app.page, ARCHIVE, tool, cut)
    await expectPage(history().getByText('un import', { exact: true })).toBeVisible()
    await expectPage(open()).toContainText('est un export de Camille Renaud, et non de Solène Kerbrat')
    await page.reload()
    await expectPage(open()).toContainText('est un export de Camille Renaud')
    await expectPage(open().getByRole('button', { name: /Décrire les colonnes… de outil.csv/ })).toBeVisible()
    await expectPage(
      open()
        .getByRole('button', { name: /de coupée.zip/ })
        .first(),
    ).toBeVisible()
    expect(await violations(page, { within: '.data-left' })).toEqual([])
  })

  test('what is put aside is no longer asked about, also after a reload', async () => {
    const { page } = app
    await open()
      .getByRole('button', { name: /Laisser de côté de coupée.zip/ })
      .click()
    await expectPage(open()).not.toContainText('coupée.zip')
    await page.reload()
    await expectPage(open()).toContainText('outil.csv')
    await expectPage(open()).not.toContainText('coupée.zip')
  })

  test('the answer that it is the same person imports the file, and the private lists in it wait for consent', async () => {
    const { page } = app
    await open()
      .getByRole('button', { name: /C’est la même personne, importer/ })
      .click()
    await expectPage(history().getByText('2 imports', { exact: true })).toBeVisible()
    await expectPage(open()).not.toContainText('est un export de')
    await expectPage(page.getByRole('row', { name: /Archive LinkedIn Complete/ })).toBeVisible()
    await expectPage(open()).toContainText('concerne des tiers et n’a été ni compté ni conservé')
    await open()
      .getByRole('button', { name: /Elle a donné son accord, importer de Connections/ })
      .click()
    await expectPage(history().getByText('3 imports', { exact: true })).toBeVisible()
    await expectPage(open()).not.toContainText('Connections')
  })

  test('an earlier import is taken back alone', async () => {
    const { page } = app
    const notes = join(emptyFolder(), 'chiffres.csv')
    writeFileSync(notes, 'qui;date;mesure;valeur\npage;10/11/2026;abonnés;251\n')
    await giveFiles(app.page, notes)
    await expectPage(history().getByText('4 imports', { exact: true })).toBeVisible()
    await page.reload()
    const archive = history().getByRole('listitem').filter({ hasText: 'Complete_LinkedInDataExport' }).first()
    await archive.locator('summary').click()
    await archive.getByRole('button', { name: /Annuler cet import-là/ }).click()
    await expectPage(archive).toContainText('repris le')
    const { imports, sources } = await storedIn(page)
    expect(
      (imports as { takenBack: string | null }[]).filter(({ takenBack }) => takenBack !== null),
    ).toHaveLength(1)
    expect(sources).toBeGreaterThan(0)
    await expectPage(page.getByRole('row', { name: /chiffres/ }).first()).toBeVisible()
  })

  test('the results set nothing against the views while no contact is recorded', async () => {
    const { page } = app
    const posts = join(emptyFolder(), 'seen-posts.csv')
    writeFileSync(posts, seenPosts(20))
    await giveFiles(page, posts)
    await expectPage(history().getByText('seen-posts.csv').first()).toBeVisible()
    await page.keyboard.press('Control+5')
    await expectPage(page.getByText('Le relevé des contacts manque')).toBeVisible()
    await expectPage(page.getByRole('region', { name: 'Les plus vues' })).toContainText(
      'contacts non relevés',
    )
    await expectPage(page.getByRole('region', { name: 'Les plus utiles' })).toHaveCount(0)
    await expectPage(page.locator('.results-scatter canvas')).toHaveCount(0)
  })

  test('a copy is made by itself once nothing was written for a minute, though the client is left, and after words of the report too', async () => {
    const { page, shell } = app
    const folder = join(shell.data, 'backups')
    const copies = () =>
      existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.aplomb')) : []
    // The first needs no minute.
    await expect.poll(() => copies().length, { timeout: 30_000 }).toBeGreaterThan(0)
    await page.clock.install()
    await page.reload()
    await expectPage(page.getByText('Le relevé des contacts manque')).toBeVisible()
    const client = page.url()
    const made = async (act: () => Promise<void>) => {
      const before = copies()
      await act()
      expect(copies()).toEqual(before)
      await page.clock.fastForward(61_000)
      await expect
        .poll(() => copies().filter((name) => !before.includes(name)), { timeout: 30_000 })
        .toHaveLength(1)
    }
    await made(async () => {
      const more = join(emptyFolder(), 'seen-posts-more.csv')
      writeFileSync(more, seenPosts(22))
      await page.keyboard.press('Control+2')
      await giveFiles(page, more)
      await expectPage(history().getByText('seen-posts-more.csv').first()).toBeVisible()
      await page.keyboard.press('Control+1')
      await page.goto(`${shell.origin}/#/`)
      await expectPage(page.getByRole('row', { name: /Solène Kerbrat/ })).toBeVisible()
    })
    await page.goto(client.replace(/(#\/c\/[\w-]+\/).*/, '$1report'))
    await made(async () => {
      await page.getByRole('textbox', { name: 'Texte de la section Synthèse' }).fill('À dire de vive voix.')
      await expectPage(page.getByText('Enregistré au fil de la frappe')).toBeVisible()
    })
    const before = copies()
    await page.reload()
    await expectPage(page.getByRole('textbox', { name: 'Texte de la section Synthèse' })).toBeVisible()
    await page.clock.fastForward(61_000)
    await page.clock.runFor(2_000)
    expect(copies()).toEqual(before)
  })

  test('a list that is empty because the browser lost its storage names the copies, which bring the client back', async () => {
    const { page, shell } = app
    await page.goto('about:blank')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: shell.origin, storageTypes: 'indexeddb' })
    await page.goto(`${shell.origin}/#/`)
    await expectPage(page.getByText('cet ordinateur garde la sauvegarde d’un client')).toBeVisible()
    await page.getByRole('link', { name: 'Restaurer depuis les réglages' }).click()
    await page
      .getByRole('button', { name: /^Restaurer Solène/ })
      .first()
      .click()
    await expectPage(page.getByText(/Solène Kerbrat est restauré/).first()).toBeVisible()
    await page.goto(`${shell.origin}/#/`)
    await expectPage(page.getByRole('row', { name: /Solène Kerbrat/ })).toBeVisible()
    await expectPage(page.getByText('cet ordinateur garde la sauvegarde')).toHaveCount(0)
  })

  test('a backup can be deleted alone, and those made before the loss go with the client who was restored', async () => {
    const { page, shell } = app
    const copies = () =>
      readdirSync(join(shell.data, 'backups')).filter((name) => name.endsWith('.aplomb')).length
    const before = copies()
    expect(before).toBeGreaterThan(1)
    await page.goto(`${shell.origin}/#/settings`)
    await page
      .getByRole('button', { name: /^Supprimer la sauvegarde de Solène/ })
      .last()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
    expect(copies()).toBe(before)
    await page
      .getByRole('button', { name: /^Supprimer la sauvegarde de Solène/ })
      .last()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expectPage(page.getByText(/La sauvegarde de Solène Kerbrat est supprimée/).first()).toBeVisible()
    expect(copies()).toBe(before - 1)
    await page.goto(`${shell.origin}/#/`)
    const row = page.getByRole('row', { name: /Solène Kerbrat/ })
    await row.getByRole('button', { name: /Autres actions/ }).click()
    await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expectPage(row).toHaveCount(0)
    await expect.poll(copies, { timeout: 30_000 }).toBe(0)
  })

  test('broke nothing', () => {
    expect(
      app.problems.filter((text) => !/net::ERR_(ABORTED|INCOMPLETE_CHUNKED_ENCODING)/.test(text)),
    ).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})
