import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { createTranslator } from '#shared/locale/translator'
import { openApp, openSample, type OpenApp } from './app'
import { renderReport } from '#services/report/report'
import { expectPage } from '../tools/expect-page'
import { freshFolder, run, saved } from '../unit/services/report/pdf/pdf-tools'
import { cellsOf, plain } from './paper'

describe('the figures of a client', () => {
  let app: OpenApp
  let id: string
  let audit: Audit
  const { integer, percent } = createTranslator('fr')

  beforeAll(async () => {
    app = await openApp()
    id = await openSample(app)
    await expectPage(app.page.getByRole('heading', { name: 'Audience sans influence' })).toBeVisible()
    audit = await storedAudit(app)
  })
  afterAll(() => app.close())

  async function show(tab: 'overview' | 'results' | 'comparison') {
    await app.page.goto(`${app.shell.origin}/#/c/${id}/${tab}`)
    await expectPage(app.page.getByRole('figure').first()).toBeVisible()
  }

  test('have their room before the code that draws them is there', async () => {
    const { page, context } = app
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await context.route(/echarts-.*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    const fresh = await context.newPage()
    await fresh.goto(`${app.shell.origin}/#/c/${id}/results`)
    const canvas = fresh.locator('.results-scatter .canvas')
    const height = async () => (await canvas.boundingBox())?.height ?? 0
    await expectPage.poll(height).toBeGreaterThan(400)
    const before = await height()
    release()
    await expectPage(canvas.locator('canvas, svg').first()).toBeVisible()
    expect(await height()).toBe(before)
    await context.unroute(/echarts-.*\.js$/)
    await fresh.close()
    await page.bringToFront()
  })

  test('are those of the audit: strips, indices, categories', async () => {
    const { page } = app
    const strip = page.getByRole('region', { name: 'Camille Renaud' })
    await expectPage(strip).toContainText(integer(Number(audit.metrics['person.followers'])))
    await expectPage(strip).toContainText(percent(Number(audit.metrics['person.engagementRate.median']), 1))
    await expectPage(page.getByRole('region', { name: 'Nuvéo' })).toContainText(
      integer(Number(audit.metrics['page.followers'])),
    )
    for (const index of ['influence', 'audience'] as const) {
      const name = index === 'influence' ? 'Influence' : 'Audience'
      await expectPage(page.getByRole('region', { name, exact: true })).toContainText(
        integer(Math.round(audit[index].score ?? Number.NaN)),
      )
    }
    for (const { score, weight } of audit.categories) {
      if (weight > 0 && score !== null)
        await expectPage(
          page.locator('.overview-indices .cat .s', { hasText: new RegExp(`${Math.round(score)}$`) }).first(),
        ).toBeVisible()
    }
  })

  test('open the posts behind a finding and the check behind a figure', async () => {
    const { page } = app
    await page
      .getByRole('region', { name: 'Constats' })
      .getByRole('link', { name: /^(\d[\d\s]* des )?\d[\d\s]*publications?$/ })
      .first()
      .click()
    await page.waitForURL((url) => url.href.includes(`/c/${id}/content`) && url.href.includes('posts='))
    await show('overview')
    await page.getByRole('region', { name: 'Nuvéo' }).getByRole('link', { name: '20', exact: true }).click()
    await page.waitForURL((url) => url.href.includes(`/c/${id}/audit`) && url.href.includes('check=PG-1'))
  })

  test('lists all findings with F and stores nothing twice with R', async () => {
    const { page } = app
    await show('overview')
    const list = page.getByRole('region', { name: 'Constats' })
    await expectPage(list.getByRole('listitem')).toHaveCount(6)
    await page.keyboard.press('f')
    await expectPage(list).toBeFocused()
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(20)
    await expectPage(page.getByRole('button', { name: /Audit enregistré/ })).toBeDisabled()
  })

  test('shows charts as tables with T', async () => {
    const { page } = app
    await show('overview')
    await page.keyboard.press('t')
    const table = page.getByRole('figure').getByRole('table')
    await expectPage(table).toContainText(integer(Math.round(audit.influence.score ?? Number.NaN)))
    await page.keyboard.press('t')
    await expectPage(table).toHaveCount(0)
  })

  test('set the anomaly aside and take it back in the results', async () => {
    const { page } = app
    await show('results')
    // The report compares articles with the outcomes; the anomaly is a post, and the two kinds are never together.
    const top = page.getByRole('region', { name: 'Les plus vues' })
    await expectPage(top).toContainText(integer(4500))
    await page.getByText('Publications, affichages', { exact: true }).click()
    await expectPage(top).not.toContainText('Canicule')
    await page.getByRole('switch', { name: /Écarter l’anomalie/ }).click({ force: true })
    await expectPage(top).toContainText('Canicule')
    await expectPage(top).toContainText(integer(20140))
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Résultats')
    await expectPage(page.locator('.head')).toContainText(integer(Number(audit.metrics['outcomes.count'])))
  })

  test('set profile against page', async () => {
    const { page } = app
    await show('comparison')
    const figures = page.getByRole('region', { name: 'Chiffres et définitions' })
    await expectPage(figures.getByRole('row', { name: /Abonnés/ })).toContainText(
      `${integer(25430)}${integer(253)}`,
    )
    await page.getByRole('figure').nth(2).scrollIntoViewIfNeeded()
    await expectPage(page.getByRole('figure').nth(2).locator('svg').first()).toBeAttached()
  })

  test('are the same on paper: margins and scores of the checks, profile and page', async () => {
    const { page } = app
    const { bytes } = await renderReport(audit, { language: 'fr', consultant: {}, length: 'client' })
    const paper = plain(run('pdftotext', '-layout', saved(freshFolder(), 'full.pdf', bytes), '-'))
    await page.goto(`${app.shell.origin}/#/c/${id}/audit`)
    await expectPage(page.locator('.audit-table tr').nth(40)).toBeAttached()
    const lines = (await cellsOf(page, '.audit-table')).flatMap(([name = '', , margin, score]) => {
      const [, title, check] =
        /^(?:À corriger|À surveiller|Réussi|Données insuffisantes) (.*) ([A-Z]{2}-\d)/.exec(name) ?? []
      return check && title ? [{ check, name: title, margin, score }] : []
    })
    // Data-quality checks do not appear among the report's findings.
    const scored = lines.filter(({ check, score }) => score !== '–' && !check.startsWith('DQ'))
    expect(scored.length).toBeGreaterThan(20)
    for (const { check, name, score, margin } of scored) {
      const proof = `${check}, note ${score} sur 100`
      const isPrinted = [proof, `${name}, note ${score} sur 100`, `${name} (note ${score}, `].some((text) =>
        paper.includes(text),
      )
      expect(isPrinted, `${check}, ${score}`).toBe(true)
      const [sentence] =
        /^[^;]{0,90}Intervalle à 95 % : de \S+ (% )?à \S+( %)?/.exec(paper.split(proof)[1] ?? '') ?? []
      if (sentence)
        expect(sentence.split('Intervalle à 95 % : ')[1], check).toBe(`de ${margin?.replace(' – ', ' à ')}`)
    }
    await show('comparison')
    const compared = (await cellsOf(page, 'table')).filter(
      ([name]) => name === 'Abonnés' || name === 'Vues médianes',
    )
    expect(compared).toHaveLength(2)
    for (const [name, person, brand] of compared)
      expect(paper).toMatch(new RegExp(`${name}[^\\d]* ${person} ${brand}`))
  })

  test('leave the console clean', () => {
    expect(app.problems).toEqual([])
  })
})

async function storedAudit({ page }: OpenApp): Promise<Audit> {
  return page.evaluate(
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
}
