import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { proofOf } from './gate'
import { WEB_HOST } from './server'

/** Writes the key to a file only this user can read, so that a second start can open the running app. */
export async function leaveKey(folder: string, port: number, key: string): Promise<() => Promise<void>> {
  const file = keyFile(folder, port)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify({ port, key }), { mode: 0o600 })
  return () => rm(file, { force: true })
}

/** The address, with a new ticket, of the Aplomb already running on the port; null if another program holds the port. */
export async function runningAplomb(folder: string, port: number): Promise<string | null> {
  try {
    const stored = JSON.parse(await readFile(keyFile(folder, port), 'utf8')) as {
      port?: unknown
      key?: unknown
    }
    if (stored.port !== port || typeof stored.key !== 'string') return null
    const origin = `http://${WEB_HOST}:${port}`
    // Another program may hold the port, so the server must prove it knows the key before the key is sent.
    const nonce = randomBytes(32).toString('base64url')
    const hello = (await (await fetch(`${origin}/hello?nonce=${nonce}`, { signal: soon() })).json()) as {
      proof?: unknown
    }
    if (hello.proof !== proofOf(stored.key, nonce)) return null
    const answer = await fetch(`${origin}/ticket`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stored.key}` },
      signal: soon(),
    })
    const { url } = (await answer.json()) as { url?: unknown }
    return typeof url === 'string' && url.startsWith(`${origin}/`) ? url : null
  } catch {
    // No key, no answer, or not ours: another program holds the port.
    return null
  }
}

function keyFile(folder: string, port: number): string {
  return join(folder, `web-shell-${port}.json`)
}

/** Another program may accept the connection and never answer. */
function soon(): AbortSignal {
  return AbortSignal.timeout(3000)
}
