import type { Answer } from '#shared/host/contract'
import type { Grant, HostEvent } from '#shared/host/results'
import type { HostTransport } from './transport'

const BINARY = 'application/octet-stream'
const REST = 'x-aplomb-rest'

/** The transport to the web shell: calls as POST, events as a stream, bytes as the body with the other arguments in a header. */
export function webHost(): HostTransport {
  return {
    shell: 'web',
    call: async (channel, input) => {
      const response = await send(`/api/${channel}`, requestOf(input))
      if (response === null || !response.ok) return unreachable()
      // Our own host answers as the contract says; the type of a call knows it by its channel.
      if (response.headers.get('content-type') !== BINARY) return (await response.json()) as never
      const rest = JSON.parse(decodeURIComponent(response.headers.get(REST) ?? '')) as {
        ok: true
        value: object
      }
      const bytes = new Uint8Array(await response.arrayBuffer())
      // As above, with the bytes put back in their place.
      return { ok: true, value: { ...rest.value, bytes } } as never
    },
    takeFiles: async (files) => {
      const grants: Grant[] = []
      for (const file of files) {
        const name = encodeURIComponent(file.webkitRelativePath || file.name)
        const response = await send(`/upload?name=${name}`, {
          body: file,
          headers: { 'content-type': BINARY },
        })
        if (response === null || !response.ok) return unreachable()
        const answer = (await response.json()) as Answer<Grant | null>
        if (!answer.ok) return answer
        if (answer.value) grants.push(answer.value)
      }
      return { ok: true, value: grants }
    },
    listen: (listener) => {
      const events = new EventSource('/events')
      events.onmessage = ({ data }) => listener(JSON.parse(String(data)) as HostEvent)
    },
  }
}

function requestOf(input: unknown): RequestInit {
  if (typeof input === 'object' && input !== null && 'bytes' in input && input.bytes instanceof Uint8Array) {
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'bytes'))
    const headers = { 'content-type': BINARY, [REST]: encodeURIComponent(JSON.stringify(rest)) }
    return { body: new Uint8Array(input.bytes), headers }
  }
  return { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }
}

/** Null where the host does not answer. */
async function send(path: string, request: RequestInit): Promise<Response | null> {
  return fetch(path, { ...request, method: 'POST' }).catch(() => null)
}

function unreachable(): Answer<never> {
  return { ok: false, error: { code: 'host.unreachable', values: {} } }
}
