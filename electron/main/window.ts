import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { fitState, readState, SMALLEST, writeState } from './window-state'
import { APP_URL } from './origin'

/** Opens the window where it was last; `built` is the folder of the bundles. */
export async function openWindow(built: string, stateFile: string): Promise<BrowserWindow> {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { maximized, ...bounds } = fitState(await readState(stateFile), areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Aplomb',
    titleBarStyle: 'hidden',
    // With it the page learns where the window's own buttons lie (`env(titlebar-area-x)`), on a Mac too, where they have their own colours.
    titleBarOverlay: {
      height: 39,
      ...(process.platform !== 'darwin' && { color: '#00000000', symbolColor: '#7B858F' }),
    },
    webPreferences: {
      preload: join(built, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The spell checker would download its dictionaries.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on(
    'close',
    () => void writeState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  await window.loadURL(APP_URL)
  return window
}
