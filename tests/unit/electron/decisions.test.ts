import { describe, expect, test } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { dataFolder } from '../../../electron/services/host/data-folder'
import { menuTemplate } from '../../../electron/main/menu'
import { openedPaths } from '../../../electron/main/opened-paths'
import { serveApp } from '../../../electron/main/app-protocol'
import {
  APP_URL,
  fromOurTopFrame,
  isOurPage,
  mayOpenOutside,
  staysInside,
} from '../../../electron/main/origin'
import { fitState } from '../../../electron/main/window-state'
import { electronPlace } from '../../../electron/start/electron-binary'

describe('a call', () => {
  const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } })

  test('is ours from the top frame of our page alone', () => {
    expect(fromOurTopFrame(frame('app://local/index.html#/c/1/overview'))).toBe(true)
    expect(fromOurTopFrame(frame('app://local/index.html', {}))).toBe(false)
    expect(fromOurTopFrame({ senderFrame: null })).toBe(false)
  })

  test.each([
    'app://evil/index.html',
    'https://local/',
    'file:///etc/passwd',
    'app://local.evil/',
    'data:text/html,x',
    'nonsense',
  ])('is not ours from %s', (url) => {
    expect(isOurPage(url)).toBe(false)
  })
})

test('requests stay inside the app, whoever asks for them', () => {
  for (const url of [APP_URL, 'app://local/assets/a.js', 'data:image/png;base64,AA', 'blob:app://local/1'])
    expect(staysInside(url), url).toBe(true)
  for (const url of [
    'https://www.linkedin.com/',
    'http://127.0.0.1/',
    'wss://example.com',
    'file:///etc/passwd',
    'app://evil/index.html',
    'nonsense',
  ])
    expect(staysInside(url), url).toBe(false)
})

test('another host of our scheme gets none of our files', async () => {
  const serve = serveApp(new URL('../../../renderer', import.meta.url).pathname)
  expect((await serve(new Request('app://local/index.html'))).status).toBe(200)
  expect((await serve(new Request('app://evil/index.html'))).status).toBe(404)
})

test('links leave the app by https and to listed hosts alone', () => {
  expect(mayOpenOutside('https://www.linkedin.com/in/x')).toBe(true)
  for (const url of [
    'http://www.linkedin.com/',
    'https://evil.example/',
    'https://www.linkedin.com.evil.example/',
    'https://user@www.linkedin.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ]) {
    expect(mayOpenOutside(url), url).toBe(false)
  }
})

describe('the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }

  test('comes back where it was', () => {
    const state = { x: 100, y: 50, width: 1300, height: 800, maximized: true }
    expect(fitState(state, [screen])).toEqual(state)
  })

  test('is never smaller than the screens are drawn for, nor off every screen', () => {
    expect(fitState({ x: 5000, y: 0, width: 200, height: 200, maximized: false }, [screen])).toEqual({
      width: 1024,
      height: 700,
      maximized: false,
    })
  })

  test.each([
    null,
    'x',
    {},
    { width: 'a', height: 1, maximized: false },
    { width: Number.NaN, height: 1, maximized: false },
  ])('opens as usual after nonsense: %j', (stored) => {
    expect(fitState(stored, [screen])).toEqual({ width: 1440, height: 900, maximized: false })
  })
})

test('paths given to the app are told from options and from the app itself', () => {
  expect(openedPaths(['electron', '.', '--flag', 'clients/dupont'], false, '/home/ada')).toEqual([
    '/home/ada/clients/dupont',
  ])
  expect(openedPaths(['/opt/aplomb', 'a.aplomb', '/b.aplomb'], true, '/home')).toEqual([
    '/home/a.aplomb',
    '/b.aplomb',
  ])
})

test('the menu speaks both languages and asks the page by name', () => {
  for (const [language, file] of [
    ['fr', 'Fichier'],
    ['en', 'File'],
  ] as const) {
    const asked: string[] = []
    const menu = menuTemplate(createTranslator(language), 'linux', (name) => asked.push(name))
    expect(menu[0]?.label).toBe(file)
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    for (const { type, label } of items) if (type !== 'separator') expect(label).toBeTruthy()
    for (const { id, click } of items) if (id !== undefined) (click as () => void)()
    expect(asked).toEqual(['newClient', 'openFolder', 'import', 'exportPdf', 'palette', 'help', 'shortcuts'])
  }
})

test('without its binary Electron is not started', () => {
  expect(electronPlace({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, 'linux')).toEqual({ missing: 'binary' })
})

test('the data folder is the system’s, or the one that was named', () => {
  expect(dataFolder({ APLOMB_DATA: '/d' }, 'linux')).toBe('/d')
  expect(dataFolder({ XDG_DATA_HOME: '/x' }, 'linux')).toBe('/x/aplomb')
  expect(dataFolder({ APPDATA: 'C:/R' }, 'win32')).toContain('Aplomb')
})
