import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { browserPath } from './browser'
import { freePort, startShell, type TestShell } from './web-shell'

/** The app in a browser whose process can be killed as by a crash; the next one finds the same profile and the same address. */
export interface Killable {
  /** Starts the programs and opens the app. */
  start: () => Promise<Page>
  /** Ends every process of the browser at once, without a word. */
  kill: () => Promise<void>
  /** Where the browser keeps what it keeps, and where the host does. */
  places: () => string[]
  end: () => Promise<void>
}

export async function killable(): Promise<Killable> {
  const profile = mkdtempSync(join(tmpdir(), 'aplomb-profile-'))
  const port = await freePort()
  let shell: TestShell | null = null
  let child: ChildProcess | null = null

  async function kill() {
    const dying = child
    child = null
    if (dying?.pid === undefined) return
    const over = new Promise((resolve) => dying.once('exit', resolve))
    // Its whole group: what draws and what stores are processes of their own.
    process.kill(-dying.pid, 'SIGKILL')
    await over
    await shell?.stop()
    shell = null
  }

  return {
    async start() {
      shell = await startShell({ port })
      rmSync(join(profile, 'DevToolsActivePort'), { force: true })
      child = spawn(
        await browserPath(),
        [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--lang=fr-FR',
          '--accept-lang=fr-FR',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        { detached: true, stdio: 'ignore' },
      )
      const browser = await chromium.connectOverCDP(await addressIn(profile))
      const page = browser.contexts()[0]?.pages()[0]
      if (!page) throw new Error('The browser has no page')
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(shell.url)
      return page
    },
    kill,
    places: () => [profile, ...(shell ? [shell.data] : [])],
    async end() {
      await kill()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Where the browser says that it can be driven. */
async function addressIn(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let count = 0; count < 600; count++) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await wait(50)
  }
  throw new Error('The browser did not start')
}
