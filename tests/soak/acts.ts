import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { emptyFolder, seenPosts } from '../cli/run'
import { expectPage, PATIENCE } from './expect-page'
import { fillDisk } from '../tools/full-disk'
import { giveFiles, restoreFile } from '../tools/choose-file'

/** The effect an act may have on the database: completely, or not at all. */
export type Effect =
  /** Changes rows of its client: all of `changes`, and nothing else except `may`. */
  | { of: 'client'; changes: readonly string[]; may?: readonly string[] }
  /**
   * Adds a client. `complete`: the tables in which a complete one has rows. Its first audit is not among them: what is imported is kept
   * although the audit is cut off, which is computed again when the client is opened.
   */
  | { of: 'new'; complete: readonly string[] }
  /** Erases the client with all its rows. */
  | { of: 'gone' }
  /** Changes nothing. */
  | { of: 'none' }

export interface Act {
  effect: Effect
  /** The table that contains the word once the act is shown as done. */
  holds?: string
  /** The browser must be restarted afterwards: while it runs, it remembers that there was no room. */
  fillsDisk?: true
  /**
   * Performs the act until the app shows it as done. `word` occurs in no earlier act. Returns `'already'` if there was nothing left to do.
   */
  run: (page: Page, client: string, word: string) => Promise<unknown>
}

/** Storage available to the app at each start, in bytes. */
export const DISK = 48 * 2 ** 20

