import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openApp } from '../e2e/app'
import { chooseFile } from '../tools/choose-file'
import { untilPainted } from './app'
import { heading, line } from './measure'
import { writeTeam } from './team'

/** The signs that a screen of the employer shows everybody. */
const SCREENS = [
  ['people', '.team-name'],
  ['questions', '.team-matrix'],
  ['compare', '.team-two-grid'],
] as const

/** An employer in Chromium: its folder opened, and each of its screens from the list of clients, in a page just loaded. */
export async function benchTeamApp({ people, posts }: { people: number; posts: number }): Promise<void> {
  heading(`The app in Chromium, an employer of ${people} people of ${posts} posts`)
  const root = mkdtempSync(join(tmpdir(), 'aplomb-bench-team-app-'))
  writeTeam(root, people, posts)
  const app = await openApp()
  const { page, shell } = app
  try {
    await page.context().addInitScript('globalThis.__name ??= (named) => named')
    await page.goto(`${shell.origin}/#/?folder`)
    await page.reload()
    const start = performance.now()
    await chooseFile(page, join(root, 'team'), () =>
      page.getByRole('button', { name: 'Choisir un dossier' }).first().click(),
    )
    await page.waitForURL(/#\/e\/[\w-]+\//, { timeout: 600_000 })
    await page
      .locator('.team-name')
      .nth(people - 1)
      .waitFor()
    line('its folder opened, everybody audited', (performance.now() - start) / 1000)
    const [, id] = /#\/e\/([\w-]+)\//.exec(page.url()) ?? []
    for (const [screen, sign] of SCREENS) {
      const times: number[] = []
      for (let run = 0; run < 3; run++) {
        await page.goto(`${shell.origin}/#/`)
        await page.reload()
        await page.locator('.data-table').waitFor()
        times.push(await untilPainted(page, `#/e/${id}/${screen}`, sign))
      }
      line(`${screen}: opened to painted, best of three`, Math.min(...times))
    }
  } finally {
    await app.close()
    rmSync(root, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await benchTeamApp({ people: Number(process.argv[2] ?? 20), posts: Number(process.argv[3] ?? 700) })
