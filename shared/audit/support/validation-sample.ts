import type { AuditPost } from '#shared/model/audit'
import { createRandom, shuffled, type Random } from '#shared/stats/random'

/** Posts of a blind sample. */
export const SAMPLE_SIZE = 40

type Candidate = Pick<AuditPost, 'id' | 'who' | 'subject' | 'intent' | 'labelSource'> &
  Partial<Pick<AuditPost, 'proposal'>>

/**
 * Ids of the person's posts to label blind, in random order: stratified by proposed class (subject and intent together), each class
 * with one post at least and then in proportion; all of them where there are no more than `size`. The same seed, the same sample.
 */
export function validationSample(posts: readonly Candidate[], seed = 1, size = SAMPLE_SIZE): string[] {
  const proposed = posts.filter(({ who, labelSource }) => who === 'person' && labelSource === 'proposed')
  const strata = new Map<string, string[]>()
  for (const { id, proposal, ...post } of proposed) {
    const { subject, intent } = proposal ?? post
    const key = `${subject} ${intent}`
    strata.set(key, [...(strata.get(key) ?? []), id])
  }
  const random = createRandom(seed)
  const lists = [...strata]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ids]) => shuffled(ids.sort(), random))
  const quotas = quotasOf(
    lists.map(({ length }) => length),
    size,
    random,
  )
  return shuffled(
    lists.flatMap((ids, index) => ids.slice(0, quotas[index])),
    random,
  )
}

// One each, then one by one to the class that is furthest behind its share.
function quotasOf(counts: readonly number[], size: number, random: Random): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const order = shuffled([...counts.keys()], random)
  const quotas = counts.map(() => 0)
  const give = (index: number | undefined) => {
    if (index !== undefined) quotas[index] = (quotas[index] ?? 0) + 1
  }
  for (const index of order.slice(0, size)) give(index)
  for (let given = Math.min(size, order.length); given < Math.min(size, total); given++) {
    const open = order.filter((index) => (quotas[index] ?? 0) < (counts[index] ?? 0))
    const behind = (index: number) => ((counts[index] ?? 0) / total) * size - (quotas[index] ?? 0)
    give(
      open.reduce<number | undefined>(
        (best, index) => (best === undefined || behind(index) > behind(best) ? index : best),
        undefined,
      ),
    )
  }
  return quotas
}