/** A consultant's acts, by the names used in the report of a run. */
export const ACTS = {
  label: {
    effect: { of: 'client', changes: ['labels'] },
    run: label,
  },
  'label in a second window': {
    effect: { of: 'client', changes: ['labels'] },
    async run(page, client) {
      await go(page, `/c/${client}/overview`)
      const second = await page.context().newPage()
      await second.goto(page.url())
      return label(second, client)
    },
  },
  'label and take back': {
    effect: { of: 'client', changes: [], may: ['labels'] },
    async run(page, client) {
      if ((await label(page, client)) === null) await page.keyboard.press('Control+z')
    },
  },
  write: {
    effect: { of: 'client', changes: ['narratives'] },
    holds: 'narratives',
    async run(page, client, word) {
      await go(page, `/c/${client}/report`, 'Rapport')
      const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
      await words.click()
      await page.keyboard.type(`Je le redis ${word} à ma cliente. `)
      await expectPage(words).toContainText(word)
      await expectPage(page.getByText('Enregistré au fil de la frappe')).toBeVisible()
    },
  },
  observe: {
    effect: { of: 'client', changes: ['observations'], may: ['figures'] },
    async run(page, client, word) {
      await go(page, `/c/${client}/data`, 'Données')
      await page.getByRole('button', { name: /^Observer/ }).click()
      const value = page.getByLabel('Valeur')
      await value.fill(String(1000 + (parseInt(word.replace(/\D/g, '') || '0', 10) % 9000)))
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
      await expectPage(value).toHaveValue('')
    },
  },
  import: {
    effect: {
      of: 'client',
      changes: ['sources', 'imports', 'posts', 'extracts'],
      may: ['figures', 'outcomes'],
    },
    holds: 'posts',
    async run(page, client, word) {
      await go(page, `/c/${client}/data`, 'Données')
      const file = join(emptyFolder(), `${word}.csv`)
      writeFileSync(file, seenPosts(30).replaceAll('pump', word))
      await giveFiles(page, file)
      await expectPage(page.getByRole('region', { name: 'Dernier import' })).toContainText(`${word}.csv`)
    },
  },
  'store an audit': {
    effect: { of: 'client', changes: ['audits', 'auditBodies'] },
    async run(page, client) {
      await go(page, `/c/${client}/audit`, 'Audit')
      const list = page.getByRole('complementary', { name: 'Audits' })
      const stored = list.getByRole('button', { name: /^N° / })
      await expectPage(stored.first()).toBeVisible()
      const count = await stored.count()
      const save = page.getByRole('button', { name: /Enregistrer l’audit/ })
      const isSaved = page.getByText('Audit enregistré', { exact: true })
      await expectPage(save.or(isSaved)).toBeVisible()
      if (await isSaved.isVisible()) return 'already'
      await save.click()
      await expectPage(stored).toHaveCount(count + 1)
      return null
    },
  },
  export: {
    effect: { of: 'none' },
    async run(page) {
      await exported(page)
    },
  },
  restore: {
    effect: { of: 'new', complete: ['posts', 'sources'] },
    async run(page) {
      const file = await exported(page)
      const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Autres actions/ }) })
      const count = await rows.count()
      await restoreFile(page, file)
      await expectPage(rows).toHaveCount(count + 1)
    },
  },
  'open a sample': {
    effect: { of: 'new', complete: ['posts', 'sources'] },
    async run(page) {
      await go(page, '/', 'Clients')
      const open = page.getByRole('button', { name: 'Ouvrir ou restaurer' })
      await expectPage(open).toBeVisible()
      const isThere = (await page.getByRole('row', { name: /Étienne/ }).count()) > 0
      await open.click()
      await page.getByRole('menuitem', { name: /Étienne/ }).click()
      await page.waitForURL(/#\/c\/[\w-]+\/overview/, { timeout: PATIENCE })
      return isThere ? 'already' : null
    },
  },
  erase: {
    effect: { of: 'gone' },
    async run(page) {
      await go(page, '/', 'Clients')
      const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /Autres actions/ }) })
      await expectPage(rows.first()).toBeVisible()
      const count = await rows.count()
      await rows
        .last()
        .getByRole('button', { name: /Autres actions/ })
        .click()
      await page.getByRole('menuitem', { name: 'Supprimer…' }).click()
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
      await expectPage(rows).toHaveCount(count - 1)
    },
  },
  'write on a full disk': {
    // The text waits in local storage until there is room.
    effect: { of: 'client', changes: [], may: ['narratives'] },
    fillsDisk: true,
    async run(page, client, word) {
      await go(page, `/c/${client}/report`, 'Rapport')
      const words = page.getByRole('textbox', { name: 'Texte de la section Synthèse' })
      await words.click()
      await fillDisk(page, 2 * DISK)
      await page.keyboard.type(`Sans place ${word}. `)
      await full(page)
      await expectPage(words).toContainText(word)
    },
  },
  'observe on a full disk': {
    effect: { of: 'none' },
    fillsDisk: true,
    async run(page, client) {
      await go(page, `/c/${client}/data`, 'Données')
      await page.getByRole('button', { name: /^Observer/ }).click()
      await page.getByLabel('Valeur').fill('5210')
      await fillDisk(page, 2 * DISK)
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
      await full(page)
    },
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof ACTS

export async function go(page: Page, route: string, heading?: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${route}`)
  await expectPage(
    page.getByRole('heading', { level: 1, ...(heading !== undefined && { name: heading }) }),
  ).toBeVisible()
}

/** Confirms the proposal of a post; `already` for a client whose posts are all labelled by hand. */
async function label(page: Page, client: string): Promise<'already' | null> {
  await go(page, `/c/${client}/content`, 'Contenus')
  const open = page.getByRole('button', { name: /^À confirmer/ })
  await expectPage(open).toContainText(/\d/)
  if (Number((await open.innerText()).replace(/\D/g, '')) === 0) return 'already'
  await open.click()
  // Undecided posts have no proposal to confirm.
  await page
    .getByRole('group', { name: 'Publications', exact: true })
    .getByRole('row')
    .filter({ hasNotText: 'Indécis' })
    .nth(1)
    .click()
  const confirmed = page.getByRole('button', { name: /^Confirmés/ })
  const count = async () => Number((await confirmed.innerText()).replace(/\D/g, ''))
  const shown = await count()
  await page.keyboard.press('Enter')
  await expectPage.poll(count).toBe(shown + 1)
  return null
}

async function exported(page: Page): Promise<string> {
  await go(page, '/', 'Clients')
  await page
    .getByRole('button', { name: /Autres actions/ })
    .first()
    .click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Exporter' }).click(),
  ])
  const file = join(emptyFolder(), 'Client.aplomb')
  await download.saveAs(file)
  return file
}

async function full(page: Page): Promise<void> {
  await expectPage(page.getByRole('alert').filter({ hasText: /plus de place sur le disque/ })).toBeVisible()
}
