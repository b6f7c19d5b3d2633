import { findNearDuplicates } from '#shared/audit/support/near-duplicates'
import { countWords } from '#shared/labelling/tokenizer/stems'
import type { AuditPost } from '#shared/model/audit'
import type { TeamChorus } from './model'

/** From this similarity on, two texts count as the same (word 5-shingles, as in a person's audit). */
const SAME = 0.8
/** Shorter texts (thanks, congratulations) are alike by chance. */
const LEAST_WORDS = 12

/** A post with its author; `by` null is the page. */
export interface Said {
  by: string | null
  post: Pick<AuditPost, 'id' | 'publishedAt' | 'day' | 'url' | 'title'>
  text: string
}

/** Texts published by more than one voice, oldest first; a voice repeating itself does not count. */
export function copiesAmong(said: readonly Said[]): TeamChorus[] {
  const ordered = said
    .filter(({ text }) => countWords(text) >= LEAST_WORDS)
    .toSorted((a, b) => order(a.post.publishedAt, b.post.publishedAt) || order(keyOf(a), keyOf(b)))
  const groups = new Map<Said, TeamChorus['copies'][number][]>()
  for (const { first, second, similarity } of findNearDuplicates(
    ordered.map(({ text }) => text),
    SAME,
  )) {
    const [origin, copy] = [ordered[first], ordered[second]]
    if (!origin || !copy) continue
    groups.set(origin, [...(groups.get(origin) ?? []), { ...placed(copy), similarity }])
  }
  return [...groups].flatMap(([origin, copies]) => {
    const others = copies.filter(({ by }) => by !== origin.by)
    return others.length === 0 ? [] : [{ first: placed(origin), copies: others }]
  })
}

function placed({ by, post: { id, publishedAt, day, url, title } }: Said): TeamChorus['first'] {
  return { by, post: id, at: publishedAt, day, url, title }
}

// At the same moment the page comes first: its text is the one being repeated.
function keyOf({ by, post }: Said): string {
  return `${by === null ? '' : `\u0001${by}`}\u0000${post.id}`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
