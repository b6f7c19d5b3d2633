import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outOfReach, violations } from './accessibility'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

const HOME = ['/', '/archived', '/grid', '/settings', '/help'] as const
const TABS = ['overview', 'data', 'content', 'comparison', 'results', 'report', 'audit'] as const
const SCREENS = [...HOME, ...TABS]

// Every screen in both themes and both languages: dark in English, light in French.
describe.each([
  ['light', 'fr-FR'],
  ['dark', 'en-GB'],
] as const)('in the %s theme (%s)', (scheme, locale) => {
  const rules = { colours: scheme === 'dark' }
  let app: OpenApp
  let client: string

  beforeAll(async () => {
    app = await openApp({ locale })
    await app.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    client = await openSample(app)
    await expectPage(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  })
  afterAll(() => app.close())

  test.each(SCREENS)('%s has a heading and nothing that axe finds', async (screen) => {
    const { page, shell } = app
    await page.goto(`${shell.origin}/#${screen.startsWith('/') ? screen : `/c/${client}/${screen}`}`)
    await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
    await settled(app)
    expect(await violations(page, rules)).toEqual([])
  })

  test.runIf(scheme === 'light')(
    'every control is within reach, in a small window and at 200 %',
    async () => {
      const { page, shell } = app
      const usual = page.viewportSize()
      for (const [width, height] of [
        [1024, 700],
        [720, 450],
      ] as const) {
        await page.setViewportSize({ width, height })
        for (const screen of SCREENS) {
          await page.goto(`${shell.origin}/#${screen.startsWith('/') ? screen : `/c/${client}/${screen}`}`)
          await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
          await settled(app)
          expect(await outOfReach(page), `${screen} ${width}`).toEqual([])
        }
      }
      if (usual) await page.setViewportSize(usual)
    },
  )

  test('the dialogs have a name and nothing that axe finds', async () => {
    const { page, shell } = app
    const dialog = page.getByRole('dialog')
    await page.goto(`${shell.origin}/#/`)
    await page.locator('tbody .btn.icon').first().click()
    await page.getByRole('menuitem').nth(1).click()
    await expectPage(dialog).toBeVisible()
    await settled(app)
    expect(await violations(page, rules)).toEqual([])
    await page.keyboard.press('Escape')
    await expectPage(dialog).toHaveCount(0)
    for (const [screen, keys] of [
      ['/', 'Control+n'],
      ['/', '?'],
      ['/', 'Control+k'],
      [`/c/${client}/report`, 'Control+e'],
    ] as const) {
      await page.goto(`${shell.origin}/#${screen}`)
      await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
      await settled(app)
      await page.keyboard.press(keys)
      await expectPage(dialog).toBeVisible()
      await settled(app)
      expect(await violations(page, rules), keys).toEqual([])
      await page.keyboard.press('Escape')
      await expectPage(dialog).toHaveCount(0)
    }
  })

  test('no screen wrote an error, broke the policy or asked anybody outside', () => {
    expect(app.problems).toEqual([])
    expect(app.shell.faults()).toBe('')
  })
})

/** Waits until the page has been idle for a moment: charts and previews appear after the heading. */
async function settled({ page }: OpenApp): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, 500)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, 500)
        })
        const latest = setTimeout(done, 10_000)
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        function done() {
          observer.disconnect()
          clearTimeout(latest)
          resolve()
        }
      }),
  )
}
