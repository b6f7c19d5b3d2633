import type { Message } from '#shared/model/app-error'
import type { Post } from '#shared/model/records'

/** Number of posts of one list within the time of the other from which on a mismatch is no coincidence. */
const ENOUGH = 5

interface List {
  file: string
  from: string
  to: string
  /** The list has texts, as the list of all own posts has. */
  texts: number
  posts: Post[]
}

/** Lists of posts that are said to be of one person and share not one post of the time that both cover: hardly one person's. */
export function listsApart(posts: readonly Post[]): Message[] {
  const lists = listsOf(posts)
  if (lists.length < 2) return []
  return lists.flatMap((whole) => {
    if (whole.texts < ENOUGH || whole.texts < whole.posts.length / 2) return []
    return lists.flatMap((other) => {
      // For two lists with texts, one direction is enough.
      if (other === whole || (other.texts >= ENOUGH && other.file < whole.file)) return []
      const within = other.posts.filter(
        ({ publishedAt }) => publishedAt >= whole.from && publishedAt <= whole.to,
      )
      const around = whole.posts.filter(
        ({ publishedAt }) => publishedAt >= other.from && publishedAt <= other.to,
      )
      const isApart =
        Math.min(within.length, around.length) >= ENOUGH &&
        within.every(({ sources }) => !sources.includes(whole.file))
      const values = { file: other.file, other: whole.file, count: within.length }
      return isApart ? [{ key: 'errors.import.listsApart', values } satisfies Message] : []
    })
  })
}

function listsOf(posts: readonly Post[]): List[] {
  const lists = new Map<string, List>()
  for (const post of posts) {
    if (post.who !== 'person' || post.type === 'article' || post.urns.length === 0) continue
    for (const file of post.sources) {
      const { publishedAt } = post
      const list = lists.get(file) ?? { file, from: publishedAt, to: publishedAt, texts: 0, posts: [] }
      lists.set(file, list)
      list.posts.push(post)
      if (post.text !== null && post.sources.length === 1) list.texts++
      if (publishedAt < list.from) list.from = publishedAt
      if (publishedAt > list.to) list.to = publishedAt
    }
  }
  return [...lists.values()]
}
