import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname

/** The built web shell with the real services, on a port and with a data folder of its own. */
export interface TestShell {
  url: string
  origin: string
  data: string
  /** What it wrote to stderr: faults of ours. */
  faults: () => string
  stop: () => Promise<void>
  /** Ends it at once, without a word. */
  kill: () => Promise<void>
}

/** `data`: a folder that is there before and stays; without one, one of its own that goes with it. */
export async function startShell({
  port,
  args = [],
  data: kept,
}: { port?: number; args?: string[]; data?: string } = {}): Promise<TestShell> {
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'aplomb-data-')))
  const chosen = port ?? (await freePort())
  const env = {
    ...process.env,
    APLOMB_PORT: String(chosen),
    APLOMB_DATA: data,
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

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
