import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, type UserConfig } from 'vite'
import { resolveConfig } from 'electron-vite'
import { freePort } from './web-shell'

/**
 * npm run dev: the page from its sources with hot reload, in front of the real host. A change in electron/ or shared/ rebuilds and restarts
 * the host. `APLOMB_DEV_PORT` sets the page's port, `APLOMB_DATA` the host's data folder.
 */
const ROOT = new URL('../../', import.meta.url).pathname
const port = Number(process.env['APLOMB_DEV_PORT'] ?? 5173)
const hostPort = await freePort()
const hostOrigin = `http://127.0.0.1:${hostPort}`
const ownOrigin = `http://127.0.0.1:${port}`
let host: ChildProcess | null = null
let cookie = ''

const { config } = await resolveConfig({ root: ROOT }, 'build', 'development')
if (!config?.main || !config.renderer)
  throw new Error('electron.vite.config.ts names no main and no renderer')
const { main, renderer } = config as { main: UserConfig; renderer: UserConfig }

await restart()
const proxy = { target: hostOrigin, changeOrigin: true, configure }
const page = await createServer({
  ...renderer,
  configFile: false,
  // The workers import packages the page does not; discovering them at the start avoids a reload later.
  optimizeDeps: { entries: ['index.html', 'src/workers/*-worker.ts'] },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: { '/api': proxy, '/upload': proxy, '/events': proxy },
  },
})
await page.listen()
console.log(`${ownOrigin}/`)

let timer: NodeJS.Timeout | undefined
for (const folder of ['electron', 'shared'])
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void restart().catch(console.error), 300)
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    host?.kill('SIGTERM')
    process.exit(0)
  })

/** Only requests from the page itself are forwarded as ours; the host still refuses every other origin. */
function configure(server: { on: (event: 'proxyReq', listener: (sent: Outgoing) => void) => unknown }): void {
  server.on('proxyReq', (sent) => {
    const origin = sent.getHeader('origin')
    if (origin === ownOrigin) sent.setHeader('origin', hostOrigin)
    if (origin === undefined || origin === ownOrigin) sent.setHeader('cookie', cookie)
  })
}

interface Outgoing {
  getHeader: (name: string) => unknown
  setHeader: (name: string, value: string) => void
}

async function restart(): Promise<void> {
  await build({ ...main, configFile: false, logLevel: 'error' })
  if (host) {
    const over = once(host, 'exit')
    host.kill('SIGTERM')
    await over
  }
  const env = {
    APLOMB_DATA: join(ROOT, 'node_modules/.cache/dev-data'),
    ...process.env,
    APLOMB_PORT: String(hostPort),
    APLOMB_NO_BROWSER: '1',
  }
  const started = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'out/main/web.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  host = started
  const [said] = (await once(started.stdout, 'data')) as [Buffer]
  const opening = /http:\/\/\S+/.exec(said.toString())?.[0]
  if (opening === undefined) throw new Error(`The host did not start: ${said.toString()}`)
  const admitted = await fetch(opening, { redirect: 'manual' })
  cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
}
