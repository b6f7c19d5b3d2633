import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const MAIN = new URL('../../../electron/main/', import.meta.url).pathname
const sources = readdirSync(MAIN).map((file) => readFileSync(join(MAIN, file), 'utf8'))
const all = sources.join('\n')

/** Electron itself cannot run everywhere: what its checklist asks for is read in the sources of the main process. */
describe('the main process', () => {
  test('opens one kind of window: sandboxed, isolated, without Node and without a spelling checker that calls out', () => {
    expect(all.match(/new BrowserWindow\(/g)).toHaveLength(1)
    const [preferences = ''] = /webPreferences: \{[^}]*\}/.exec(all) ?? []
    for (const setting of [
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'spellcheck: false',
    ])
      expect(preferences).toContain(setting)
    expect(all.match(/\.loadURL\((\w+)\)/)?.[1]).toBe('APP_URL')
    expect(all).not.toMatch(/\.loadFile\(/)
  })

  test('turns nothing on that Electron advises against', () => {
    expect(all).not.toMatch(
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|nodeIntegrationIn|disable-web-security|no-sandbox/,
    )
  })

  test('refuses permissions but one, new windows, frames of others and foreign pages', () => {
    const granted = [...all.matchAll(/permission === '([\w-]+)'/g)].map(([, name]) => name)
    expect(new Set(granted)).toEqual(new Set(['persistent-storage']))
    expect(all).toMatch(/setPermissionRequestHandler[\s\S]*setPermissionCheckHandler/)
    expect(all).toMatch(/setWindowOpenHandler[\s\S]*?action: 'deny'/)
    expect(all).toMatch(/will-attach-webview', \(event\) => event\.preventDefault\(\)/)
    for (const event of ['will-navigate', 'will-redirect'])
      expect(all).toMatch(
        new RegExp(
          `'${event}', \\(event, url\\) => \\{\\s*if \\(!isOurPage\\(url\\)\\) event\\.preventDefault`,
        ),
      )
  })

  test('sandboxes every process of a page, and stops every request that would leave', () => {
    expect(all).toMatch(/^app\.enableSandbox\(\)$/m)
    expect(all).toMatch(
      /webRequest\.onBeforeRequest\(\(\{ url \}, answer\) =>\s*answer\(\{ cancel: !staysInside\(url\) \}\)/,
    )
  })

  test('asks every call who it is from', () => {
    const handled = all.match(/ipcMain\.(handle|on)\(/g)?.length ?? 0
    expect(handled).toBeGreaterThan(0)
    expect(all.match(/fromOurTopFrame\(event\)/g)).toHaveLength(handled)
  })
})
