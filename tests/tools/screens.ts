import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchBrowser } from './browser'
import { startShell } from './web-shell'

const SIZES: Record<string, { width: number; height: number }> = {
  wide: { width: 1440, height: 900 },
  small: { width: 1024, height: 700 },
  large: { width: 2560, height: 1440 },
}

// npx tsx tests/tools/screens.ts overview content '/settings' [--sample camille] [--out /tmp/screens] [--only wide-light-fr] [--no-sample]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: 'camille' },
    out: { type: 'string', default: '/tmp/screens' },
    only: { type: 'string', default: '' },
    'no-sample': { type: 'boolean', default: false },
    wait: { type: 'string', default: '800' },
  },
})

/** Screenshots in both sizes, themes and languages, from the built web shell with a sample in it. */
async function screens(routes: readonly string[]): Promise<void> {
  const shell = await startShell()
  const browser = await launchBrowser()
  await mkdir(values.out, { recursive: true })
  try {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: SIZES['wide']! })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(shell.url)
    const client = values['no-sample'] ? '' : await openSample(page, values.sample)
    for (const route of routes) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        for (const scheme of ['light', 'dark']) {
          for (const language of ['fr', 'en']) {
            const name = `${size}-${scheme}-${language}`
            if (!name.includes(values.only)) continue
            await page.setViewportSize(viewport)
            await setting(page, 'scheme', scheme)
            await setting(page, 'language', language)
            await page.goto(
              `${shell.origin}/#${route.startsWith('/') ? route : `/${values.sample === 'halvea' ? 'e' : 'c'}/${client}/${route}`}`,
            )
            await page.reload()
            await page.waitForTimeout(Number(values.wait))
            const file = join(
              values.out,
              `${route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${name}.png`,
            )
            await page.screenshot({ path: file })
            console.log(file)
          }
        }
      }
    }
    if (problems.length > 0) console.log(`Problems in the console:\n${[...new Set(problems)].join('\n')}`)
  } finally {
    await browser.close()
    await shell.stop()
    if (shell.faults()) console.log(shell.faults())
  }
}

async function openSample(page: Page, sample: string): Promise<string> {
  const names: Record<string, RegExp> = { camille: /Camille/, etienne: /Étienne/, halvea: /Halvéa/ }
  await page.getByRole('button', { name: names[sample] ?? /Camille/ }).click()
  await page.waitForURL(/#\/[ce]\/[\w-]+\//, { timeout: 90_000 })
  return /#\/[ce]\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
}

/** Writes a setting to the database, as the settings screen would. */
async function setting(page: Page, key: string, value: string): Promise<void> {
  await page.evaluate(
    ([name, content]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('aplomb')
        open.onerror = () => reject(open.error ?? new Error('not opened'))
        open.onsuccess = () => {
          const transaction = open.result.transaction('settings', 'readwrite')
          transaction.objectStore('settings').put({ key: name, value: content })
          transaction.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
    [key, value] as const,
  )
}

await screens(positionals.length > 0 ? positionals : ['/', 'overview'])
