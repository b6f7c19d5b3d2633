import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aplomb, emptyFolder } from '../cli/run'
import { expectPage } from '../tools/expect-page'
import { openApp } from './app'

/** What a run without a route shows: `attempts` are the kernel’s count of packets and look-ups that found no way out. */
export interface WithoutRoute {
  /** Two attempts of our own, to show that they are counted. */
  control: { codes: string[]; attempts: number }
  tool: { code: number | null; attempts: number }
  app: { problems: string[]; faults: string; files: string[]; attempts: number }
}

/** Why no namespace without a route can be made here, or null. */
export function noNamespace(): string | null {
  const { status, error, stderr } = inside(['true'])
  return status === 0 ? null : `unshare: ${error?.message ?? stderr.trim()}`
}

/** The command line’s audit and a journey in the browser, in a network namespace that has nothing but 127.0.0.1. */
export function runWithoutRoute(): WithoutRoute {
  const { stdout, stderr, status } = inside([
    process.execPath,
    '--import',
    'tsx',
    new URL(import.meta.url).pathname,
    'journey',
  ])
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as WithoutRoute
}

function inside(command: readonly string[]) {
  return spawnSync('unshare', ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...command], {
    encoding: 'utf8',
    timeout: 240_000,
  })
}

async function counted<T>(work: () => Promise<T>): Promise<T & { attempts: number }> {
  const before = attempts()
  return { ...(await work()), attempts: attempts() - before }
}

/**
 * The namespace’s packets of IPv4 without a route so far: connections and look-ups of names. Those of IPv6 are left out, as Chromium asks the
 * kernel at each address whether IPv6 has a route at all, and sends nothing.
 */
function attempts(): number {
  const [names = [], values = []] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '))
  return Number(values[names.indexOf('OutNoRoutes')])
}

async function control() {
  const codeOf = (error: unknown) => (error as { code?: string }).code ?? 'none'
  const connected = new Promise<string>((resolve) => {
    connect(80, '192.0.2.1')
      .once('error', (error) => resolve(codeOf(error)))
      .once('connect', () => resolve('connected'))
  })
  return { codes: [await connected, await lookup('aplomb.example').then(() => 'found', codeOf)] }
}

function tool() {
  const sample = new URL('../../resources/samples/camille', import.meta.url).pathname
  const { code } = aplomb(['audit', sample, '--out', join(emptyFolder(), 'out'), '--quiet'])
  return Promise.resolve({ code })
}

/** The sample employer opened, its report exported, then one of its people: a post labelled, the report exported. */
async function app() {
  const opened = await openApp()
  const { page, problems, shell } = opened
  page.setDefaultTimeout(100_000)
  const files: string[] = []
  const pdf = (button: string) => async () => {
    await page.getByRole('button', { name: /Exporter le PDF/ }).click()
    if (button !== '')
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  }
  try {
    await page.getByRole('button', { name: /Halvéa/ }).click()
    await page.waitForURL(/#\/e\/[\w-]+\/people/, { timeout: 120_000 })
    await page.goto(page.url().replace('people', 'report'))
    files.push(await saved(page, pdf('')))
    for (const name of ['Page HTML', 'Diapositives (PowerPoint)'])
      files.push(
        await saved(page, async () => {
          await page.getByRole('button', { name: 'Autres formats' }).click()
          await page.getByRole('menuitem', { name }).click()
        }),
      )
    await page.goto(page.url().replace('report', 'people'))
    await page.getByText('Inès Moreau').first().click()
    await page.waitForURL(/#\/c\/[\w-]+\/overview/)
    await page.goto(page.url().replace('overview', 'content'))
    await page.locator('.content-scroll tbody tr.can').first().waitFor()
    await page.locator('.content-scroll').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('2')
    await page.goto(page.url().replace(/content.*/, 'report'))
    await expectPage(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
    files.push(await saved(page, pdf('Exporter')))
    return { problems, faults: shell.faults(), files }
  } finally {
    await opened.close()
  }
}

async function saved(page: Page, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), ask()])
  const name = download.suggestedFilename()
  return name.slice(name.lastIndexOf('.'))
}

if (process.argv[2] === 'journey') {
  const result: WithoutRoute = {
    control: await counted(control),
    tool: await counted(tool),
    app: await counted(app),
  }
  process.stdout.write(JSON.stringify(result))
}
