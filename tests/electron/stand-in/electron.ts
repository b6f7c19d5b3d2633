import { app, ipc, session } from './app'
import { handleScheme } from './addresses'
import { BrowserWindow } from './browser-window'

interface Item {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  submenu?: Item[]
  click?: () => void
}

/** A menu that nobody draws: its items can be found and clicked. */
class Menu {
  static application: Menu | null = null
  readonly items: Item[]
  constructor(template: Item[]) {
    this.items = template
  }
  static buildFromTemplate(template: Item[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu): void {
    Menu.application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.application
  }
  getMenuItemById(id: string): Item | null {
    const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])])
    return all(this.items).find((item) => item.id === id) ?? null
  }
}

/** Nobody answers a dialog here: it is cancelled unless a test answers in its place, as with Playwright on Electron. */
const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: () => Promise.resolve({ response: 0 }),
}

const ipcMain = { handle: ipc.handle }
const schemes: { scheme: string; privileges: Record<string, boolean> }[] = []
const protocol = {
  schemes,
  registerSchemesAsPrivileged: (given: typeof schemes): void => void schemes.push(...given),
  handle: handleScheme,
}
const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }
const shell = { openExternal: () => Promise.resolve() }

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell }
