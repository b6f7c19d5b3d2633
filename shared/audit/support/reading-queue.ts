import type { AuditPost } from '#shared/model/audit'
import { createRandom, shuffled } from '#shared/stats/random'

/** One post in this many is drawn at random: the posts read must also represent those not read. */
const DRAWN = 4

type Queued = Pick<AuditPost, 'id' | 'who' | 'type' | 'undecided' | 'labelSource' | 'proposal' | 'confidence'>

/**
 * Ids of the person's posts that nobody has read, in the order in which reading them settles most: undecided ones first (they count nowhere
 * and leave every share open), own posts before shares (more checks rest on them), then the least sure proposals; one in four is drawn at
 * random from all that is left. The same seed, the same order.
 */
export function readingQueue(posts: readonly Queued[], seed = 1): string[] {
  const unread = posts.filter(
    ({ who, labelSource, proposal }) => who === 'person' && labelSource !== 'client' && proposal !== null,
  )
  const ordered = [...unread].sort(
    (a, b) =>
      openness(b) - openness(a) ||
      (a.confidence ?? 0) - (b.confidence ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const drawn = shuffled(
    unread.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)),
    createRandom(seed),
  )
  const left = new Set(ordered.map(({ id }) => id))
  const queue: string[] = []
  const take = (ids: Iterator<string>): void => {
    for (let next = ids.next(); !next.done; next = ids.next())
      if (left.delete(next.value)) {
        queue.push(next.value)
        return
      }
  }
  const byEffect = ordered.map(({ id }) => id).values()
  const byChance = drawn.values()
  while (left.size > 0) take(queue.length % DRAWN === DRAWN - 1 ? byChance : byEffect)
  return queue
}

function openness({ undecided, type }: Queued): number {
  return (undecided ? 2 : 0) + (type === 'post' || type === 'article' ? 1 : 0)
}
