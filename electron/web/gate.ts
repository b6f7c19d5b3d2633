import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'aplomb'

/** Who may come in: one-time tickets become a cookie; a key on the disk, readable by the user alone, gives further tickets. */
export interface Gate {
  /** A new ticket; the ones before stay good until used. */
  ticket: () => string
  /** The cookie for a ticket, which is then used up; null for a wrong one. */
  redeem: (ticket: string) => string | null
  /** True where the request carries the cookie. */
  knows: (request: IncomingMessage) => boolean
  /** True where the request carries the key of the second start. */
  hasKey: (request: IncomingMessage) => boolean
  key: string
}

export function createGate(): Gate {
  const session = secret()
  const key = secret()
  const tickets = new Set<string>()
  return {
    key,
    ticket() {
      const ticket = secret()
      tickets.add(ticket)
      return ticket
    },
    redeem(offered) {
      const found = [...tickets].find((ticket) => same(ticket, offered))
      if (found === undefined) return null
      tickets.delete(found)
      return `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    knows: (request) => same(cookieOf(request), session),
    hasKey: ({ headers }) => same(headers.authorization ?? '', `Bearer ${key}`),
  }
}

/**
 * True where the request was meant for this address: the Host is ours (DNS rebinding), and what changes something, or says where it
 * comes from, comes from our own page.
 */
export function isForUs({ headers, method }: IncomingMessage, origin: string): boolean {
  if (headers.host !== new URL(origin).host) return false
  const site = headers['sec-fetch-site']
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false
  if (headers.origin !== undefined) return headers.origin === origin
  return method === 'GET'
}

/** What only who has the key can answer to a nonce. */
export function proofOf(key: string, nonce: string): string {
  return createHmac('sha256', key).update(nonce).digest('base64url')
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function cookieOf({ headers }: IncomingMessage): string {
  const pairs = (headers.cookie ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
