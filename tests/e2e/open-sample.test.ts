import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { aplomb, emptyFolder } from '../cli/run'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { chooseFile } from '../tools/choose-file'

const PASSPHRASE = 'quatre mots très simples'

describe('the sample client in the app', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  test('opens from the empty list and shows its verdict and both indices', async () => {
    const { page } = app
    await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
    // Samples are called so, those of the other language too.
    await expectPage(page.getByText('Voir un exemple :')).toBeVisible()
    await expectPage(page.getByRole('button', { name: 'Étienne, peu vu (en anglais)' })).toBeVisible()
    await openSample(app)
    await expectPage(page.getByRole('heading', { level: 1, name: 'Camille Renaud' })).toBeVisible()
    await expectPage(page.getByRole('heading', { name: 'Audience sans influence' })).toBeVisible()
    for (const index of ['Influence', 'Audience'])
      await expectPage(page.getByRole('region', { name: index, exact: true }).first()).toContainText(/\d+/)
  })

  test('opens the check behind a finding wherever its row is clicked', async () => {
    const { page } = app
    const links = page.locator('.find-link')
    await expectPage(links.first()).toBeVisible()
    const reached = await links.evaluateAll((all) =>
      all.slice(0, 3).map((link) => {
        link.scrollIntoView({ block: 'nearest' })
        const { left, width, bottom } = link.closest('li')!.getBoundingClientRect()
        return document.elementFromPoint(left + width * 0.7, bottom - 4)?.closest('a') === link
      }),
    )
    expect(reached).not.toContain(false)
    await links.first().click()
    await expectPage(page).toHaveURL(/audit\?check=/)
    await page.goBack()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Camille Renaud' })).toBeVisible()
  })

  test('is audited as by the command line, to the byte', async () => {
    const { page } = app
    const stored = await page.evaluate(
      () =>
        new Promise<Audit>((resolve) => {
          const open = indexedDB.open('aplomb')
          open.onsuccess = () => {
            const all = open.result.transaction('auditBodies').objectStore('auditBodies').getAll()
            all.onsuccess = () => {
              open.result.close()
              resolve((all.result as { audit: Audit }[])[0]!.audit)
            }
          }
        }),
    )
    const file = join(emptyFolder(), 'camille.json')
    aplomb(['audit', 'resources/samples/camille', '--json', file])
    const { seal: ofApp, ...here } = stored
    const { seal, ...there } = JSON.parse(readFileSync(file, 'utf8')) as Audit
    expect(JSON.stringify(here, null, 2)).toBe(JSON.stringify(there, null, 2))
    // Client and logo are decisions in the app, but files on the command line.
    const described = new Set(['client.json', 'logo.svg'])
    expect(ofApp).toMatchObject({
      engine: seal?.engine,
      grid: seal?.grid,
      labels: seal?.labels,
      figures: seal?.figures,
      files: seal?.files.filter((each) => !described.has(each.file)),
    })
    expect(ofApp?.decisions).toMatch(/^[0-9a-f]{64}$/)
  })

  test('stands in the list of clients, can be duplicated, and the copy taken back', async () => {
    const { page } = app
    await page.getByRole('link', { name: 'Clients' }).first().click()
    await expectPage(page.getByRole('row', { name: /Camille Renaud/ })).toContainText(
      'Audience sans influence',
    )
    await page.getByRole('button', { name: /Autres actions : Camille Renaud/ }).click()
    await page.getByRole('menuitem', { name: 'Dupliquer' }).click()
    await expectPage(page.getByRole('row', { name: /Camille Renaud \(copie\)/ })).toBeVisible()
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expectPage(page.getByRole('row', { name: /copie/ })).toHaveCount(0)
  })

  test('comes back from a file that a passphrase locks with the same audit, after everything was erased', async () => {
    const { page } = app
    const before = await bodies(app)
    await page.getByRole('button', { name: /Autres actions : Camille Renaud/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Fichier .aplomb chiffré' }).click()
    await answerTwice(app, PASSPHRASE)
    const file = join(emptyFolder(), 'camille.aplomb')
    await (await download).saveAs(file)
    expect(readFileSync(file).subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    await page.getByRole('button', { name: /Autres actions : Camille Renaud/ }).click()
    await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
    await expectPage(page.getByRole('heading', { name: 'Être vu n’est pas être écouté.' })).toBeVisible()
    expect(await bodies(app)).toEqual([])
    await chooseFile(page, file, () => page.getByRole('button', { name: /Restaurer un fichier/ }).click())
    const dialog = page.getByRole('dialog', { name: /^Ouvrir camille\.aplomb/ })
    const answer = async (passphrase: string) => {
      await dialog.getByLabel('Phrase secrète', { exact: true }).fill(passphrase)
      await page.keyboard.press('Enter')
    }
    await answer('une autre phrase')
    await expectPage(dialog).toContainText('Ce n’est pas la bonne phrase')
    expect(await bodies(app)).toEqual([])
    await answer(PASSPHRASE)
    await expectPage(page.getByRole('row', { name: /Camille Renaud/ })).toBeVisible()
    expect(await bodies(app)).toEqual(before)
  })

  test('has backups that nobody reads without the passphrase, once they are locked', async () => {
    const { page, shell } = app
    const backups = join(shell.data, 'backups')
    const copies = () =>
      existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.aplomb')) : []
    await page.goto(`${shell.origin}/#/settings`)
    await page.getByRole('button', { name: 'Sauvegarder le client' }).click()
    await expectPage.poll(() => copies().join()).toContain('Camille')
    await page.getByRole('button', { name: 'Protéger par une phrase secrète…' }).click()
    await answerTwice(app, PASSPHRASE)
    await expectPage(page.getByText('Les sauvegardes sont chiffrées', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Sauvegarder le client' }).click()
    await expectPage(page.getByText('chiffrée', { exact: true })).toHaveCount(2)
    for (const name of copies()) {
      expect(name).not.toContain('Camille')
      expect(readFileSync(join(backups, name)).subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    }
    await page
      .getByRole('button', { name: /^Restaurer Camille/ })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await expectPage.poll(async () => (await bodies(app)).length).toBe(2)
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).first().click()
    await expectPage.poll(async () => (await bodies(app)).length).toBe(1)
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })

  test('refuses a style and a script that are not its own', async () => {
    const { page, problems } = app
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'b{}' })),
    )
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('script'), { textContent: '1' })),
    )
    await expectPage
      .poll(() =>
        problems.filter((problem) => problem.startsWith('CSP:')).map((problem) => problem.split(' ')[1]),
      )
      .toEqual(['style-src-elem', 'script-src-elem'])
    problems.length = 0
  })
})

async function answerTwice({ page }: OpenApp, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Phrase secrète pour/ })
  await dialog.getByLabel('Phrase secrète', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Encore une fois').fill(passphrase)
  await page.keyboard.press('Enter')
}

async function bodies({ page }: OpenApp): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const all = open.result.transaction('auditBodies').objectStore('auditBodies').getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve((all.result as { audit: unknown }[]).map(({ audit }) => JSON.stringify(audit)))
          }
        }
      }),
  )
}
