import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, Menu, protocol, session, shell } from 'electron'
import { createTranslator } from '#shared/locale/translator'
import { faultReport } from '#shared/host/fault-report'
import { interfaceLanguage } from '#shared/model/vocabulary'
import type { Grant, HostEvent } from '#shared/host/results'
import { createGrants } from '../services/host/grants'
import { createHandlers } from '../services/host/handlers'
import { createLog } from '../services/host/log'
import { makeUploads } from '../services/host/uploads'
import { createWorkerThreads } from '../services/host/worker-threads'
import { serveApp } from './app-protocol'
import { createDialogs } from './dialogs'
import { wireIpc } from './ipc'
import { menuTemplate } from './menu'
import { openedPaths } from './opened-paths'
import { APP_SCHEME, isOurPage, mayOpenOutside, staysInside } from './origin'
import { openWindow } from './window'
import { watchFaults } from './window-faults'

const built = import.meta.dirname
const grants = createGrants()
const opened: Grant[] = []
let window: BrowserWindow | null = null

app.enableSandbox()
// Must run before `ready`: IndexedDB needs a standard, secure scheme, and its data belongs to that origin.
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  contents.on('will-redirect', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
})

// On macOS too: the app is its one window, and without it nothing could be opened.
app.on('window-all-closed', () => app.quit())
app.on('second-instance', (_event, argv, folder) => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
  void take(openedPaths(argv, app.isPackaged, folder))
})
app.on('open-file', (event, path) => {
  event.preventDefault()
  void take([path])
})

if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(start)

async function start(): Promise<void> {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'persistent-storage'),
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'persistent-storage',
  )
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !staysInside(url) }),
  )
  protocol.handle(APP_SCHEME, serveApp(join(built, '../renderer')))
  await take(openedPaths(process.argv, app.isPackaged))
  const log = createLog(app.getPath('userData'))
  const note = (fault: unknown) => {
    console.error(fault instanceof Error ? fault.stack : fault)
    log('program', faultReport(fault))
  }
  process.on('uncaughtExceptionMonitor', (fault) => log('program', faultReport(fault)))
  const handlers = createHandlers({
    shell: 'electron',
    grants,
    emit,
    runTask: createWorkerThreads(join(built, 'worker.js')).run,
    dataFolder: app.getPath('userData'),
    takeOpened: () => opened.splice(0),
    now: () => new Date(),
    log,
    dialogs: createDialogs(() => window, grants),
  })
  const uploads = await makeUploads()
  app.on('will-quit', () => rmSync(uploads, { recursive: true, force: true }))
  wireIpc(handlers, grants, uploads, note)
  const translator = createTranslator(interfaceLanguage(app.getLocale()))
  const command = (name: string) => emit({ kind: 'command', command: name })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translator, process.platform, command)))
  window = await openWindow(built, join(app.getPath('userData'), 'window.json'))
  watchFaults(window, translator, note)
  window.on('closed', () => (window = null))
}

async function take(paths: readonly string[]): Promise<void> {
  const taken = await Promise.all(paths.map((path) => grants.add(path)))
  opened.push(...taken.filter((grant) => grant !== null))
  if (taken.length > 0) emit({ kind: 'opened' })
}

function emit(event: HostEvent): void {
  window?.webContents.send('aplomb:event', event)
}
