import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import { answer, channelNamed } from '#shared/host/answer'
import type { Handlers } from '#shared/host/contract'
import type { HostEvent } from '#shared/host/results'
import { createTranslator } from '#shared/locale/translator'
import { interfaceLanguage } from '#shared/model/vocabulary'
import { securityHeaders, serveFile } from '#services/app-files'
import type { Grants } from '../services/host/grants'
import { makeUploads } from '../services/host/uploads'
import { readCall, saveUpload, sendCall } from './body'
import { createGate, isForUs, proofOf } from './gate'

export const WEB_HOST = '127.0.0.1'

/** A running web shell: the address to open once, the key for further ones, and how to stop it. */
export interface WebShell {
  url: string
  key: string
  emit: (event: HostEvent) => void
  stop: () => Promise<void>
}

export interface WebShellOptions {
  root: string
  port: number
  grants: Grants
  handlers: (emit: WebShell['emit']) => Handlers
  onFault?: (fault: unknown) => void
}

/**
 * The app in a browser, only on 127.0.0.1 and one port (its data belongs to that origin). The address holds a one-time ticket that is
 * exchanged for a cookie; requests with a foreign Host or Origin are refused. Throws `web.portTaken`.
 */
export async function startWebShell({
  root,
  port,
  grants,
  handlers: make,
  onFault,
}: WebShellOptions): Promise<WebShell> {
  const gate = createGate()
  const listeners = new Set<ServerResponse>()
  const emit = (event: HostEvent) =>
    listeners.forEach((listener) => listener.write(`data: ${JSON.stringify(event)}\n\n`))
  const handlers = make(emit)
  const uploads = await makeUploads()
  const headers = securityHeaders('')
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof AppError)) onFault?.(error)
      if (response.headersSent) response.destroy()
      else {
        const failed = error instanceof AppError ? error : new AppError('host.internal')
        // Do not read the rest of a refused body.
        response.setHeader('connection', 'close')
        sendCall(response, headers, { ok: false, error: { code: failed.code, values: failed.values } })
      }
    })
  })
  await listen(server, port)
  const origin = `http://${WEB_HOST}:${portOf(server, port)}`
  const opening = () => `${origin}/?ticket=${gate.ticket()}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '/', origin)
    if (url === null) {
      refuse(response, 400)
      return
    }
    if (request.method === 'POST' && url.pathname === '/ticket' && gate.hasKey(request)) {
      sendCall(response, headers, { url: opening() })
      return
    }
    if (!isForUs(request, origin)) {
      refuse(response, 403)
      return
    }
    if (url.pathname === '/hello') {
      const nonce = (url.searchParams.get('nonce') ?? '').slice(0, 100)
      sendCall(response, headers, { app: 'aplomb', proof: proofOf(gate.key, nonce) })
      return
    }
    const ticket = url.searchParams.get('ticket')
    if (ticket !== null && request.method === 'GET') {
      admit(response, gate.knows(request) ? '' : gate.redeem(ticket))
      return
    }
    if (!gate.knows(request)) {
      turnAway(request, response)
      return
    }
    if (request.method === 'POST') {
      await post(url, request, response)
      return
    }
    if (request.method !== 'GET') {
      refuse(response, 405)
      return
    }
    if (url.pathname === '/events') {
      subscribe(response)
      return
    }
    const file = await serveFile(root, url.href)
    if (file === null) {
      refuse(response, 404)
      return
    }
    response.writeHead(200, file.headers).end(file.bytes)
  }

  async function post(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url.pathname === '/upload') {
      const name = (url.searchParams.get('name') ?? '').slice(0, 1000)
      const file = join(uploads, randomUUID(), basename(name.replaceAll('\\', '/')) || 'file')
      await saveUpload(request, file)
      sendCall(response, headers, { ok: true, value: await grants.add(file, name, { isCopy: true }) })
      return
    }
    const channel = url.pathname.startsWith('/api/') ? channelNamed(url.pathname.slice(5)) : null
    if (channel === null) {
      refuse(response, 404)
      return
    }
    sendCall(response, headers, await answer(channel, handlers, await readCall(request, channel), onFault))
  }

  function subscribe(response: ServerResponse): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': open\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  return {
    url: opening(),
    key: gate.key,
    emit,
    async stop() {
      server.close()
      server.closeAllConnections()
      await rm(uploads, { recursive: true, force: true })
    },
  }
}

/** Admits whoever has the cookie or a valid ticket; a used ticket opens nothing. */
function admit(response: ServerResponse, cookie: string | null): void {
  if (cookie === null) {
    refuse(response, 403)
    return
  }
  response.writeHead(303, { location: '/', ...(cookie && { 'set-cookie': cookie }) }).end()
}

/** Refuses a request with an outdated cookie: a reloaded window is told what to do, anything else gets no explanation. */
function turnAway(request: IncomingMessage, response: ServerResponse): void {
  const isWindow = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '')
  if (!isWindow) return refuse(response, 403)
  const language = interfaceLanguage(request.headers['accept-language'] ?? '')
  const { t } = createTranslator(language)
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Aplomb</title><h1>Aplomb</h1><p>${t('app.start.closed')}</p></html>`
  const headers = { ...securityHeaders(''), 'content-type': 'text/html; charset=utf-8', connection: 'close' }
  response.writeHead(403, headers).end(page)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end()
}

function portOf(server: Server, asked: number): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : asked
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new AppError('web.portTaken', { port }) : error)
    })
    server.listen(port, WEB_HOST, resolve)
  })
}
