/** The app's own scheme; renaming it would orphan the data of every user. */
export const APP_SCHEME = 'app'
const HOST = 'local'

/** True for a page of ours. Protocol and host, because `origin` of a custom scheme is 'null' in Node. */
export function isOurPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === HOST
}
