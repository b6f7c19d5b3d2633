import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { AppError } from '#shared/model/app-error'
import { appFile, contentType, SECURITY_HEADERS } from '#services/app-files'

const HOST = '127.0.0.1'
const COOKIE = 'aplomb'

/** A running web shell: the address to open once, and how to stop it. */
export interface WebShell {
  url: string
  server: Server
}

/**
 * The app in a browser, on 127.0.0.1 and one port only (its data belong to that origin). The address holds a one-time token that is
 * exchanged for a cookie; requests with another Host are refused (DNS rebinding). Throws `web.portTaken`.
 */
export async function startWebShell({ root, port }: { root: string; port: number }): Promise<WebShell> {
  const session = randomBytes(32).toString('base64url')
  let ticket: string | null = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => void handle(request, response))
  await listen(server, port)
  return { url: `http://${HOST}:${port}/?ticket=${ticket}`, server }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== `${HOST}:${port}` || request.method !== 'GET') { refuse(response, 403); return; }
    const url = new URL(request.url ?? '/', `http://${HOST}:${port}`)
    const offered = url.searchParams.get('ticket')
    if (offered !== null) {
      if (ticket === null || !same(offered, ticket)) { refuse(response, 403); return; }
      ticket = null
      response.writeHead(303, { location: '/', 'set-cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/` }).end()
      return
    }
    if (!same(cookie(request), session)) { refuse(response, 403); return; }
    await send(response, appFile(root, url.href))
  }
}

async function send(response: ServerResponse, file: string | null): Promise<void> {
  if (file === null) { refuse(response, 404); return; }
  try {
    const bytes = await readFile(file)
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': contentType(file) }).end(bytes)
  } catch {
    refuse(response, 404)
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

function cookie(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new AppError('web.portTaken', { port }) : error)
    })
    server.listen(port, HOST, resolve)
  })
}
