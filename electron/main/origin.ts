/** The app's own scheme; renaming it would orphan the data of every user. */
export const APP_SCHEME = 'app'
const HOST = 'local'

/** The page of the app. */
export const APP_URL = `${APP_SCHEME}://${HOST}/index.html`

/** True for a page of ours. Protocol and host, because `origin` of a custom scheme is 'null' in Node. */
export function isOurPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === HOST
}

/** The part of an IPC event that tells who calls. */
export interface Sender {
  senderFrame: { url: string; parent: unknown } | null
}

/** True where a call comes from the top frame of our own page: asked first, before the input is looked at. */
export function fromOurTopFrame({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}

/** Hosts that a link may open in the user's browser: help pages of the networks whose files are read. */
const LINKED_HOSTS: readonly string[] = ['www.linkedin.com', 'linkedin.com']

/** True where the system's browser may be asked to open a link. */
export function mayOpenOutside(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    LINKED_HOSTS.includes(parsed.host)
  )
}
