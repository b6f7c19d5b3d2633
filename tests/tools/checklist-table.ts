import { readFileSync } from 'node:fs'
import { tableOf } from './markdown-table'

const ROOT = new URL('../../', import.meta.url).pathname
const [CHECKLIST, DECISIONS, STAND_IN] = [
  'unit/electron/checklist.test.ts',
  'unit/electron/decisions.test.ts',
  'electron/stand-in.test.ts',
] as const

/** Electron’s items: number, what it asks, our state, the file and the words on the line that does it, the tests. */
const ITEMS: readonly (readonly [string, string, string, string, string, readonly string[]])[] = [
  [
    '1',
    'secure content only',
    '`app://` alone is loaded',
    'electron/main/window.ts',
    'loadURL(APP_URL)',
    [CHECKLIST, DECISIONS],
  ],
  [
    '2',
    'no Node in the page',
    'off',
    'electron/main/window.ts',
    'nodeIntegration: false',
    [CHECKLIST, STAND_IN],
  ],
  ['3', 'context isolation', 'on', 'electron/main/window.ts', 'contextIsolation: true', [CHECKLIST]],
  ['4', 'sandbox', 'on for the window', 'electron/main/window.ts', 'sandbox: true', [CHECKLIST]],
  [
    '4',
    'sandbox',
    'and for every other process of a page',
    'electron/main/index.ts',
    'app.enableSandbox()',
    [CHECKLIST],
  ],
  [
    '5',
    'permissions',
    'all refused but persistent storage',
    'electron/main/index.ts',
    'setPermissionRequestHandler',
    [CHECKLIST, STAND_IN],
  ],
  ['6', 'web security', 'never turned off', '', '', [CHECKLIST]],
  [
    '7',
    'content security policy',
    'on every page and file',
    'electron/services/app-files.ts',
    'function securityHeaders',
    ['host/web-shell.test.ts'],
  ],
  ['8–10', 'insecure content, experimental and Blink features', 'never named', '', '', [CHECKLIST]],
  [
    '11–12',
    'no `webview`',
    'attaching is refused',
    'electron/main/index.ts',
    'will-attach-webview',
    [CHECKLIST],
  ],
  ['13', 'navigation', 'our page alone', 'electron/main/index.ts', 'will-navigate', [CHECKLIST, DECISIONS]],
  ['13', 'navigation', 'redirects too', 'electron/main/index.ts', 'will-redirect', [CHECKLIST]],
  ['14', 'new windows', 'denied', 'electron/main/index.ts', "action: 'deny'", [CHECKLIST, STAND_IN]],
  [
    '15',
    '`openExternal`',
    'https and listed hosts',
    'electron/main/origin.ts',
    'function mayOpenOutside',
    [DECISIONS],
  ],
  [
    '16',
    'current version',
    'an exact version, renewed by hand at a release',
    'package.json',
    '"electron":',
    ['unit/packaging/security-page.test.ts'],
  ],
  [
    '17',
    'sender of IPC',
    'asked before the input is looked at, on every channel',
    'electron/main/ipc.ts',
    'fromOurTopFrame(event) ?',
    [CHECKLIST, DECISIONS],
  ],
  [
    '18',
    'no `file://`',
    'own scheme, our host and the page’s folder alone',
    'electron/main/app-protocol.ts',
    'isOurPage(url)',
    [DECISIONS],
  ],
  [
    '19',
    'fuses',
    'no run as Node, no options, no inspect, only from the archive, integrity checked',
    'electron-builder.yml',
    'electronFuses:',
    ['unit/packaging/electron-builder.test.ts'],
  ],
  [
    '20',
    'no Electron API for the page',
    'named functions alone',
    'electron/preload/index.ts',
    'exposeInMainWorld',
    [STAND_IN],
  ],
  [
    '–',
    'no request leaves the session',
    'every one but ours is stopped, beside the policy',
    'electron/main/index.ts',
    'onBeforeRequest',
    [CHECKLIST, DECISIONS],
  ],
  [
    '–',
    'spelling',
    'off: it would download dictionaries',
    'electron/main/window.ts',
    'spellcheck: false',
    [CHECKLIST],
  ],
]

/** The checklist with the line of each item, looked up in the code. */
export function checklistTable(): string {
  return tableOf(
    ['#', 'item', 'state', 'where', 'test'],
    ITEMS.map(([number, item, state, file, words, tests]) => [
      number,
      item,
      state,
      file === '' ? '–' : `\`${file}:${String(lineOf(file, words))}\``,
      tests.map((test) => `\`tests/${test}\``).join(', '),
    ]),
  )
}

function lineOf(file: string, words: string): number {
  const lines = readFileSync(`${ROOT}${file}`, 'utf8').split('\n')
  const found = lines.findIndex((line) => line.includes(words) && !/^\s*(\/\/|\*|import )/.test(line))
  if (found < 0) throw new Error(`${file} does not say ${words}`)
  return found + 1
}
