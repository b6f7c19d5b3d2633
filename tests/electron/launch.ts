import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { electronPlace } from '../../electron/start/electron-binary'
import { freePort } from '../tools/web-shell'

const ROOT = new URL('../../', import.meta.url).pathname
const MAIN = join(ROOT, 'out/main/index.js')

/** What the journeys use of a running app: the same for the stand-in and for Playwright’s `_electron`. */
export interface RunningApp {
  /** Runs a function in the main process; it may name nothing outside itself. */
  evaluate: <R, A = undefined>(
    fn: (electron: typeof Electron, arg: A) => R | Promise<R>,
    arg?: A,
  ) => Promise<R>
  firstWindow: () => Promise<Page>
  /** Address of a page as the app sees it. */
  addressOf: (page: Page) => string
  close: () => Promise<void>
}

export type Launch = (options?: {
  args?: string[]
  data?: string
  language?: 'fr' | 'en'
}) => Promise<RunningApp>

/** A data folder of its own. */
export function newData(): string {
  return mkdtempSync(join(tmpdir(), 'aplomb-electron-'))
}

/** Runs the built bundles on the stand-in. */
export const launchStandIn: Launch = async ({ args = [], data = newData(), language = 'fr' } = {}) => {
  const port = await freePort()
  const child = fork(
    join(ROOT, 'tests/electron/stand-in/run.ts'),
    [`--lang=${language}`, `--user-data-dir=${data}`, ...args],
    {
      cwd: ROOT,
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, STAND_IN_PORT: String(port), STAND_IN_MAIN: MAIN },
    },
  )
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The app has ended'))
  })
  let last = 0
  const started = new Promise<void>((resolve) => {
    child.on('message', (message: { started?: true; id: number; value?: unknown; error?: string }) => {
      if (message.started) return resolve()
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) call?.resolve(message.value as never)
      else call?.reject(new Error(message.error))
    })
  })
  await Promise.race([started, exited])
  const evaluate: RunningApp['evaluate'] = (fn, arg) =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error('The app has ended'))
      const id = ++last
      waiting.set(id, { resolve, reject })
      child.send({ id, source: fn.toString(), arg })
    })
  let page: Promise<Page> | undefined
  return {
    evaluate,
    firstWindow: () => (page ??= firstPage(port, evaluate)),
    addressOf: (of) => of.url().replace(/^http:\/\/(\w+)\.(\w+)\.localhost:\d+/, '$2://$1'),
    async close() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}

async function firstPage(port: number, evaluate: RunningApp['evaluate']): Promise<Page> {
  const isOpen = () => evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false)
  while (!(await isOpen())) await new Promise((resolve) => setTimeout(resolve, 50))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('No window')
  return page
}

/** Why real Electron cannot run here, or null. */
export function noElectron(): string | null {
  const place = electronPlace()
  if ('binary' in place) return null
  return place.missing === 'binary'
    ? 'the journeys in real Electron did not run: its binary is not here (npx install-electron)'
    : 'the journeys in real Electron did not run: there is no display'
}

/** Runs the same bundles in real Electron. */
export const launchElectron: Launch = async ({ args = [], data = newData(), language = 'fr' } = {}) => {
  const place = electronPlace()
  const app = await _electron.launch({
    args: [ROOT, `--lang=${language}`, `--user-data-dir=${data}`, ...args],
    cwd: ROOT,
    ...('binary' in place && { executablePath: place.binary }),
  })
  return {
    evaluate: (fn, arg) => app.evaluate(fn as never, arg) as never,
    firstWindow: () => app.firstWindow(),
    addressOf: (page) => page.url(),
    close: () => app.close(),
  }
}
