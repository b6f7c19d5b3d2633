import type { Message } from '#shared/model/app-error'
import type { Post } from '#shared/model/records'

/** Usual maximum of days between the writing of a scheduled post and its publication; in another zone, a post may also be typed under the day before. */
const DAYS_BEFORE = [-1, 0, 1, 2, 3, 4, 5, 6, 7]
const DAY = 86_400_000

/**
 * Posts with figures that a list of all own posts does not have although it covers their day, where that list has one without figures a few days
 * before: a scheduled post or one typed in other words, which may be the same post and counts twice then.
 */
export function postsBeside(posts: readonly Post[]): Message[] {
  const own = posts.filter(({ who, type, network }) => who === 'person' && type !== 'article' && !network)
  const lists = coverOf(own.filter(isListed))
  const bare = new Set(
    own
      .filter((post) => isListed(post) && !hasFigures(post))
      .flatMap((post) => post.sources.map((file) => `${String(dayOf(post))}|${file}`)),
  )
  const told = new Map<string, { other: string; posts: Post[] }>()
  for (const post of own) {
    if (!hasFigures(post) || isListed(post)) continue
    const day = dayOf(post)
    const other = [...lists].find(([, { from, to }]) => from <= day && day <= to)?.[0]
    const [file] = post.sources
    if (other === undefined || file === undefined || post.sources.some((source) => lists.has(source)))
      continue
    if (!DAYS_BEFORE.some((ahead) => bare.has(`${String(day - ahead)}|${other}`))) continue
    const found = told.get(file) ?? { other, posts: [] }
    found.posts.push(post)
    told.set(file, found)
  }
  return [...told].map(([file, found]) => ({
    key: 'errors.import.postsBeside',
    values: {
      file,
      other: found.other,
      count: found.posts.length,
      day: found.posts.map(({ publishedAt }) => publishedAt.slice(0, 10)).reduce((a, b) => (a < b ? a : b)),
    },
  }))
}

/** A post of the list of all own posts, which has the text of each and the id under which it was written. */
function isListed({ urns, text }: Post): boolean {
  return text !== null && urns.some((urn) => urn.startsWith('share:') || urn.startsWith('ugcPost:'))
}

function hasFigures({ metrics }: Post): boolean {
  return Object.keys(metrics).length > 0
}

function coverOf(posts: readonly Post[]): Map<string, { from: number; to: number }> {
  const cover = new Map<string, { from: number; to: number }>()
  for (const post of posts) {
    const day = dayOf(post)
    for (const file of post.sources) {
      const known = cover.get(file) ?? { from: day, to: day }
      cover.set(file, { from: Math.min(known.from, day), to: Math.max(known.to, day) })
    }
  }
  return cover
}

function dayOf({ publishedAt }: Post): number {
  return Math.round(Date.parse(publishedAt.slice(0, 10)) / DAY)
}
