import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Download } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { violations } from './accessibility'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

const SLOW = { timeout: 120_000 }

describe('the report composer', () => {
  let app: OpenApp
  let client: string

  beforeAll(async () => {
    app = await openApp()
    client = await openSample(app)
    await app.page.goto(`${app.shell.origin}/#/c/${client}/report`)
    await expectPage(app.page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
  })
  afterAll(() => app.close())

  test('shows the real pages', SLOW, async () => {
    const { page } = app
    await expectPage(page.getByText(/^Page 1 sur \d+$/)).toBeVisible()
    await expectPage(page.getByRole('region', { name: 'Pages du rapport' })).toContainText('Camille Renaud')
    await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
    await expectPage(page.getByRole('region', { name: 'Pages du rapport' })).toContainText(
      'On vous voit beaucoup',
      { timeout: 30_000 },
    )
  })

  test('keeps a narrative with a linked figure through a reload, and the note beside it', SLOW, async () => {
    const { page } = app
    await page.getByRole('group', { name: 'Langue du rapport' }).getByRole('button', { name: 'EN' }).click()
    const field = page.getByRole('textbox', { name: /Texte de la section/ })
    await expectPage(field).toHaveAttribute('lang', 'en')
    await field.click()
    await page.keyboard.type('You have gathered ')
    await page.keyboard.type('@')
    await expectPage(page.getByLabel('Chiffre de l’audit à insérer').first()).toBeFocused()
    await page.keyboard.type('abonnés du prof')
    await expectPage(page.getByRole('option').first()).toHaveText(/^Abonnés du profil.:/)
    // The first match is taken by Enter, and the writing goes on behind it.
    await page.keyboard.press('Enter')
    await expectPage(page.getByRole('option')).toHaveCount(0)
    await page.keyboard.type(' followers, write to marchand@example.org.')
    await page.getByLabel('Note interne').fill('Ask her about the press office.')
    await expectPage(page.getByText('1 chiffre lié, à jour')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
    await expectPage(field).toContainText(
      /^You have gathered [\d,]+ followers, write to marchand@example\.org\.$/,
    )
    await expectPage(page.getByLabel('Note interne')).toHaveValue('Ask her about the press office.')
  })

  test(
    'flags a figure that is no longer the audit’s before the export, and brings it up to date',
    SLOW,
    async () => {
      const { page } = app
      await age(app)
      await page.reload()
      await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
      await page.keyboard.press('Control+e')
      const dialog = page.getByRole('dialog', { name: /Exporter le PDF/ })
      await expectPage(dialog.getByRole('alert')).toContainText('Un chiffre lié a changé')
      await dialog.getByRole('button', { name: 'Mettre à jour' }).click()
      await expectPage(dialog.getByRole('alert')).toHaveCount(0)
      await dialog.getByRole('button', { name: 'Annuler' }).click()
      await expectPage(page.getByText('1 chiffre lié, à jour')).toBeVisible()
    },
  )

  test(
    'opens a linked figure with the mouse or the keys, shows its posts, unlinks it and takes that back',
    SLOW,
    async () => {
      const { page } = app
      await page.goto(`${app.shell.origin}/#/c/${client}/report`)
      await page.getByRole('button', { name: 'Ligne éditoriale', exact: true }).click()
      const field = page.getByRole('textbox', { name: /Texte de la section/ })
      await field.click()
      await page.keyboard.type('Your trade: @')
      await page.getByLabel('Chiffre de l’audit à insérer').first().fill('Publications sur la marque')
      await page.getByRole('option', { name: /^Publications sur la marque/ }).click()
      const chip = field.getByRole('button', { name: /^Publications sur la marque/ })
      const panel = page.getByRole('dialog', { name: /^Chiffre lié.: Publications sur la marque$/ })
      // The cursor is after the figure.
      await page.keyboard.press('F2')
      await expectPage(panel).toContainText('Audit du 15 nov. 2026')
      await page.keyboard.press('Escape')
      await expectPage(panel).toHaveCount(0)
      await expectPage(chip).toBeFocused()
      await page.keyboard.press('Enter')
      await panel.getByRole('button', { name: 'Afficher le nombre' }).click()
      await expectPage(chip).toHaveText(/^\d+$/)
      await chip.click()
      await expectPage(panel).toContainText(/\d+sur \d+, soit/)
      await panel.getByRole('button', { name: 'Afficher en %' }).click()
      await expectPage(chip).toHaveText(/^[\d.,]+\s?%$/)
      await expectPage(chip).toBeFocused()
      await page.keyboard.press('Enter')
      await panel.getByRole('button', { name: 'Délier' }).click()
      await expectPage(chip).toHaveCount(0)
      await page.keyboard.type(' now')
      await page
        .getByRole('button', { name: /Annuler/ })
        .last()
        .click()
      await expectPage(chip).toHaveCount(1)
      await expectPage(field).toContainText(/^Your trade: [\d.,]+\s?% now$/)
      await chip.click()
      await panel.getByRole('button', { name: /^Voir les \d+ publications$/ }).click()
      await page.waitForURL(/#\/c\/[\w-]+\/content\?posts=/)
      await page.goBack()
      await expectPage(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
    },
  )

  test(
    'sets words in bold and lines as a list by button and by key, and the field takes it back',
    SLOW,
    async () => {
      const { page } = app
      await page.getByRole('button', { name: 'Cadence', exact: true }).click()
      const field = page.getByRole('textbox', { name: /Texte de la section/ })
      await field.click()
      await page.keyboard.type('Post less')
      await page.keyboard.press('Control+Shift+ArrowLeft')
      await page.keyboard.press('Control+b')
      await expectPage(field).toHaveText('Post **less**')
      await page.keyboard.press('Control+b')
      await expectPage(field).toHaveText('Post less')
      await page.getByRole('button', { name: 'Liste à puces' }).click()
      await expectPage(field).toHaveText('- Post less')
      await page.keyboard.press('Control+z')
      await expectPage(field).toHaveText('Post less')
    },
  )

  test('shows what is being written on its page at once', SLOW, async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
    const field = page.getByRole('textbox', { name: /Texte de la section/ })
    const pages = page.getByRole('region', { name: 'Pages du rapport' })
    await page.getByRole('button', { name: 'Page suivante' }).click()
    await field.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Unmistakable.')
    await expectPage(pages).toContainText('Unmistakable.')
    await expectPage(page.locator('.report-making')).toHaveCount(0)
    await expectPage(pages).toContainText('Unmistakable.')
    await field.press('Control+z')
  })

  test('prints the sections of a template, and takes that back', SLOW, async () => {
    const { page } = app
    const list = page.getByRole('complementary', { name: 'Sections' })
    await page.getByRole('button', { name: 'Modèle : pour le client' }).click()
    await page.getByRole('menuitem', { name: /^court/ }).click()
    await expectPage(page.getByRole('button', { name: 'Modèle : court' })).toBeVisible()
    await expectPage(list.getByRole('switch', { checked: true })).toHaveCount(3)
    await page
      .getByRole('button', { name: /Annuler/ })
      .last()
      .click()
    await expectPage(page.getByRole('button', { name: 'Modèle : pour le client' })).toBeVisible()
    // The annex, with two sections, is a separate file.
    await expectPage(list.getByRole('switch', { checked: false })).toHaveCount(2)
  })

  test('moves a section with Alt and the arrows, switches one off and leaves a finding out', async () => {
    const { page } = app
    const names = () => page.locator('.report-name').allInnerTexts()
    await page.getByRole('button', { name: 'Cadence', exact: true }).click()
    const before = await names()
    await page.keyboard.press('Alt+ArrowUp')
    await expectPage.poll(names).not.toEqual(before)
    await page.keyboard.press('Alt+ArrowDown')
    await expectPage.poll(names).toEqual(before)
    await page.getByRole('switch', { name: 'Imprimer : Avec et sans l’anomalie' }).click()
    await expectPage(page.getByText('masquée')).toHaveCount(3)
    await page
      .getByRole('checkbox', { name: 'Présence ou omniprésence' })
      .or(page.locator('.report-finding input').first())
      .first()
      .click()
    await expectPage(page.getByText(/dont 1 écarté du rapport/)).toBeVisible()
  })

  test(
    'puts a finding and the plan into the consultant’s words, with a screenshot and a quotation',
    SLOW,
    async () => {
      const { page } = app
      await page.goto(`${app.shell.origin}/#/c/${client}/overview`)
      await page.getByRole('button', { name: 'Reformuler, illustrer : Dans la ligne éditoriale' }).click()
      const dialog = page.getByRole('dialog', { name: 'Dans la ligne éditoriale' })
      await dialog.getByLabel('Phrase').fill('By our reading, {figure} keeps to the line.')
      await expectPage(
        dialog.getByText(/^Imprimé.: By our reading, [\d.,]+.?% keeps to the line\.$/),
      ).toBeVisible()
      await pasteScreenshot(app)
      await dialog.getByLabel('Légende').fill('The feed on that day')
      await expectPage(dialog.getByText('2 sur 24 parmi les risques')).toBeVisible()
      await dialog.getByRole('button', { name: 'Monter le constat' }).click()
      await expectPage(dialog.getByText('1 sur 24 parmi les risques')).toBeVisible()
      await dialog.getByRole('button', { name: 'Fermer' }).last().click()
      await page.getByRole('button', { name: 'Ajouter un constat' }).click()
      const own = page.getByRole('dialog', { name: 'Constat à vous' })
      await own.getByLabel('Phrase').fill('Nobody answers the phone.')
      await page.keyboard.press('Escape')
      await expectPage(page.getByRole('button', { name: 'Nobody answers the phone.' })).toBeVisible()

      await page.goto(`${app.shell.origin}/#/c/${client}/content`)
      await page
        .getByRole('row', { name: /Tricot : le record/ })
        .first()
        .click()
      await page.keyboard.press('q')
      await expectPage(page.getByText(/^Citation ajoutée au constat/)).toBeVisible()

      await page.goto(`${app.shell.origin}/#/c/${client}/report`)
      await page.getByRole('button', { name: 'Plan d’action', exact: true }).click()
      const action = page.getByRole('listitem', { name: 'Dans la ligne éditoriale' })
      await action.getByLabel('Responsable').fill('Nora of the press office')
      await action.getByLabel('Suite donnée').click()
      await page.getByRole('option', { name: 'acceptée' }).click()
      await expectPage(action.getByText(/^acceptée le/)).toBeVisible()
      await page.getByRole('button', { name: 'Ajouter une action' }).click()
      await page.getByRole('menuitem', { name: 'Action libre' }).click()
      await page
        .getByRole('listitem', { name: 'Action à vous' })
        .getByRole('textbox', { name: 'Action', exact: true })
        .fill('Train the successor.')
      await expectPage(page.getByText('Action ajoutée.')).toBeVisible()
    },
  )

  test(
    'prints the section under the title and the lead of the consultant, in each language apart',
    SLOW,
    async () => {
      const { page } = app
      await page.goto(`${app.shell.origin}/#/c/${client}/report`)
      await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
      const title = page.getByRole('textbox', { name: /^Titre de la section/ })
      await title.fill('Heard by few')
      await page.getByRole('textbox', { name: 'Chapeau' }).fill('What we take from the year.')
      const languages = page.getByRole('group', { name: 'Langue du rapport' })
      const [now, other] = (await title.getAttribute('lang')) === 'fr' ? ['FR', 'EN'] : ['EN', 'FR']
      await languages.getByRole('button', { name: other }).click()
      await expectPage(title).toHaveValue('')
      await page.reload()
      await page.getByRole('button', { name: 'Synthèse', exact: true }).click()
      await languages.getByRole('button', { name: now }).click()
      await expectPage(title).toHaveValue('Heard by few')
      await page.getByRole('button', { name: 'Couverture', exact: true }).click()
      await expectPage(title).toHaveCount(0)
    },
  )

  test('shows words of another window, and overwrites none of them in silence', SLOW, async () => {
    const { page } = app
    const field = (of: typeof page) => of.getByRole('textbox', { name: /Texte de la section/ })
    const open = async (of: typeof page) => {
      await of.getByRole('button', { name: 'Avant-propos et sommaire', exact: true }).click()
      await field(of).click()
    }
    const other = await app.context.newPage()
    await other.goto(app.shell.url)
    await other.goto(`${app.shell.origin}/#/c/${client}/report`)
    await page.goto(`${app.shell.origin}/#/c/${client}/report`)
    await open(other)
    await open(page)
    await page.keyboard.type('First.')
    await expectPage(field(other)).toHaveText('First.')
    await other.bringToFront()
    await field(other).press('Control+End')
    await other.keyboard.type(' Second.')
    await expectPage(field(page)).toHaveText('First. Second.')
    await other.close()
    await page.bringToFront()
    await field(page).fill('')
    await expectPage(page.getByText('Enregistré au fil de la frappe')).toBeVisible()
  })

  test(
    'exports in English while the interface is French, with the narrative and without the note',
    SLOW,
    async () => {
      const { page } = app
      await page.keyboard.press('Control+e')
      const dialog = page.getByRole('dialog', { name: /Exporter le PDF/ })
      await expectPage(dialog.getByRole('checkbox', { name: 'English' })).toBeChecked()
      await expectPage(dialog.getByRole('checkbox', { name: 'Français' })).not.toBeChecked()
      const download = page.waitForEvent('download', { timeout: 90_000 })
      await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
      const text = await textOf(await download)
      expect(text).toMatch(/You have gathered [\d,]+ followers/)
      expect(text).not.toContain('Ask her about')
      expect(text).toMatch(/By our reading, [\d.]+% keeps to the line\./)
      for (const words of ['The feed on that day', 'Nobody answers the phone.', 'Train the successor.'])
        expect(text).toContain(words)
      expect(text).toMatch(/“[^”]*Tricot : le record/)
      expect(text).toMatch(/Nora of the/)
      expect(text).toMatch(/Accepted on \d/)
      expect(text).not.toContain('With and without the anomaly')
    },
  )

  test('exports the audit as JSON and as a workbook', async () => {
    const { page } = app
    for (const [name, head] of [
      ['Exporter l’audit en JSON', '{'],
      ['Exporter l’audit en XLSX', 'PK'],
    ] as const) {
      const download = page.waitForEvent('download', { timeout: 90_000 })
      await page.getByRole('button', { name: 'Données', exact: true }).click()
      await page.getByRole('menuitem', { name }).click()
      const file = join(emptyFolder(), 'audit')
      await (await download).saveAs(file)
      expect(readFileSync(file).subarray(0, head.length).toString()).toBe(head)
    }
  })

  test('breaks no rule of accessibility in either theme, nor of security', async () => {
    const { page } = app
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectPage(page.getByRole('status').getByRole('button')).toHaveCount(0, { timeout: 15_000 })
      expect(await violations(page, { colours: colorScheme === 'dark' })).toEqual([])
    }
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

async function textOf(download: Download): Promise<string> {
  const file = join(emptyFolder(), 'report.pdf')
  await download.saveAs(file)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64e6 }).replace(
    /\s+/g,
    ' ',
  )
}

/** Pastes a picture as if it were a screenshot. */
async function pasteScreenshot({ page }: OpenApp): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 300
    canvas.getContext('2d')?.fillRect(60, 60, 300, 120)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([blob ?? ''], 'capture.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
}

/** Changes the linked figure into one from an old audit. */
async function age({ page }: OpenApp): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const transaction = open.result.transaction('narratives', 'readwrite')
          const store = transaction.objectStore('narratives')
          const all = store.getAll()
          all.onsuccess = () => {
            for (const row of all.result as { text: string }[])
              store.put({
                ...row,
                text: row.text.replace(
                  /\{\{person\.followers\|\d+\|[\d-]+\}\}/,
                  '{{person.followers|7|2025-01-01}}',
                ),
              })
          }
          transaction.oncomplete = () => {
            open.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error ?? new Error('not stored'))
        }
      }),
  )
}
