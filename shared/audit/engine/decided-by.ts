import type { Client } from '#shared/model/client'
import type { AuditInput } from '../define/input'
import { openPosts } from '../facts/labels'

/** A client with more words of the trade: specialties of the brand, or themes where there is none. */
export function withTradeWords<Some extends Pick<Client, 'brand' | 'themes'>>(
  client: Some,
  words: readonly string[],
): Some {
  if (client.brand)
    return {
      ...client,
      brand: { ...client.brand, specialties: [...new Set([...client.brand.specialties, ...words])] },
    }
  const known = new Set(client.themes.map(({ name }) => name))
  const added = words.filter((word) => !known.has(word)).map((word) => ({ name: word, words: [word] }))
  return { ...client, themes: [...client.themes, ...added] }
}

/** Ids of the posts that are undecided, and would be decided if these words of the trade were known. */
export function decidedBy(input: AuditInput, words: readonly string[]): string[] {
  const { undecided } = openPosts({ ...input, client: withTradeWords(input.client, words) })
  return [...openPosts(input).undecided.keys()].filter((id) => !undecided.has(id))
}
