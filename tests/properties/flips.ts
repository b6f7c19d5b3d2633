import { runAudit } from '#shared/audit/engine/run-audit'
import { createRandom, shuffled } from '#shared/stats/random'
import type { Subject } from './clients'
import { foreign } from './rules'

/** The posts (all of them, or so many drawn) whose removal alone gives another verdict, with that verdict. */
export function flips({ input }: Subject, most = Infinity): string[] {
  const { verdict } = runAudit(input)
  const { records } = input
  return shuffled(records.posts, createRandom(1))
    .slice(0, most)
    .flatMap((gone) => {
      const posts = records.posts.filter((post) => post !== gone)
      const now = runAudit({ ...input, records: { ...records, posts } }).verdict
      return now === verdict ? [] : [`${gone.id}: ${now}`]
    })
}

/** Draws of viral stories of others (1, 5, 20 of them) that give another verdict, with that verdict. */
export function flipsByViral({ input }: Subject, draws: number): string[] {
  const { verdict } = runAudit(input)
  return [1, 5, 20].flatMap((count) =>
    Array.from({ length: draws }, (_, seed) => seed + 1).flatMap((seed) => {
      const now = runAudit(foreign(input, createRandom(seed), count, 100_000)).verdict
      return now === verdict ? [] : [`${count} stories (${seed}): ${now}`]
    }),
  )
}
