import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

  beforeAll(async () => {
    app = await launchStandIn()
  })
  afterAll(() => app.close())

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
    expect(app.addressOf(page)).toContain('app://evil')
    for (const text of [CALL, TAKE]) {
      const answer = await page.evaluate((call) => (globalThis as unknown as Raw).__standIn(call), text)
      expect(JSON.parse(answer)).toMatchObject(refused)
    }
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
