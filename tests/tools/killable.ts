import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserPath } from './browser'
import { setQuota } from './full-disk'
import { freePort, startShell, type TestShell } from './web-shell'

/** The app in a browser whose process can be killed as in a crash; the next one uses the same profile and address. */
export interface Killable {
  /** Starts the programs and opens the app; without `open`, only a page that nobody has changed yet. */
  start: (how?: { open?: boolean }) => Promise<Page>
  /** Kills every browser process without warning, and stops the host normally. */
  kill: () => Promise<void>
  /** Kills without warning the page’s own process, the host, or host and browser. The next start brings back what is missing. */
  crash: (part: Crashed) => Promise<void>
  /** The folders in which the browser and the host store data. */
  places: () => string[]
  /** The host’s folders of files that were given to it. */
  uploads: () => string[]
  end: () => Promise<void>
}

export type Crashed = 'page' | 'host' | 'both'

/** `room`: storage in bytes available to the app at each start, in addition to what it already uses. */
export async function killable({ room }: { room?: number } = {}): Promise<Killable> {
  const profile = mkdtempSync(join(tmpdir(), 'aplomb-profile-'))
  const data = mkdtempSync(join(tmpdir(), 'aplomb-data-'))
  // Of its own: what other tests give their hosts lies elsewhere.
  const temporary = mkdtempSync(join(tmpdir(), 'aplomb-tmp-'))
  const port = await freePort()
  let shell: TestShell | null = null
  let child: ChildProcess | null = null
  let browser: Browser | null = null
  let page: Page | null = null

  async function killBrowser() {
    const dying = child
    child = browser = page = null
    if (dying?.pid === undefined) return
    const over = new Promise((resolve) => dying.once('exit', resolve))
    // The whole process group: rendering and storage have processes of their own.
    process.kill(-dying.pid, 'SIGKILL')
    await over
  }

  async function kill() {
    await killBrowser()
    await shell?.stop()
    shell = null
  }

  async function crash(part: Crashed) {
    if (part === 'page') {
      const dying = page
      page = null
      // A crashed page does not answer.
      const devtools = await dying?.context().newCDPSession(dying)
      void devtools?.send('Page.crash').catch(() => {})
      await dying?.waitForEvent('crash')
      await dying?.close()
      return
    }
    await shell?.kill()
    shell = null
    if (part === 'both') await killBrowser()
  }

  async function openBrowser(): Promise<Browser> {
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
    return chromium.connectOverCDP(await addressIn(profile))
  }

  return {
    async start({ open = true } = {}) {
      shell ??= await startShell({ port, data, temporary })
      browser ??= await openBrowser()
      const context = browser.contexts()[0]
      const old = context?.pages() ?? []
      page = (await context?.newPage()) ?? null
      if (!page) throw new Error('The browser has no page')
      for (const each of old) await each.close()
      await page.setViewportSize({ width: 1440, height: 900 })
      if (room !== undefined) await setQuota(page, shell.origin, bytesIn(profile) + room)
      await page.goto(open ? shell.url : `${shell.origin}/nothing`)
      return page
    },
    kill,
    crash,
    places: () => [profile, data],
    uploads: () =>
      readdirSync(temporary)
        .filter((name) => name.startsWith('aplomb-upload-'))
        .map((name) => join(temporary, name)),
    async end() {
      await kill()
      for (const folder of [profile, data, temporary]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The size of the browser's data of the pages; files being moved count as nothing. */
function bytesIn(profile: string): number {
  const folder = join(profile, 'Default', 'IndexedDB')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return files.reduce(
    (sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}

/** The address at which the browser can be driven. */
async function addressIn(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let count = 0; count < 600; count++) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await wait(50)
  }
  throw new Error('The browser did not start')
}
