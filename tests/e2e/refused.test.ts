import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run'
import { createClient, openApp, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'
import { storedIn } from '../tools/stored'
import { restoreFile } from '../tools/choose-file'

type Content = { version: number; database: number; workspace: Record<string, unknown> }

/** Files that are not, or no longer, a client file: each is refused by name, nothing is stored, and the clients stay accessible. */
describe('a file that cannot be restored', () => {
  const folder = emptyFolder()
  let app: OpenApp
  let whole: Buffer
  let client: string

  beforeAll(async () => {
    app = await openApp()
    const { page } = app
    await createClient(app, 'Jane Doe', 'Acme')
    client = /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    await home()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /Autres actions/ }).click()
    await page.getByRole('menuitem', { name: 'Exporter' }).click()
    const path = join(folder, 'entier.aplomb')
    copyFileSync(await (await download).path(), path)
    whole = readFileSync(path)
  })
  afterAll(() => app.close())

  const home = async () => {
    await app.page.goto(`${app.shell.origin}/#/`)
    await expectPage(app.page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  }
  const changed = (change: (content: Content) => unknown) =>
    gzipSync(JSON.stringify(change(JSON.parse(gunzipSync(whole).toString()) as Content)))

  const CASES: [name: string, bytes: () => Buffer, says: RegExp][] = [
    [
      'rows-of-another-shape',
      () =>
        gzipSync(
          JSON.stringify({ format: 'aplomb.client', version: 1, workspace: { client: 7 }, tables: {} }),
        ),
      /ou il est abîmé/,
    ],
    ['cut-short', () => whole.subarray(0, Math.floor(whole.length / 2)), /ou il est abîmé/],
    [
      'of-a-newer-version',
      () => changed((content) => ({ ...content, version: content.version + 1 })),
      /version plus récente/,
    ],
    [
      'of-a-newer-database',
      () => changed((content) => ({ ...content, database: content.database + 1 })),
      /version plus récente/,
    ],
    [
      'with-a-prototype',
      () =>
        gzipSync(
          gunzipSync(whole).toString().replace('"workspace":{', '"workspace":{"__proto__":{"client":7},'),
        ),
      /ou il est abîmé/,
    ],
    ['huge-once-unpacked', () => gzipSync(Buffer.alloc(600 * 2 ** 20, ' ')), /abîmé|dépasse/],
  ]

  test.each(CASES)('%s is refused by its name', async (name, bytes, says) => {
    const path = join(folder, `${name}.aplomb`)
    writeFileSync(path, bytes())
    await refuse(path, `${name}.aplomb`, says)
  })

  test('of 200 MB is refused by its name and size', async () => {
    const path = join(folder, 'gros.aplomb')
    writeFileSync(path, whole)
    truncateSync(path, 200 * 2 ** 20)
    await refuse(path, 'gros.aplomb', /dépasse/)
  })

  test('and the whole file beside them still is one', async () => {
    await give(join(folder, 'entier.aplomb'))
    await expectPage(app.page.getByRole('row', { name: /Jane Doe/ })).toHaveCount(2)
  })

  test('nor does it need the list: the palette restores it from inside a client', async () => {
    const { page } = app
    const rows = page.getByRole('row', { name: /Jane Doe/ })
    await expectPage(rows).not.toHaveCount(0)
    const before = await rows.count()
    await page.goto(`${app.shell.origin}/#/c/${client}/data`)
    await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
    await restoreFile(page, join(folder, 'entier.aplomb'))
    await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
    await expectPage(rows).toHaveCount(before + 1)
  })

  test('broke no security rule and asked nobody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })

  async function give(path: string) {
    const { page } = app
    await expectPage(page.getByRole('row', { name: /Jane Doe/ }).first()).toBeVisible()
    await restoreFile(page, path)
  }

  async function refuse(path: string, name: string, says: RegExp) {
    const { page } = app
    const before = await storedIn(page)
    await give(path)
    const alert = page.getByRole('alert').filter({ hasText: name })
    await expectPage(alert).toContainText(says)
    expect(await storedIn(page)).toEqual(before)
    await page.reload()
    await expectPage(page.getByRole('row', { name: /Jane Doe/ })).toHaveCount(1)
  }
})
