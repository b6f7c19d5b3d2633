import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

type Serve = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Serve>()
let port = 0

/** Chromium gives Playwright no custom schemes: `app://local/x` is served as `http://local.app.localhost:<port>/x`, a secure context. */
export function pageAddress(url: string): string {
  const [, scheme, host, rest] = /^(\w+):\/\/([^/]+)(.*)$/.exec(url) ?? []
  return scheme !== undefined && handlers.has(scheme)
    ? `http://${host}.${scheme}.localhost:${port}${rest}`
    : url
}

/** The address that the app itself would see. */
export function appAddress(url: string): string {
  const [, host, scheme, at, rest] = /^http:\/\/([^./]+)\.(\w+)\.localhost:(\d+)(.*)$/.exec(url) ?? []
  return scheme !== undefined && Number(at) === port ? `${scheme}://${host}${rest}` : url
}

/** `protocol.handle`: what the handler answers is what the page gets, headers included. */
export function handleScheme(scheme: string, serve: Serve): void {
  handlers.set(scheme, serve)
}

/** Listens for the pages of every handled scheme. */
export async function serveSchemes(data: string): Promise<void> {
  if (port !== 0) return
  // The data of the page belong to its origin, so the next start on this folder takes the same port.
  const known = join(data, 'port')
  const wanted = existsSync(known) ? Number(readFileSync(known, 'utf8')) : 0
  const server = createServer((request, response) => {
    void (async () => {
      const url = appAddress(`http://${request.headers.host ?? ''}${request.url ?? ''}`)
      const serve = handlers.get(url.split(':')[0] ?? '')
      const answer = await serve?.(new Request(url, { method: request.method ?? 'GET' }))
      response.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []))
      response.end(answer ? Buffer.from(await answer.arrayBuffer()) : '')
    })()
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  writeFileSync(known, String(port))
}
