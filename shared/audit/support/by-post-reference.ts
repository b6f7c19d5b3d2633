import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'

/** Finds what the client file says about a post, by its id, any of its urns, its address, or the bare digits of its id. */
export function byPostReference<T>(said: Record<string, T>): (post: Post) => T | undefined {
  const byKey = new Map(
    Object.entries(said).flatMap(([key, label]) => [
      [key, label] as const,
      [canonicalRef(key) ?? key, label] as const,
    ]),
  )
  if (byKey.size === 0) return () => undefined
  return ({ id, urns, url }) => {
    for (const name of [id, ...urns, url ?? '']) {
      const found = byKey.get(name) ?? byKey.get(name.slice(name.lastIndexOf(':') + 1))
      if (found) return found
    }
    return undefined
  }
}
