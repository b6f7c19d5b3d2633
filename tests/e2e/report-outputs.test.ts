import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

const SLOW = { timeout: 120_000 }

describe('what leaves the report composer', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await openReport(app, await openSample(app))
  })
  afterAll(() => app.close())

  test('the page of HTML and the slides are files that a reader opens', SLOW, async () => {
    const page = await exported(app, 'Page HTML')
    expect(page.toString()).toMatch(/^<!doctype html>/i)
    expect(page.toString()).toContain('Camille Renaud')
    expect(page.toString()).not.toMatch(/<script|https?:\/\/[^"]+\.(?:js|css)/)
    const slides = unzipSync(await exported(app, 'Diapositives (PowerPoint)'))
    const names = Object.keys(slides).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(names.length).toBeGreaterThanOrEqual(8)
    expect(names.length).toBeLessThanOrEqual(12)
  })

  test('an export that is cancelled gives no file, and the next one is made', SLOW, async () => {
    const { page } = app
    const given: string[] = []
    page.on('download', (download) => given.push(download.suggestedFilename()))
    const dialog = page.getByRole('dialog', { name: /Exporter le PDF/ })
    await page.keyboard.press('Control+e')
    await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
    await expectPage(dialog.getByRole('button', { name: 'Mise en pages…' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Annuler' }).click()
    await expectPage(dialog).toHaveCount(0)
    await page.keyboard.press('Control+e')
    const download = page.waitForEvent('download', { timeout: 90_000 })
    await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
    await download
    await expectPage(page.getByText('Rapport exporté.')).toBeVisible()
    expect(given).toHaveLength(1)
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

async function openReport({ page, shell }: OpenApp, client: string): Promise<void> {
  await page.goto(`${shell.origin}/#/c/${client}/report`)
  await expectPage(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
}

async function exported({ page }: OpenApp, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 90_000 })
  await page.getByRole('button', { name: 'Données', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
  const file = join(emptyFolder(), 'output')
  await (await download).saveAs(file)
  return readFileSync(file)
}
