import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { violations } from './accessibility'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { chooseFile, giveFiles } from '../tools/choose-file'

const SAMPLE = 'resources/samples/camille'
const ARCHIVE = join(SAMPLE, 'Complete_LinkedInDataExport_11-15-2026.zip')
const CONTENT = join(SAMPLE, 'nuveo_content_1794700800000.xls')

describe('the data of a new client', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await createClient(app, 'Camille Renaud', 'Nuvéo')
  })
  afterAll(() => app.close())

  test('says at first that nothing is there, and asks for every kind of file in a message', async () => {
    const { page } = app
    await expectPage(page.getByText('0 sur 7 attendues')).toBeVisible()
    const message = page.getByRole('region', { name: 'Message prêt à envoyer' })
    await expectPage(message).toContainText('Bonjour Camille,')
    await expectPage(message).toContainText('Obtenir une copie de vos données')
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await expectPage(message).toContainText('Hello Camille,')
    await expectPage(message).toContainText('Get a copy of your data')
  })

  test('gives the tables to fill in by hand, in the language of the message', async () => {
    await app.page.getByRole('button', { name: 'FR', exact: true }).click()
    const download = app.page.waitForEvent('download')
    await app.page.getByRole('button', { name: 'chiffres vus' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('chiffres-vus.csv')
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^\uFEFF?qui[,;]date/)
  })

  test('reads a member archive and shows what was kept', async () => {
    const { page } = app
    await giveFiles(app.page, ARCHIVE)
    await expectPage(page.getByText('1 sur 7 attendues')).toBeVisible()
    const row = page.getByRole('row', { name: /Archive LinkedIn Complete/ })
    // Connections and invitations do not count without consent.
    await expectPage(row).toContainText('4\u202f386')
    await row.getByRole('button').click()
    await expectPage(page.getByRole('listitem').filter({ hasText: 'messages.csv' })).toContainText(
      'le texte n’en est jamais gardé',
    )
  })

  test('leaves everything as it was when the same file comes again', async () => {
    const { page } = app
    const before = await stored(app)
    await giveFiles(app.page, ARCHIVE)
    await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText('aucune nouvelle')
    expect(await stored(app)).toEqual(before)
  })

  test('names a broken file and what to do, and reads the file beside it', async () => {
    const { page } = app
    const folder = emptyFolder()
    const broken = join(folder, 'archive-coupée.zip')
    writeFileSync(broken, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]))
    await giveFiles(app.page, broken, CONTENT)
    await expectPage(page.getByRole('alert')).toContainText('archive-coupée.zip')
    await expectPage(
      page.getByRole('row', { name: /Publications de la page Nuvéo nuveo_content/ }),
    ).toBeVisible()
    await expectPage(page.getByText('2 sur 7 attendues')).toBeVisible()
  })

  test('shows every rejected row with its line and the reason', async () => {
    const { page } = app
    const file = join(emptyFolder(), 'resultats.csv')
    writeFileSync(
      file,
      'date,nature,libellé,valeur,devise,source,lien\n2026-03-02,contact,Demande de démonstration,,,,\npas une date,contact,Autre,,,,\n',
    )
    await giveFiles(app.page, file)
    await page
      .getByRole('region', { name: 'Dernier import' })
      .getByRole('button', { name: 'Voir la ligne' })
      .click({ timeout: 30_000 })
    const dialog = page.getByRole('dialog', { name: /Une ligne rejetée, resultats\.csv/ })
    await expectPage(dialog).toContainText('date illisible')
    await expectPage(dialog.getByRole('cell', { name: '3', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expectPage(dialog).toHaveCount(0)
  })

  test('takes a file that is dropped on another screen', async () => {
    const { page } = app
    const before = await stored(app)
    await page.getByRole('link', { name: 'Audit', exact: true }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible()
    const zone = page.locator('.drop-anywhere')
    await zone.waitFor({ state: 'attached' })
    await zone.evaluate((element) => {
      const data = new DataTransfer()
      const rows = 'qui;date;mesure;valeur\npage;10/11/2026;abonnés;251\n'
      data.items.add(new File([rows], 'chiffres.csv', { type: 'text/csv' }))
      for (const kind of ['dragenter', 'dragover', 'drop'])
        (kind === 'dragenter' ? document : element).dispatchEvent(
          new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }),
        )
    })
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    await expectPage.poll(async () => (await stored(app)).files).toBe(before.files + 1)
    await page.getByRole('button', { name: 'Annuler cet import' }).click()
    await expectPage.poll(() => stored(app)).toEqual(before)
  })

  test('takes a whole import back, and gives it again', async () => {
    const before = await stored(app)
    await giveFiles(app.page, join(SAMPLE, 'nuveo_visitors_1794700800000.xls'))
    await expectPage.poll(async () => (await stored(app)).files).toBe(before.files + 1)
    await app.page.getByRole('button', { name: 'Annuler cet import' }).click()
    await expectPage.poll(() => stored(app)).toEqual(before)
    await giveFiles(app.page, join(SAMPLE, 'nuveo_visitors_1794700800000.xls'))
    await expectPage.poll(async () => (await stored(app)).files).toBe(before.files + 1)
    await app.page.keyboard.press('Control+z')
    await expectPage.poll(() => stored(app)).toEqual(before)
  })

  test('takes one archive out, long after it came, and puts it back', async () => {
    const { page } = app
    const name = 'nuveo_visitors_1794700800000.xls'
    const { files } = await stored(app)
    await giveFiles(app.page, join(SAMPLE, name))
    await expectPage.poll(async () => (await stored(app)).files).toBe(files + 1)
    const whole = await stored(app)
    await page.reload()
    await page.getByRole('button', { name: /Archive/ }).click()
    await page.getByRole('button', { name: /^Retirer .*\.zip$/ }).click()
    await expectPage.poll(async () => (await stored(app)).sources).not.toContain('.zip/')
    await expectPage(page.getByRole('button', { name: /Archive/ })).toHaveCount(0)
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
    await expectPage.poll(() => stored(app)).toEqual(whole)
    await page.getByRole('button', { name: /visiteurs/i }).click()
    await page.getByRole('button', { name: `Retirer ${name}` }).click()
    await expectPage.poll(async () => (await stored(app)).files).toBe(whole.files - 1)
  })

  test('keeps typed questions and takes a removal back', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await page.getByLabel('Nouvelle question').fill('Combien de temps dure la mise en service ?')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Retirer : Combien/ }).click()
    await expectPage(page.getByLabel('Question 1')).toHaveCount(0)
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
    await expectPage(page.getByLabel('Question 1')).toHaveValue('Combien de temps dure la mise en service ?')
  })

  test('takes a list and a table copied elsewhere, after showing what they will be', async () => {
    const { page } = app
    const dialog = page.getByRole('dialog')
    await page.getByLabel('Nouvelle question').focus()
    await paste(page, '1. Quel prix ?\n2. Quel délai ?\nQuel prix ?')
    await dialog.getByRole('button', { name: 'Ajouter les 2 questions' }).click()
    await expectPage(page.getByLabel('Question 3')).toHaveValue('Quel délai ?')
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
    await expectPage(page.getByLabel('Question 2')).toHaveCount(0)

    const before = await stored(app)
    await paste(
      page,
      'qui\tdate\tmesure\tvaleur\npersonne\t20/11/2026\tabonnés\t3 100\npage\tjamais\tabonnés\t1',
    )
    await expectPage(dialog).toContainText('Reconnu\u202f: Chiffres vus. Une ligne gardée, une rejetée.')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expectPage.poll(async () => (await stored(app)).files).toBe(before.files + 1)
    await page.getByRole('button', { name: 'Annuler cet import' }).click()
    await expectPage.poll(async () => (await stored(app)).files).toBe(before.files)

    // Columns of an unknown table are described next, with a preview of the rows.
    await paste(page, 'Jour\tQuoi\n12/11/2026\tAppel ; de "Zoé"')
    await dialog.getByRole('button', { name: 'Décrire les colonnes' }).click()
    await expectPage(dialog.filter({ hasText: 'Colonnes de Collé le' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('loses nothing that was typed when the page is reloaded', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Client', exact: true }).click()
    await page.getByLabel('Titre du profil').fill('Responsable de la communication')
    await page.getByLabel('Domaine du site').fill('nuveo.example')
    // Day first, whatever the browser’s own language.
    const asOf = page.getByLabel('Date de l’audit')
    await asOf.fill('3/12/2026')
    await asOf.blur()
    await page.reload()
    await page.getByRole('button', { name: 'Client', exact: true }).click()
    await expectPage(page.getByLabel('Titre du profil')).toHaveValue('Responsable de la communication')
    await expectPage(page.getByLabel('Domaine du site')).toHaveValue('nuveo.example')
    await expectPage(asOf).toHaveValue('03/12/2026')
    await asOf.fill('31/02/2026')
    await asOf.blur()
    await expectPage(page.getByText('Écrivez une date comme 30/11/2026.')).toBeVisible()
    await asOf.fill('')
    await asOf.blur()
  })

  test('is whole after a reload in the middle of an import: all of the file or nothing of it', async () => {
    const { page } = app
    const before = await stored(app)
    const months = Array.from({ length: 3 }, (_, index) =>
      join(
        SAMPLE,
        'statistiques-mensuelles',
        `AggregateAnalytics_Camille Renaud_2026-0${index + 1}-16_2026-0${index + 2}-15.xlsx`,
      ),
    )
    await giveFiles(app.page, ...months)
    await page.reload()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    const after = await stored(app)
    expect([before.files, before.files + months.length]).toContain(after.files)
    if (after.files === before.files) expect(after).toEqual(before)
    await giveFiles(app.page, ...months)
    await expectPage(page.getByRole('row', { name: /Statistiques de contenu Aggreg/ })).toBeVisible()
    expect((await stored(app)).files).toBe(before.files + months.length)
  })

  test('breaks no rule of accessibility, in any pane and in either theme', async () => {
    const { page } = app
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      for (const pane of ['Demander', 'Observer', 'Questions', 'Résultats', 'Client']) {
        await page.getByRole('button', { name: pane, exact: true }).click()
        expect(await violations(page, { colours: scheme === 'dark' }), `${pane}, ${scheme}`).toEqual([])
      }
    }
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

describe('settings and help', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  test('the language changes at once and stays', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/settings`)
    await page.getByRole('button', { name: 'English' }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await page.reload()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await page.getByRole('button', { name: 'Français' }).click()
    await expectPage(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  })

  test('a logo is tried out before it is kept', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/settings`)
    const choose = async (name: string, content: string) => {
      await chooseFile(page, { name, mimeType: 'image/svg+xml', buffer: Buffer.from(content) }, () =>
        page.getByRole('button', { name: /^(Choisir un|Changer le) logo/ }).click(),
      )
    }
    await choose('vide.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')
    await expectPage(page.getByText(/Le logo vide\.svg ne dit pas sa taille/)).toBeVisible()
    await choose('faux.png', 'Bonjour')
    await expectPage(page.getByText(/Le logo faux\.png n’est ni un SVG/)).toBeVisible()
    await expectPage(page.getByRole('img', { name: 'Logo' })).toHaveCount(0)
    await choose(
      'bon.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    )
    await expectPage(page.getByRole('img', { name: 'Logo' })).toBeVisible()
  })

  test('a check has an address in the help, and the search finds it by its words', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/help/CA-2`)
    await expectPage(page.getByRole('heading', { name: /^CA-2 ·/ })).toBeInViewport()
    await page.getByLabel('Chercher dans l’aide').fill('RR-1')
    await expectPage(page.getByRole('heading', { name: /^RR-1 ·/ })).toBeVisible()
    await expectPage(page.getByRole('heading', { name: /^CA-2 ·/ })).toHaveCount(0)
  })

  test('broke no security rule and wrote no error', () => {
    expect(app.problems).toEqual([])
  })
})

/** Everything imported, except the time of the import. */
async function stored({
  page,
}: OpenApp): Promise<{ files: number; posts: string; sources: string; figures: string }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const transaction = open.result.transaction(['sources', 'posts', 'figures'])
          const [sources, posts, figures] = ['sources', 'posts', 'figures'].map((name) =>
            transaction.objectStore(name).getAll(),
          )
          transaction.oncomplete = () => {
            open.result.close()
            const files = (sources?.result ?? []) as { importedAt: string }[]
            resolve({
              files: files.length,
              sources: JSON.stringify(files.map((file) => ({ ...file, importedAt: '' }))),
              posts: JSON.stringify(posts?.result),
              figures: JSON.stringify(figures?.result),
            })
          }
        }
      }),
  )
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
