/** The app's own scheme; renaming it would orphan the data of every user. */
export const APP_SCHEME = 'app'
const HOST = 'local'

/** The page of the app. */
export const APP_URL = `${APP_SCHEME}://${HOST}/index.html`

/** Whether a URL is one of our pages. Compares protocol and host, because the `origin` of a custom scheme is 'null' in Node. */
export function isOurPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === HOST
}

/** What a page may load: our own files, and what it makes itself. */
const INSIDE = ['data:', 'blob:', 'devtools:']

/** Whether a request stays inside the app; every other one is stopped before it leaves, whatever the page’s policy says. */
export function staysInside(url: string): boolean {
  return isOurPage(url) || INSIDE.includes(URL.parse(url)?.protocol ?? '')
}

/** The part of an IPC event that identifies the caller. */
export interface Sender {
  senderFrame: { url: string; parent: unknown } | null
}

/** Whether a call comes from the top frame of our own page; checked before the input is looked at. */
export function fromOurTopFrame({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}

/** Hosts whose links may open in the user's browser: the help pages of the networks whose files are read. */
const LINKED_HOSTS: readonly string[] = ['www.linkedin.com', 'linkedin.com']

/** Whether a link may open in the system's browser. */
export function mayOpenOutside(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    LINKED_HOSTS.includes(parsed.host)
  )
}
