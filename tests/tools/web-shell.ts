import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname

/** The built web shell with the real services, with its own port and data folder. */
export interface TestShell {
  url: string
  origin: string
  data: string
  /** What it wrote to stderr: internal errors. */
  faults: () => string
  stop: () => Promise<void>
  /** Kills it without warning. */
  kill: () => Promise<void>
}

/** `data`: an existing folder, which is kept; without one, a temporary folder that is deleted at the end. */
export async function startShell({
  port,
  args = [],
  data: kept,
  temporary = tmpdir(),
}: { port?: number; args?: string[]; data?: string; temporary?: string } = {}): Promise<TestShell> {
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'aplomb-data-')))
  const chosen = port ?? (await freePort())
  const env = {
    ...process.env,
    APLOMB_PORT: String(chosen),
    APLOMB_DATA: data,
    TMPDIR: temporary,
    APLOMB_NO_BROWSER: '1',
    LC_ALL: 'C',
  }
  const child = spawn(process.execPath, [join(ROOT, 'out/main/web.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let faults = ''
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`The web shell ended with ${code}: ${faults}`)))
  })
  return {
    url,
    origin: new URL(url).origin,
    data,
    faults: () => faults,
    async stop() {
      await end('SIGTERM')
      if (kept === undefined) await rm(data, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL') {
    const over = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await over
  }
}

/** A port that is currently free. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
