import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  chromium,
  type BrowserContext,
  type Frame,
  type Page,
  type Request,
  type Route,
} from '@playwright/test'
import { browserPath } from '../../tools/browser'
import { appAddress, pageAddress, serveSchemes } from './addresses'
import { app, ipc, isStopped, permissionGranted, userData } from './app'
import { runPreload } from './bridge'

interface Options {
  width: number
  height: number
  x?: number
  y?: number
  show?: boolean
  webPreferences: { preload: string; sandbox: boolean; contextIsolation: boolean; nodeIntegration: boolean }
}

type OpenHandler = (details: { url: string }) => { action: string }

const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const
/** Time in ms in which a page that was just opened asks for its address, on a busy machine too. */
const REFUSED_AFTER = 10_000
const windows = new Set<BrowserWindow>()
let browser: Promise<BrowserContext> | null = null

/** The page of a window, with the guards that the app puts on it. */
class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })
  sendToPage: (channel: string, args: unknown[]) => void = () => undefined
  page: Page | null = null

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  send(channel: string, ...args: unknown[]): void {
    this.sendToPage(channel, args)
  }
  reload(): void {
    void this.page?.reload().then(() => this.emit('did-finish-load'))
  }
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed' })
  }
  getURL(): string {
    return appAddress(this.page?.url() ?? '')
  }
}

/** A window whose page is a real Chromium page. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  /** For the tests: what the app asked for. */
  readonly options: Options
  focused = 0
  private minimized = false
  private maximized = false
  private visible: boolean
  private allowed = ''

  constructor(options: Options) {
    super()
    this.options = options
    this.visible = options.show !== false
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  async loadURL(url: string): Promise<void> {
    await serveSchemes(userData())
    const context = await (browser ??= launch())
    const page = context.pages().find((each) => each.url() === 'about:blank') ?? (await context.newPage())
    this.webContents.page = page
    await page.setViewportSize({ width: this.options.width, height: this.options.height })
    await context.grantPermissions(PERMISSIONS.filter((name) => permissionGranted(name)))
    this.webContents.sendToPage = await runPreload(
      page,
      this.options.webPreferences.preload,
      this.webContents,
      (event, channel, args) => ipc.invoke(event, channel, args),
    )
    page.on('close', () => this.gone())
    this.allowed = pageAddress(url)
    await page.goto(this.allowed)
    this.emit('ready-to-show')
  }

  /** Asks the app before the page goes anywhere that the app did not send it. */
  async guard(route: Route): Promise<void> {
    const url = route.request().url()
    if (url === this.allowed) return route.continue()
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
    this.webContents.emit('will-navigate', event, appAddress(url))
    return event.isPrevented ? route.abort('aborted') : route.continue()
  }

  show = (): void => void (this.visible = true)
  isVisible = (): boolean => this.visible
  focus = (): void => {
    this.focused++
  }
  minimize = (): void => void (this.minimized = true)
  isMinimized = (): boolean => this.minimized
  restore = (): void => void (this.minimized = false)
  maximize = (): void => void (this.maximized = true)
  isMaximized = (): boolean => this.maximized
  getNormalBounds = () => {
    const { x = 0, y = 0, width, height } = this.options
    return { x, y, width, height }
  }
  setBounds = (bounds: Partial<Options>): void => void Object.assign(this.options, bounds)
  close = async (): Promise<void> => {
    this.emit('close', { preventDefault: () => undefined })
    await this.webContents.page?.close()
    this.gone()
  }

  private gone(): void {
    if (!windows.delete(this)) return
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

/** The browser of this instance; its profile lies in the app's own folder, so that a second start finds the data. */
async function launch(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(userData(), 'chromium'), {
    executablePath: await browserPath(),
    locale: app.getLocale(),
    timezoneId: 'Europe/Paris',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      `--remote-debugging-port=${process.env['STAND_IN_PORT'] ?? 0}`,
    ],
  })
  await context.route('**/*', async (route) => {
    const request = route.request()
    const pass = () =>
      isStopped(appAddress(request.url())) ? route.abort('blockedbyclient') : route.continue()
    if (!request.isNavigationRequest()) return pass()
    const frame = frameOf(request)
    const window = [...windows].find(({ webContents }) => webContents.page === frame?.page())
    if (window) return frame?.parentFrame() === null ? window.guard(route) : pass()
    // Not in a window of ours: a page that `window.open` or a link is just making.
    const [opener] = windows
    const { action } = opener?.webContents.openHandler({ url: appAddress(request.url()) }) ?? {
      action: 'deny',
    }
    if (action === 'allow') return route.continue()
    await route.abort('aborted')
  })
  context.on('page', (page) => {
    void page.opener().then(async (opener) => {
      if (!opener) return
      // Blank it is from the start, and closed before its request came to the route the app would never be asked.
      await delay(REFUSED_AFTER, undefined, { ref: false })
      const isRefused = /^(about:blank$|chrome-error:)|^$/.test(page.url())
      if (isRefused) await page.close().catch(() => undefined)
    })
  })
  return context
}

/** Playwright knows no frame of a page that is not there yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** Closes every window as a person would, then the browser. */
export async function closeAll(): Promise<void> {
  for (const window of [...windows]) await window.close()
  await (await browser)?.close()
}
