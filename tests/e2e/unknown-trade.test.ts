import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { giveFiles } from '../tools/choose-file'

const POSTS = [
  'Quand faut-il faire l’entretien de sa chaudière ? Avant l’hiver, une fois par an, par un professionnel qui remet une attestation.',
  'Une chaudière qui perd de la pression a souvent une fuite. Trois vérifications avant d’appeler le dépannage.',
  'Combien coûte l’entretien d’une chaudière à gaz ? De 90 à 150 euros selon la région et le contrat.',
  'Dépannage en urgence : ce qui est compris dans le prix, et ce qui ne l’est pas.',
  'Chaudières à condensation : pourquoi elles consomment moins, et dans quelle maison.',
  'Merci à tous pour vos messages d’anniversaire, quelle belle journée en famille !',
]

describe('a trade of which nothing is known', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await createClient(app, 'Paul Martin', 'Sarvel')
    await giveFiles(app.page, table())
    await app.page.getByRole('button', { name: 'Décrire les colonnes…' }).click({ timeout: 30_000 })
    const dialog = app.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expectPage(dialog).toHaveCount(0)
    await app.page.getByRole('link', { name: 'Contenus' }).click()
  })
  afterAll(() => app.close())

  test('three words are asked for before any subject counts', async () => {
    const { page } = app
    await expectPage(words(app)).toBeVisible({ timeout: 60_000 })
    await expectPage(rows(app)).toHaveCount(POSTS.length)
    await expectPage(rows(app).filter({ hasText: 'Indécis' })).toHaveCount(POSTS.length)
    await expectPage(page.getByText(`0 confirmée sur ${POSTS.length}`)).toBeVisible()
    await expectPage(page.getByText(/^Marque et métier\s\d+\s%/)).toHaveCount(0)
  })

  test('which posts they would decide is said before they are kept', async () => {
    const { page } = app
    await words(app).fill('chaudières, entretien, dépannage')
    await expectPage(page.getByText(/Ces mots décident \d+ publications/)).toBeVisible()
    await expectPage(page.getByRole('link', { name: 'Les voir' })).toBeVisible()
  })

  test('kept, they are asked for no more, and taken back they are asked for again', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expectPage(words(app)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expectPage(words(app)).toBeVisible()
  })

  test('broke no security rule and wrote no error', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

function words({ page }: OpenApp) {
  return page.getByLabel(/mots qui le décrivent/)
}

function rows({ page }: OpenApp) {
  return page.locator('.content-scroll tbody tr.can')
}

function table(): string {
  const file = join(emptyFolder(), 'publications.csv')
  const rows = POSTS.map(
    (text, n) =>
      `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A75140029218816123${n + 10};${n + 10}/10/2026;"${text}";1 200;12`,
  )
  writeFileSync(file, `${['Permalien;Publié le;Message;Vues;J’aime', ...rows].join('\n')}\n`)
  return file
}
