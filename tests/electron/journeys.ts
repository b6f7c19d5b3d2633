import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHANNELS, functionName } from '#shared/host/channels'
import { expectPage } from '../tools/expect-page'
import { newData, type Launch, type RunningApp } from './launch'

/** For polls. */
export const WAIT = { timeout: 30_000 }
const SAMPLE = new URL('../../resources/samples/camille', import.meta.url).pathname

/** What must hold of the desktop app, in whatever runs its bundles. */
export function journeys(launch: Launch): void {
  describe('a session', () => {
    let app: RunningApp
    let page: Page
    const problems: string[] = []

    beforeAll(async () => {
      app = await launch()
      page = await app.firstWindow()
      page.on('pageerror', (error) => void problems.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('request', (request) => {
        const isOurs = /^(app:|http:\/\/local\.app\.localhost:|blob:|data:)/.test(request.url())
        if (!isOurs && !request.isNavigationRequest()) problems.push(`left the app: ${request.url()}`)
      })
    })
    afterAll(() => app.close())

    test('starts with one window on the list of clients', async () => {
      await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
      expect(app.addressOf(page)).toMatch(/^app:\/\/local\/index\.html/)
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    })

    test('gives the page its functions and nothing else of Electron or Node', async () => {
      const names = await page.evaluate(() => Object.keys((globalThis as never)['aplomb'] as object))
      expect(names.sort()).toEqual([...CHANNELS.map(functionName), 'takeFiles', 'onEvent'].sort())
      expect(
        await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
      ).toEqual([])
    })

    test('opens a bundled client and shows its verdict', async () => {
      await page.getByRole('button', { name: /Camille/ }).click()
      await expectPage(page.getByRole('heading', { name: 'Audience sans influence' })).toBeVisible()
    })

    test('writes where the dialog says, never where the page says', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'aplomb-saved-'))
      await app.evaluate(
        ({ dialog, app: electronApp }, chosen) => {
          dialog.showSaveDialog = (...given: unknown[]) => {
            Object.assign(electronApp, { asked: given.at(-1) })
            return Promise.resolve({ canceled: false, filePath: chosen })
          }
        },
        join(folder, 'chosen.bin'),
      )
      const saved = await page.evaluate(() =>
        (globalThis as unknown as Bridge).aplomb.fileSave({
          name: '../../../tmp/evil.bin',
          bytes: new Uint8Array([1, 2, 250]),
        }),
      )
      expect(saved).toEqual({ ok: true, value: { saved: true, name: 'chosen.bin' } })
      expect(readdirSync(folder)).toEqual(['chosen.bin'])
      expect([...readFileSync(join(folder, 'chosen.bin'))]).toEqual([1, 2, 250])
      expect(await app.evaluate(({ app: electronApp }) => (electronApp as never)['asked'])).toEqual({
        defaultPath: 'evil.bin',
      })
    })

    test('writes nothing when the dialog is cancelled, and refuses input that the contract does not know', async () => {
      await app.evaluate(({ dialog }) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
      })
      const [cancelled, wrong] = await page.evaluate(() => {
        const { fileSave } = (globalThis as unknown as Bridge).aplomb
        const bytes = new Uint8Array([1])
        return Promise.all([
          fileSave({ name: 'a', bytes }),
          fileSave({ name: 'a', bytes, path: '/tmp/evil' }),
        ])
      })
      expect(cancelled).toEqual({ ok: true, value: { saved: false, name: 'a' } })
      expect(wrong).toMatchObject({ ok: false })
    })

    test('goes nowhere else, opens no window, and hands links of the networks to the system', async () => {
      await app.evaluate(({ shell, app: electronApp }) => {
        const opened: string[] = []
        Object.assign(electronApp, { opened })
        shell.openExternal = (url) => Promise.resolve(void opened.push(url))
      })
      const before = page.url()
      await page.evaluate(() => void setTimeout(() => (location.href = 'https://evil.example/'), 0))
      await page.evaluate(() => void setTimeout(() => window.open('https://evil.example/'), 0))
      await page.evaluate(() => void setTimeout(() => window.open('https://www.linkedin.com/in/x'), 0))
      await expect
        .poll(() => app.evaluate(({ app: electronApp }) => (electronApp as never)['opened']), WAIT)
        .toEqual(['https://www.linkedin.com/in/x'])
      await page.waitForTimeout(300)
      expect(page.url()).toBe(before)
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
      await expectPage(page.getByRole('heading', { name: 'Audience sans influence' })).toBeVisible()
    })

    test('grants the page no permission but to keep its data', async () => {
      const states = await page.evaluate(() =>
        Promise.all(
          (['geolocation', 'notifications', 'camera', 'microphone'] as const).map((name) =>
            navigator.permissions.query({ name: name }).then(({ state }) => state),
          ),
        ),
      )
      expect(states).not.toContain('granted')
    })

    test('asks for a sandbox, an isolated world and no Node, and keeps the window at its smallest size', async () => {
      const preferences = await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        const contents = window?.webContents as unknown as { getLastWebPreferences?: () => object }
        return contents.getLastWebPreferences?.() ?? (window as never)['options']['webPreferences']
      })
      expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    })

    test('takes a client folder from a second start, comes to the front and stays one', async () => {
      await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.minimize()
      })
      await app.evaluate(
        ({ app: electronApp }, folder) =>
          void electronApp.emit('second-instance', {}, ['electron', '.', folder], '/'),
        SAMPLE,
      )
      await expect
        .poll(
          () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
          WAIT,
        )
        .toBe(false)
      await page.getByRole('link', { name: 'Clients' }).first().click()
      await expectPage(page.getByRole('row', { name: /Camille Renaud/ })).toHaveCount(2)
    })

    test('asked nobody outside and broke no rule of the policy', () => {
      expect(problems.filter((text) => !text.includes('evil.example'))).toEqual([])
    })
  })

  describe('the next start', () => {
    const data = newData()

    test('finds the clients and the size of the window where they were left', async () => {
      const first = await launch({ data, args: [SAMPLE] })
      const page = await first.firstWindow()
      await expectPage(page.getByRole('heading', { level: 1, name: 'Camille Renaud' })).toBeVisible()
      await first.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1280, height: 800 }),
      )
      await first.close()
      const second = await launch({ data })
      const again = await second.firstWindow()
      await expectPage(again.getByRole('row', { name: /Camille Renaud/ })).toBeVisible()
      expect(
        await second.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds().width,
        ),
      ).toBe(1280)
      await second.close()
    })
  })

  describe.each([
    ['fr', 'Fichier', 'Nouveau client'],
    ['en', 'File', 'New client'],
  ] as const)('the menu in %s', (language, file, title) => {
    test('is in the user’s language and reaches the page', async () => {
      const app = await launch({ language })
      const page = await app.firstWindow()
      await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
      const labels = await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.map(({ label, role }) => label || role),
      )
      expect(labels).toContain(file)
      await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('newClient')?.click())
      await expectPage(page.getByRole('dialog', { name: title })).toBeVisible()
      await app.close()
    })
  })
}

interface Bridge {
  aplomb: Record<string, (input: unknown) => Promise<unknown>> & {
    fileSave: (input: unknown) => Promise<unknown>
  }
}
