import type { Browser, BrowserContext, Page } from '@playwright/test'
import { setQuota } from '../tools/full-disk'
import { expectPage } from '../tools/expect-page'
import { launchBrowser } from '../tools/browser'
import { startShell, type TestShell } from '../tools/web-shell'

/** The built app in a real browser with the real services, recording problems that must never occur. */
export interface OpenApp {
  shell: TestShell
  browser: Browser
  context: BrowserContext
  page: Page
  /**
   * Content security policy violations, console errors, keys without a text, and requests that leave the app; must be empty after every
   * journey.
   */
  problems: string[]
  close: () => Promise<void>
}

/** Starts the web shell and opens the app, in French by default. */
export async function openApp({
  locale = 'fr-FR',
  size = { width: 1440, height: 900 },
  quota,
}: {
  locale?: string
  size?: { width: number; height: number }
  /** The browser's storage quota in bytes, from the start. */
  quota?: number
} = {}): Promise<OpenApp> {
  const shell = await startShell()
  const browser = await launchBrowser()
  const context = await browser.newContext({
    locale,
    viewport: size,
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  })
  const problems: string[] = []
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(shell.origin))
      problems.push(`left the app: ${request.url()}`)
  })
  const page = await context.newPage()
  await slowDown(page)
  page.on('pageerror', (error) => void problems.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('No text for')) problems.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  if (quota !== undefined) await setQuota(page, shell.origin, quota)
  await page.goto(shell.url)
  return {
    shell,
    browser,
    context,
    page,
    problems,
    async close() {
      await browser.close()
      await shell.stop()
    },
  }
}

/** Opens a bundled sample from the empty client list and waits for its overview. Returns its id. */
export async function openSample(
  { page }: Pick<OpenApp, 'page'>,
  name: 'Camille' | 'Étienne' = 'Camille',
): Promise<string> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/#\/c\/[\w-]+\/overview/, { timeout: 60_000 })
  return /#\/c\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
}

/** Creates a client with a brand from the client list and stops on its empty data screen. */
export async function createClient(
  { page }: Pick<OpenApp, 'page'>,
  name: string,
  brand: string,
): Promise<void> {
  await page
    .getByRole('button', { name: /Nouveau client/ })
    .first()
    .click()
  await page.getByLabel('Nom de la personne').fill(name)
  await page.getByLabel('Nom de la marque').fill(brand)
  await page.getByRole('button', { name: 'Créer et importer' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
}

/** `SLOW=4` in the environment slows the page's CPU by a factor of four, to find journeys that depend on speed. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['SLOW'] ?? 1)
  if (rate > 1)
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })
}
