import type { PostList } from './join-urns'
import { nearlyMillisOfUrn } from '../time/urn-time'

/**
 * True for posts of one file that each have one id, in order of the times in them: no two of them can be the same, and there may be a
 * hundred thousand. False where only comparing them can tell.
 */
export function areApart(lists: readonly PostList[]): boolean {
  const [list] = lists
  if (!list || lists.length > 1 || list.settled) return false
  let first = Infinity
  let last = -Infinity
  for (const { type, urns } of list.posts) {
    const [urn] = urns
    if (urn === undefined || urns.length > 1 || type === 'article' || urn.startsWith('groupPost:'))
      return false
    const millis = nearlyMillisOfUrn(urn)
    if (millis === null || (millis >= first && millis <= last)) return false
    first = Math.min(first, millis)
    last = Math.max(last, millis)
  }
  return true
}
