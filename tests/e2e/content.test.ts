import type { Locator } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './accessibility'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

describe('going through the posts', () => {
  let app: OpenApp
  let client: string

  beforeAll(async () => {
    app = await openApp()
    client = await openSample(app)
    await app.page.getByRole('link', { name: 'Contenus' }).click({ timeout: 60_000 })
    await expectPage(app.page.getByRole('heading', { level: 1, name: 'Contenus' })).toBeVisible()
    await expectPage(rows(app).first()).toBeVisible()
  })
  afterAll(() => app.close())

  test('thirty are labelled by keyboard, the figures of the audit move, and undo brings them back', async () => {
    const { page } = app
    const figures = await auditFigures(app)
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    const share = page.getByText(/^Marque et métier\s\d+\s%$/)
    const influence = page.getByText(/^Influence\s\d+$/)
    await expectPage(influence).not.toHaveAttribute('aria-busy', 'true')
    const before = {
      share: await share.innerText(),
      influence: await influence.innerText(),
      confirmed: await confirmed(app),
    }
    for (let count = 0; count < 30; count++)
      for (const key of ['2', 'i', '1', 'Enter']) await page.keyboard.press(key)
    await expectPage.poll(() => confirmed(app)).toBe(before.confirmed + 30)
    expect(number(await share.innerText())).toBeGreaterThan(number(before.share))
    await expectPage(influence).not.toHaveAttribute('aria-busy', 'true')
    expect(await auditFigures(app)).not.toEqual(figures)
    for (let count = 0; count < 90; count++) await page.keyboard.press('Control+z')
    await expectPage.poll(() => confirmed(app)).toBe(before.confirmed)
    await expectPage(share).toHaveText(before.share)
    await expectPage(influence).toHaveText(before.influence)
    await expectPage.poll(() => auditFigures(app)).toEqual(figures)
  })

  test('Enter confirms the proposal and goes on to the next post', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    const [first, second] = await rows(app).allInnerTexts()
    await expectPage(current(app)).toContainText(titleIn(first))
    const count = await confirmed(app)
    await page.keyboard.press('Enter')
    await expectPage.poll(() => confirmed(app)).toBe(count + 1)
    await expectPage(current(app)).toContainText(titleIn(second))
    await page.keyboard.press('k')
    await page.keyboard.press('Control+z')
    await expectPage.poll(() => confirmed(app)).toBe(count)
  })

  test('subject, intent and the answered question take one key each; candidate answers are confirmed or refused', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Tous/ }).click()
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    const detail = page.getByRole('complementary', { name: 'Détail de la publication' })
    const first = detail.getByRole('checkbox').first()
    const was = await first.getAttribute('aria-checked')
    for (const key of ['a', '2', '7']) await page.keyboard.press(key)
    await expectPage(first).toHaveAttribute('aria-checked', was === 'true' ? 'false' : 'true')
    await expectPage(detail.getByRole('button', { name: /^Intention/ })).toHaveText('Vend')
    for (let count = 0; count < 3; count++) await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Réponses possibles' }).click()
    const place = page.getByText(/^1 sur \d+$/)
    await expectPage(place).toBeVisible()
    await page.keyboard.press('y')
    await expectPage(page.getByText(/^2 sur \d+$/)).toBeVisible()
    await page.keyboard.press('n')
    await expectPage(page.getByText(/^3 sur \d+$/)).toBeVisible()
    for (let count = 0; count < 2; count++) await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
    await expectPage(rows(app).first()).toBeVisible()
  })

  test('a rule says what posts with some words are, until it is taken away', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Règles', exact: true }).click()
    await page.getByRole('textbox', { name: 'Mots ou #mot-dièse' }).fill('tricot')
    await page.getByRole('combobox', { name: 'Sujet' }).selectOption({ label: 'Métier' })
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    const rule = page.getByRole('listitem').filter({ hasText: 'tricot' })
    await expectPage(rule).toContainText(/Classe (une publication|\d+ publications)\./)
    await rule.getByRole('button', { name: 'Retirer la règle tricot' }).click()
    await expectPage(rule).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectPage(rows(app).first()).toBeVisible()
  })

  test('Enter on a post without a proposal says so and stays there', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    const row = page
      .getByRole('group', { name: 'Publications', exact: true })
      .getByRole('row')
      .filter({ hasText: 'Indécis' })
      .first()
    await row.click()
    const title = await page.locator('.content-det').getByRole('heading').first().innerText()
    await page.keyboard.press('Enter')
    await expectPage(page.getByRole('status').filter({ hasText: 'Rien n’est proposé pour' })).toBeVisible()
    expect(await page.locator('.content-det').getByRole('heading').first().innerText()).toBe(title)
  })

  test('a correction typed just before Enter is what is confirmed', async () => {
    const { page } = app
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Confirmés/ }).click()
    await page.getByRole('button', { name: 'Sujet', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Marque' }).click()
    await expectPage(rows(app).first()).toContainText('Marque')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Retirer le filtre Marque' }).click()
    await page.getByRole('button', { name: /^Tous/ }).click()
  })

  test('Enter on the box of the heading confirms the selection, it does not drop it', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^À confirmer/ }).click()
    const before = await confirmed(app)
    await page.getByRole('checkbox', { name: 'Tout sélectionner' }).click()
    await page.keyboard.press('Enter')
    await expectPage.poll(() => confirmed(app)).toBeGreaterThan(before + 20)
    await page.keyboard.press('Control+z')
    await expectPage.poll(() => confirmed(app)).toBe(before)
    await page.getByRole('button', { name: /^Tous/ }).click()
  })

  test('texts are searched, what was found is marked, and Escape leaves the search', async () => {
    const { page } = app
    const all = await total(app)
    await page.keyboard.press('/')
    await page.keyboard.type('tableur')
    await expectPage.poll(() => total(app)).toBeLessThan(all)
    await rows(app).first().click()
    await expectPage(page.locator('mark.found').first()).toHaveText(/tableur/i)
    await page.keyboard.press('Escape')
    await expectPage(page.getByRole('searchbox')).toHaveValue('')
    await expectPage.poll(() => total(app)).toBe(all)
  })

  test('filters narrow the list and are taken away by their cross', async () => {
    const { page } = app
    const all = await total(app)
    await page.getByRole('button', { name: 'Résultats', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Avec résultat' }).click()
    await expectPage.poll(() => total(app)).toBeLessThan(all)
    expect(await total(app)).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Retirer le filtre Avec résultat' }).click()
    await expectPage.poll(() => total(app)).toBe(all)
  })

  test('filters stay over another screen, and a set of them is called back by its name', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Marque et métier/ }).click()
    const few = await total(app)
    await page.getByRole('button', { name: 'Mes filtres' }).click()
    await page.getByLabel('Nom du filtre').fill('Du métier')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+1')
    await expectPage(page.getByRole('heading', { level: 1, name: 'Contenus' })).toHaveCount(0)
    await page.keyboard.press('Control+3')
    await expectPage.poll(() => total(app)).toBe(few)
    await page.getByRole('button', { name: /^Tous/ }).click()
    await expectPage.poll(() => total(app)).toBeGreaterThan(few)
    await page.getByRole('button', { name: 'Mes filtres' }).click()
    await page.getByRole('button', { name: 'Du métier', exact: true }).click()
    await expectPage.poll(() => total(app)).toBe(few)
    await page.getByRole('button', { name: /^Tous/ }).click()
  })

  test('search and selection stay over a reload, and the client opens where it was left', async () => {
    const { page } = app
    const all = await total(app)
    await page.keyboard.press('/')
    await page.keyboard.type('tableur')
    await expectPage.poll(() => total(app)).toBeLessThan(all)
    const few = await total(app)
    await page.getByRole('checkbox', { name: 'Tout sélectionner' }).click()
    const bar = page.getByRole('group', { name: 'Sélection', exact: true })
    const selected = await bar.innerText()
    await page.reload()
    await expectPage(bar).toHaveText(selected, { useInnerText: true })
    await expectPage(page.getByRole('searchbox')).toHaveValue('tableur')
    await page.getByRole('link', { name: 'Clients', exact: true }).first().click()
    await page.getByRole('row', { name: /Camille/ }).click()
    await page.waitForURL(/content$/)
    await expectPage.poll(() => total(app)).toBe(few)
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    await page.keyboard.press('Escape')
    await expectPage(bar).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectPage.poll(() => total(app)).toBe(all)
  })

  test('a filter says how many posts each of its choices would show', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Résultats', exact: true }).first().click()
    const choice = page.getByRole('menuitem', { name: 'Avec résultat' })
    const count = number(await choice.innerText())
    await choice.click()
    await expectPage.poll(() => total(app)).toBe(count)
    await page.getByRole('button', { name: 'Retirer le filtre Avec résultat' }).click()
  })

  test('a selection is labelled at once and taken back at once', async () => {
    const { page } = app
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    await page.keyboard.press('Home')
    for (let count = 0; count < 4; count++) await page.keyboard.press('Shift+ArrowDown')
    const bar = page.getByRole('group', { name: 'Sélection', exact: true })
    await expectPage(bar).toContainText('5 sélectionnées')
    const before = await rows(app).allInnerTexts()
    await bar.getByRole('button', { name: 'Sujet' }).click()
    await page.getByRole('menuitem', { name: /Marque/ }).click()
    for (let index = 0; index < 5; index++) await expectPage(rows(app).nth(index)).toContainText('Marque')
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
    await expectPage.poll(() => rows(app).allInnerTexts()).toEqual(before)
    await page.getByRole('group', { name: 'Publications', exact: true }).focus()
    await page.keyboard.press('Escape')
    await expectPage(bar).toHaveCount(0)
  })

  test('a post is kept as evidence and noted, and the note outlives a reload', async () => {
    const { page } = app
    await page.keyboard.press('p')
    await expectPage(current(app)).toContainText('preuve')
    await page.keyboard.press('n')
    await page.keyboard.type('À citer')
    await page.keyboard.press('Escape')
    await expectPage(current(app)).toContainText('note')
    await page.reload()
    await expectPage(rows(app).first()).toBeVisible()
    await page.getByRole('button', { name: 'Repères' }).click()
    await page.getByRole('menuitem', { name: 'Avec une note' }).click()
    await expectPage(rows(app)).toHaveCount(1)
    await rows(app).first().click()
    await expectPage(page.getByRole('textbox', { name: 'Note' })).toHaveValue('À citer')
    await page.getByRole('button', { name: 'Retirer le filtre Avec une note' }).click()
  })

  test('the anomaly is set aside and the mean views follow', async () => {
    const { page } = app
    const mean = page.locator('.content-mean')
    const before = number(await mean.innerText())
    await page.getByRole('switch').click()
    await expectPage.poll(async () => number(await mean.innerText())).toBeLessThan(before)
    await page.getByRole('switch').click()
    await expectPage.poll(async () => number(await mean.innerText())).toBe(before)
  })

  test('a question is linked to a post from the nearest ones', async () => {
    const { page } = app
    const question = page.getByRole('complementary').getByRole('checkbox').first()
    const was = await question.isChecked()
    await question.click()
    await expectPage(question).toBeChecked({ checked: !was })
    await page.keyboard.press('Control+z')
    await expectPage(question).toBeChecked({ checked: was })
  })

  test('the posts behind a figure are shown alone, with the way back', async () => {
    const { page } = app
    const id = await page.evaluate(() => location.hash)
    await page.goto(`${app.shell.origin}/#/c/${client}/overview`)
    const posts = await postIds(app)
    await page.goto(
      `${app.shell.origin}/#/c/${client}/content?posts=${posts.map(encodeURIComponent).join(',')}`,
    )
    await expectPage(page.getByText(`Les ${posts.length} publications derrière ce chiffre`)).toBeVisible()
    await expectPage(rows(app)).toHaveCount(posts.length)
    await page.getByRole('button', { name: 'Retour' }).click()
    await page.waitForURL(/overview/)
    expect(id).toContain('content')
  })

  test('forty posts are checked blind: the proposal is nowhere to be seen', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/c/${client}/content?blind`)
    await expectPage(page.getByRole('heading', { level: 1, name: 'Contrôle à l’aveugle' })).toBeVisible()
    await expectPage(page.getByText(/^0 sur \d+$/)).toBeVisible()
    await expectPage(page.getByText(/Pourquoi cette proposition|à confirmer/)).toHaveCount(0)
    await page.keyboard.press('2')
    await expectPage(page.getByText('À quoi sert-elle ?')).toBeVisible()
    await page.keyboard.press('5')
    await expectPage(page.getByText(/^1 sur \d+$/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expectPage(page.getByText(/^0 sur \d+$/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expectPage(page.getByRole('heading', { level: 1, name: 'Contenus' })).toBeVisible()
  })

  test('in a small window the post is a drawer over the list that Escape closes', async () => {
    const { page } = app
    await page.setViewportSize({ width: 1024, height: 700 })
    await expectPage(page.getByRole('complementary')).toHaveCount(0)
    await rows(app).nth(1).click()
    const drawer = page.getByRole('complementary')
    await expectPage(drawer).toBeVisible()
    const inWindow = await drawer.boundingBox()
    expect(inWindow && inWindow.x + inWindow.width).toBeLessThanOrEqual(1024)
    await page.keyboard.press('j')
    await expectPage(drawer).toBeVisible()
    await page.keyboard.press('Escape')
    await expectPage(drawer).toHaveCount(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('breaks no rule of accessibility, in either theme', async () => {
    const { page } = app
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.reload()
      await expectPage(rows(app).first()).toBeVisible()
      await expectPage(page.locator('.content-terms, .content-reasons').first()).toBeVisible()
      expect(await violations(page, { colours: colorScheme === 'dark' })).toEqual([])
    }
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

function rows({ page }: OpenApp): Locator {
  return page.locator('.content-scroll tbody tr.can')
}

function current(app: OpenApp): Locator {
  return app.page.locator('.content-scroll tbody tr[aria-current]')
}

/** Every check's text on the audit screen; goes there and back. */
async function auditFigures({ page }: OpenApp): Promise<string[]> {
  await page.getByRole('link', { name: 'Audit', exact: true }).click()
  const rows = page.locator('.audit-table tbody tr')
  await expectPage(rows.first()).toBeVisible()
  const texts = await rows.allInnerTexts()
  await page.getByRole('link', { name: 'Contenus' }).click()
  await expectPage(page.getByRole('progressbar', { name: 'Avancement du tri' })).toBeVisible()
  return texts
}

async function confirmed({ page }: OpenApp): Promise<number> {
  return Number(
    await page.getByRole('progressbar', { name: 'Avancement du tri' }).getAttribute('aria-valuenow'),
  )
}

async function total({ page }: OpenApp): Promise<number> {
  return (
    Number(
      await page.getByRole('table', { name: 'Publications', exact: true }).getAttribute('aria-rowcount'),
    ) - 1
  )
}

/** The ids of three posts of the stored audit. */
async function postIds({ page }: OpenApp): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const all = open.result.transaction('auditBodies').objectStore('auditBodies').getAll()
          all.onsuccess = () => {
            open.result.close()
            const [body] = all.result as { audit: { posts: { id: string }[] } }[]
            resolve((body?.audit.posts ?? []).slice(0, 3).map(({ id }) => id))
          }
        }
      }),
  )
}

function titleIn(text: string | undefined): string {
  return text?.split('\n').find((line) => line.length > 14) ?? ''
}

function number(text: string): number {
  return Number(text.replace(/\D/g, ''))
}
