import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'aplomb'

/** Access control: a one-time ticket is exchanged for a cookie; a key on disk, readable by the user only, grants further tickets. */
export interface Gate {
  /** A new ticket; earlier ones stay valid until used. */
  ticket: () => string
  /** Exchanges a ticket for a cookie; null if the ticket is wrong or used. */
  redeem: (ticket: string) => string | null
  /** Whether the request carries the cookie. */
  knows: (request: IncomingMessage) => boolean
  /** Whether the request carries the key, as a second start does. */
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
 * Whether a request is meant for this address: its Host is ours (against DNS rebinding), and a request that changes something, or that
 * names its origin, comes from our own page.
 */
export function isForUs({ headers, method }: IncomingMessage, origin: string): boolean {
  if (headers.host !== new URL(origin).host) return false
  const site = headers['sec-fetch-site']
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false
  if (headers.origin !== undefined) return headers.origin === origin
  return method === 'GET'
}

/** The answer to a nonce that only a holder of the key can give. */
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
