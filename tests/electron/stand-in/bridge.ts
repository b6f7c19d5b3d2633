import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page } from '@playwright/test'
import { makeCodec } from './codec'
import { appAddress } from './addresses'

/** The sender of a call, as the main process sees it. */
export interface IpcEvent {
  sender: unknown
  senderFrame: { url: string; parent: unknown } | null
}

type Invoke = (event: IpcEvent, channel: string, args: unknown[]) => Promise<unknown>
type Call = ['call', string, string, unknown[]] | ['invoke', string, unknown[]]

const BINDING = '__standIn'

/** Where files of the page lie on the disk, by name: a browser does not tell, so the tests say it. */
export const filePaths = new Map<string, string>()

/**
 * Runs the built preload beside a page. What it exposes appears in the top frame of the page; calls go through one binding, which every
 * frame has, so that a test can send by hand what a taken-over page would send. Returns how the main process sends to the page.
 */
export async function runPreload(
  page: Page,
  preload: string,
  sender: unknown,
  invoke: Invoke,
): Promise<(channel: string, args: unknown[]) => void> {
  const heard = new EventEmitter()
  const exposed = new Map<string, Record<string, unknown>>()
  const codec = makeCodec(
    () => {
      throw new Error('The main world gets no functions back')
    },
    (id) => (value: unknown) =>
      void page
        .evaluate(([back, text]) => (globalThis as unknown as PageSide).__hear(back, text), [
          id,
          codec.encode(value),
        ] as const)
        .catch(() => undefined),
  )
  let frame: Frame = page.mainFrame()
  const eventOf = (from: Frame): IpcEvent => ({
    sender,
    senderFrame: { url: appAddress(from.url()), parent: from.parentFrame() },
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: Record<string, unknown>) => exposed.set(key, api),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        invoke(eventOf(frame), channel, structuredClone(args)).then((value) => structuredClone(value)),
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
        heard.on(channel, listener),
    },
    webUtils: { getPathForFile: ({ name }: { name: string }) => filePaths.get(name) ?? '' },
  }
  runSandboxed(preload, electron)

  await page.exposeBinding(BINDING, async (source, text: string) => {
    const call = codec.decode(text) as Call
    frame = source.frame
    if (call[0] === 'invoke')
      return codec.encode(await invoke(eventOf(source.frame), call[1], structuredClone(call[2])))
    const [, key, name, args] = call
    return codec.encode(await (exposed.get(key)?.[name] as (...args: unknown[]) => unknown)(...args))
  })
  const names = [...exposed].map(([key, api]) => [key, Object.keys(api)] as const)
  await page.addInitScript({
    // esbuild wraps named functions in a helper that the page does not have.
    content: `(() => { const __name = (fn) => fn; const makeCodec = ${makeCodec.toString()}; (${installInPage.toString()})(${JSON.stringify(names)}, makeCodec) })()`,
  })
  return (channel, args) => void heard.emit(channel, {}, ...structuredClone(args))
}

interface PageSide {
  __standIn: (text: string) => Promise<string>
  __hear: (id: number, text: string) => void
}

/** Runs in the page before its own code. */
function installInPage(names: readonly (readonly [string, string[]])[], codecOf: typeof makeCodec): void {
  const side = globalThis as unknown as PageSide & Record<string, unknown>
  const kept: ((value: unknown) => void)[] = []
  const codec = codecOf(
    (fn) => kept.push(fn as never) - 1,
    () => undefined,
  )
  side.__hear = (id, text) => kept[id]?.(codec.decode(text))
  if (globalThis.window !== globalThis.window.top) return
  for (const [key, functions] of names) {
    const calls = functions.map((name) => [
      name,
      async (...args: unknown[]) =>
        codec.decode(await side.__standIn(codec.encode(['call', key, name, args]))),
    ])
    Object.defineProperty(globalThis, key, {
      value: Object.freeze(Object.fromEntries(calls)) as unknown,
      enumerable: true,
    })
  }
}

/** As a sandboxed preload: one CommonJS file that may require electron and nothing else that matters here. */
function runSandboxed(file: string, electron: object): void {
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`A sandboxed preload cannot require ${name}`)
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- how a preload is run
  new Function('require', 'exports', 'module', 'process', readFileSync(file, 'utf8'))(
    require,
    {},
    { exports: {} },
    undefined,
  )
}
