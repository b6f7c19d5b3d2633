import { EventEmitter } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import type { IpcEvent } from './bridge'

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown
type PermissionRequest = (contents: unknown, permission: string, answer: (yes: boolean) => void) => void
type BeforeRequest = (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void
type PermissionCheck = (contents: unknown, permission: string) => boolean

const handlers = new Map<string, Handler>()
let requestHandler: PermissionRequest = (_contents, _permission, answer) => answer(true)
let beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false })
let checkHandler: PermissionCheck = () => true

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

/** The folder of this instance: `--user-data-dir`, as in Electron. */
export function userData(): string {
  const folder = option('user-data-dir')
  if (folder === undefined) throw new Error('The stand-in wants --user-data-dir')
  mkdirSync(folder, { recursive: true })
  return folder
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly getLocale = (): string => option('lang') ?? 'en-US'
  readonly getPath = (name: string): string => (name === 'userData' ? userData() : join(userData(), name))
  readonly enableSandbox = (): void => undefined
  readonly whenReady = (): Promise<void> => Promise.resolve()
  readonly requestSingleInstanceLock = (): boolean => isFirst
  readonly quit = (): void => void this.emit('will-quit')
}

/** `app`: events, paths, one instance. */
export const app = new App()

let isFirst = true

/** Before the bundle runs: an instance that is there on the same folder is told our arguments, and we are the second. */
export async function takeLock(): Promise<void> {
  const socket = join(userData(), 'instance.sock')
  isFirst = await new Promise<boolean>((resolve) => {
    const known = connect(socket)
    known.on('error', () => resolve(true))
    known.on('connect', () => known.end(JSON.stringify(process.argv), () => resolve(false)))
  })
  if (!isFirst) return
  rmSync(socket, { force: true })
  const server = createServer((other) => {
    let said = ''
    other.on('data', (chunk: Buffer) => (said += chunk.toString()))
    other.on('end', () => app.emit('second-instance', {}, JSON.parse(said), process.cwd()))
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  server.unref()
}

/** Calls from pages, as `ipcMain.handle` and `ipcRenderer.invoke` see them. */
export const ipc = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  invoke: async (event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...args))
  },
}

/** `session`: the app's answers about permissions; without handlers everything is granted, as in Electron. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: PermissionRequest): void => void (requestHandler = handler),
    setPermissionCheckHandler: (handler: PermissionCheck): void => void (checkHandler = handler),
    webRequest: { onBeforeRequest: (handler: BeforeRequest): void => void (beforeRequest = handler) },
  },
}

/** True where the app stops a request. */
export function isStopped(url: string): boolean {
  let isCancelled = false
  beforeRequest({ url }, ({ cancel }) => (isCancelled = cancel))
  return isCancelled
}

/** True where the app would let a page have it. */
export function permissionGranted(permission: string): boolean {
  const said: boolean[] = []
  requestHandler(null, permission, (isGiven) => said.push(isGiven))
  return said.includes(true) || checkHandler(null, permission)
}
