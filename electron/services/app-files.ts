import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** A file of the app and its headers. */
export interface ServedFile {
  bytes: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

const NONCE_PLACE = '__CSP_NONCE__'

/**
 * The headers of every page and file of the app, in Electron and in the browser. Style elements need the page's nonce (Mantine writes
 * three); style attributes are allowed because SVG charts use them (docs/decisions/0009-desktop.md).
 */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // No DNS prefetch: a link's host is looked up only when a person follows it.
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-cache',
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** The file for an app URL with its headers, or null if there is none; each page gets its own nonce. */
export async function serveFile(root: string, url: string): Promise<ServedFile | null> {
  const file = appFile(root, url)
  if (file === null) return null
  // A file that is not there has no answer.
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return null
  const nonce = randomBytes(16).toString('base64url')
  const headers = { ...securityHeaders(nonce), 'content-type': contentType(file) }
  if (extname(file) !== '.html') return { bytes: new Uint8Array(bytes), headers }
  return { bytes: new TextEncoder().encode(bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)), headers }
}

/** The file for an app URL, or null if it would lie outside `root` (`..`, encoded or absolute paths) or cannot be decoded. */
export function appFile(root: string, url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    // No address, or one whose escapes cannot be decoded.
    return null
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const file = join(root, path === '/' ? 'index.html' : path)
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null
}

/** The media type for a file extension. */
export function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}
