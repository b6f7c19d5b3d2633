import type { Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectPage } from '../tools/expect-page'
import { journeys, WAIT } from './journeys'
import { launchStandIn, newData, type RunningApp } from './launch'

// The built main and preload bundles on the stand-in. Not covered here: the isolated world, dialogs and accelerators of the system, the
// sandbox, fuses and `getPathForFile`; tests/electron/electron.test.ts has those where Electron can run.
describe('the built bundles on the stand-in of electron', () => {
  journeys(launchStandIn)
})

describe('calls by hand, as a page that was taken over would send them', () => {
  let app: RunningApp

  // One each: what a test does to the page would meet the next one, and its own second try.
  beforeEach(async () => {
    app = await launchStandIn()
  })
  afterEach(() => app.close())

  const CALL = '["invoke","aplomb:app.info",[null]]'
  const TAKE = '["invoke","aplomb:take",[["/etc/passwd"]]]'
  const refused = { $: 'object', v: expect.arrayContaining([['ok', false]]) as unknown }

  test('are answered in the top frame', async () => {
    const page = await app.firstWindow()
    const answer = await page.evaluate((text) => (globalThis as unknown as Raw).__standIn(text), CALL)
    expect(JSON.parse(answer)).toMatchObject({ v: expect.arrayContaining([['ok', true]]) as unknown })
  })

  test.each([CALL, TAKE])('are refused in a frame inside our page: %s', async (text) => {
    const page = await app.firstWindow()
    await page.evaluate(() => document.body.append(document.createElement('iframe')))
    const frame = page.frames().at(-1)
    const answer = await frame?.evaluate((call) => (globalThis as unknown as Raw).__standIn(call), text)
    expect(JSON.parse(answer ?? '')).toMatchObject(refused)
    expect(await frame?.evaluate(() => 'aplomb' in globalThis)).toBe(false)
  })

  test('are refused in a foreign page in our window', async () => {
    const page = await app.firstWindow()
    // Its request is answered before the page goes on: one still under way would be let through below.
    const turnedAway = page.waitForEvent('requestfailed', {
      predicate: (request) => request.isNavigationRequest(),
      ...WAIT,
    })
    await page.evaluate(() => void (location.href = location.href.replace('//local.', '//evil.')))
    await turnedAway
    expect(app.addressOf(page)).toContain('app://local')
    // The guard holds, so the page is sent there behind its back.
    await app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0] as never as {
        allowed: string
        webContents: { page: Page }
      }
      window.allowed = window.allowed.replace('//local.', '//evil.')
      await window.webContents.page.goto(window.allowed)
    })
    // The app’s own connection to the browser brought it there; the test’s hears of it later.
    await page.waitForURL((url) => url.hostname.startsWith('evil.'), WAIT)
    expect(app.addressOf(page)).toContain('app://evil')
    for (const text of [CALL, TAKE]) {
      const answer = await page.evaluate((call) => (globalThis as unknown as Raw).__standIn(call), text)
      expect(JSON.parse(answer)).toMatchObject(refused)
    }
  })
})

describe('a window whose page has ended, or does not answer', () => {
  let app: RunningApp

  beforeAll(async () => {
    app = await launchStandIn({ language: 'en' })
    await app.evaluate(({ dialog }) => {
      const asked: unknown[] = []
      const answers: number[] = []
      Object.assign(globalThis, { asked, answers })
      dialog.showMessageBox = ((_: unknown, { message, buttons, signal }: Electron.MessageBoxOptions) => {
        asked.push([message, buttons])
        const response = answers.shift()
        if (response !== undefined) return Promise.resolve({ response })
        return new Promise((resolve) => signal?.addEventListener('abort', () => resolve({ response: 0 })))
      }) as never
    })
  })
  afterAll(() => app.close())

  /** Sends an event as Electron would, with the answer of the person; returns what they were asked. */
  const happens = (name: string, answer?: number, reason = 'crashed') =>
    app.evaluate(
      async ({ BrowserWindow }, [event, response, why]) => {
        const { asked, answers } = globalThis as never as { asked: unknown[]; answers: number[] }
        if (response !== undefined) answers.push(response)
        const window = BrowserWindow.getAllWindows()[0]!
        const emitter = event === 'render-process-gone' ? window.webContents : window
        ;(emitter as never as NodeJS.EventEmitter).emit(event, {}, { reason: why })
        await new Promise((resolve) => setTimeout(resolve, 50))
        return asked.splice(0)
      },
      [name, answer, reason] as [string, number | undefined, string],
    )

  test('is loaded again after the person was told', async () => {
    const page = await app.firstWindow()
    const heading = page.getByRole('heading', { level: 1, name: 'Clients' })
    await expectPage(heading).toBeVisible()
    const mark = () => page.evaluate(() => Object.assign(globalThis, { isOld: true }))
    const isOld = () => page.evaluate(() => 'isOld' in globalThis).catch(() => true)
    await mark()
    expect(await happens('render-process-gone', undefined, 'clean-exit')).toEqual([])
    expect(await happens('unresponsive', 0)).toEqual([
      ['The window is not responding.', ['Wait', 'Load again']],
    ])
    expect(await happens('unresponsive')).toHaveLength(1)
    expect(await happens('unresponsive')).toEqual([])
    await happens('responsive')
    expect(await isOld()).toBe(true)
    expect(await happens('unresponsive', 1)).toHaveLength(1)
    await expect.poll(isOld, WAIT).toBe(false)
    await expectPage(heading).toBeVisible()
    await mark()
    expect(await happens('render-process-gone', 0)).toEqual([
      ['The window has stopped working.', ['Load again', 'Quit']],
    ])
    await expect.poll(isOld, WAIT).toBe(false)
    await expectPage(heading).toBeVisible()
  })
})

test('a real second start tells the first what to open and ends', async () => {
  const data = newData()
  const first = await launchStandIn({ data })
  const page = await first.firstWindow()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  const sample = new URL('../../resources/samples/etienne', import.meta.url).pathname
  const second = await launchStandIn({ data, args: [sample] })
  await expect(second.evaluate(() => 1)).rejects.toThrow()
  await expectPage(page.getByRole('heading', { level: 1, name: /Étienne/ })).toBeVisible()
  expect(
    await first.evaluate(({ BrowserWindow }) => (BrowserWindow.getAllWindows()[0] as never)['focused']),
  ).toBe(1)
  await first.close()
})

interface Raw {
  __standIn: (text: string) => Promise<string>
}
