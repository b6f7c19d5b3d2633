import { createServer } from 'node:http'

type Serve = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Serve>()
let port = 0

/** Chromium gives Playwright no custom schemes: `app://local/x` is served as `http://local.app.localhost:<port>/x`, a secure context. */
export function pageAddress(url: string): string {
  const [, scheme, host, rest] = /^(\w+):\/\/([^/]+)(.*)$/.exec(url) ?? []
  return scheme !== undefined && handlers.has(scheme) ? `http://${host}.${scheme}.localhost:${port}${rest}` : url
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
export async function serveSchemes(): Promise<void> {
  if (port !== 0) return
  const server = createServer((request, response) => {
    void (async () => {
      const url = appAddress(`http://${request.headers.host ?? ''}${request.url ?? ''}`)
      const serve = handlers.get(url.split(':')[0] ?? '')
      const answer = await serve?.(new Request(url, { method: request.method ?? 'GET' }))
      response.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []))
      response.end(answer ? Buffer.from(await answer.arrayBuffer()) : '')
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
}
