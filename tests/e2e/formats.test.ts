import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, smallClient } from '../cli/run'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { chooseFile, giveFiles } from '../tools/choose-file'

const FOLDER = 'tests/fixtures/formats'
/** A picture of one point. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => join(FOLDER, name))
  .filter((file) => statSync(file).isFile())

describe('every kind of sample file, given to the app', () => {
  let app: OpenApp

  beforeAll(async () => {
    app = await openApp()
    await createClient(app, 'Jane Doe', 'Acme')
  })
  afterAll(() => app.close())

  test('is recognised and read as by the command line, and the unknown one is named', async () => {
    const { page } = app
    await giveFiles(page, ...FILES)
    const summary = page.getByRole('region', { name: 'Dernier import' })
    await expectPage(summary).toBeVisible()
    await expectPage(summary).toContainText('unknown_tool.csv')
    const { sources } = JSON.parse(aplomb(['inspect', sameClient(), '--json']).stdout) as { sources: Kept[] }
    expect(await stored(app)).toEqual(sources.map(line).sort())
    expect(sources.length).toBeGreaterThan(50)
  })

  test('a client’s folder brings its decisions about the report', async () => {
    const { page, shell } = app
    await page.goto(`${shell.origin}/#/`)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog').getByRole('textbox')
    await field.fill('Ouvrir un dossier')
    await expectPage(page.getByRole('dialog').locator('[data-action]')).toHaveCount(1)
    await chooseFile(page, decidedClient(), () => field.press('Enter'))
    await expectPage(page).toHaveURL(/#\/c\/[\w-]+\//)
    const [, id] = /#\/c\/([\w-]+)/.exec(page.url()) ?? []
    await page.goto(`${shell.origin}/#/c/${id}/report`)
    await expectPage(page.getByLabel('Numéro', { exact: true })).toHaveValue('2026-014')
    await page.getByRole('button', { name: 'Avant-propos et sommaire', exact: true }).click()
    await expectPage(page.getByRole('textbox', { name: /Texte de la section/ })).toContainText(
      'Ada Example, here is what we found.',
    )
    expect(await rowsOf<{ kind: string; width: number }>(app, 'exhibits')).toMatchObject([
      { kind: 'picture', width: 1, captions: { en: 'The page' } },
    ])
  })

  test('broke no security rule, wrote no error and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

/** A folder with the same client, who has not consented to private files being counted. */
function sameClient(): string {
  const folder = emptyFolder()
  cpSync(FOLDER, join(folder, 'files'), { recursive: true })
  writeFileSync(
    join(folder, 'client.json'),
    JSON.stringify({ person: { name: 'Jane Doe' }, brand: { name: 'Acme' } }),
  )
  return folder
}

interface Kept {
  file: string
  format: string
  rows: number
  kept: number
  rejected: unknown[]
}

function line({ file, format, rows, kept, rejected }: Kept): string {
  return `${file.split('/').at(-1)}: ${format}, ${rows} rows, ${kept} kept, ${rejected.length} rejected`
}

async function stored(app: OpenApp): Promise<string[]> {
  return (await rowsOf<Kept>(app, 'sources')).map(line).sort()
}

function rowsOf<Row>({ page }: OpenApp, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result as Row[])
          }
        }
      }),
    table,
  )
}

/** A client’s folder with a report.json: its number, a first word, and a picture for a finding. */
function decidedClient(): string {
  const folder = smallClient()
  const report = {
    number: '2026-014',
    narrative: { en: { foreword: ['{client}, here is what we found.'] } },
    exhibits: { en: { 'OV-1': [{ kind: 'picture', data: DOT, caption: 'The page' }] } },
  }
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report))
  return folder
}
