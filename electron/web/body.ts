import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TRANSFER } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'

/** The header of a message whose body is bytes: the rest of the value as encoded JSON. */
export const REST_HEADER = 'x-aplomb-rest'
const BINARY = 'application/octet-stream'

/** Reads a call's input: JSON, or `bytes` as the body with the rest in a header. Throws `host.tooLarge` and `host.badInput`. */
export async function readCall(request: IncomingMessage, channel: string): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > TRANSFER.call) throw tooLarge(TRANSFER.call)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  try {
    if (request.headers['content-type'] === BINARY) {
      const rest: unknown = JSON.parse(decodeURIComponent(String(request.headers[REST_HEADER] ?? '')))
      return { ...(rest as object), bytes: new Uint8Array(body) }
    }
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new AppError('host.badInput', { channel, path: '' })
  }
}

/** Sends a value: `bytes` as the body with the rest in a header, otherwise JSON. */
export function sendCall(response: ServerResponse, headers: Record<string, string>, value: unknown): void {
  const inner = typeof value === 'object' && value !== null && 'value' in value ? value.value : null
  if (typeof inner === 'object' && inner !== null && 'bytes' in inner && inner.bytes instanceof Uint8Array) {
    const { bytes, ...rest } = inner
    const json = JSON.stringify({ ok: true, value: rest })
    response
      .writeHead(200, { ...headers, 'content-type': BINARY, [REST_HEADER]: encodeURIComponent(json) })
      .end(bytes)
    return
  }
  response
    .writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value))
}

/** Saves an upload to a file; deletes it if the upload is too large or breaks off. */
export async function saveUpload(
  request: IncomingMessage,
  file: string,
  most = TRANSFER.upload,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  await mkdir(dirname(file), { recursive: true })
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > most ? tooLarge(most) : null, chunk)
    },
  })
  try {
    await pipeline(request, count, createWriteStream(file, { flags: 'wx' }))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

function tooLarge(limit: number): AppError {
  return new AppError('host.tooLarge', { limit: Math.round(limit / 1024 / 1024) })
}
