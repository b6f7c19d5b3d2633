import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aplomb, emptyFolder } from '../cli/run'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { giveFiles } from '../tools/choose-file'

const FOLDER = 'tests/fixtures/formats'
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

async function stored({ page }: OpenApp): Promise<string[]> {
  const sources = await page.evaluate(
    () =>
      new Promise<Kept[]>((resolve) => {
        const open = indexedDB.open('aplomb')
        open.onsuccess = () => {
          const all = open.result.transaction('sources').objectStore('sources').getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result as Kept[])
          }
        }
      }),
  )
  return sources.map(line).sort()
}
