import { join } from 'node:path'
import { app, BrowserWindow, protocol, session } from 'electron'
import { serveApp } from './app-protocol'
import { APP_SCHEME, isOurPage } from './origin'

// Before ready: IndexedDB needs a standard, secure scheme, and the data belong to its origin.
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
})

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(openWindow)

async function openWindow(): Promise<void> {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  protocol.handle(APP_SCHEME, serveApp(join(import.meta.dirname, '../renderer')))
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${APP_SCHEME}://local/index.html`)
}
