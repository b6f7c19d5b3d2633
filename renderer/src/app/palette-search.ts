import { escapePattern } from '#shared/values/escape-pattern'

/** Something the palette can find, by its label or by other words. */
export interface Findable {
  id: string
  group: string
  label: string
  /** Names, numbers and texts searched besides the label. */
  words?: string
}

/** Maximum entries shown per group. */
const MOST = 8

/** Entries matching every word of a query, by group; groups and entries with the best match come first. Ignores accents and case. */
export function found<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
): { group: string; entries: Entry[] }[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const hits = entries.flatMap((entry) => {
    const rank = rankOf(entry, words)
    return rank === null ? [] : [{ entry, rank }]
  })
  const groups = new Map<string, typeof hits>()
  for (const hit of hits.toSorted((a, b) => a.rank - b.rank))
    groups.set(hit.entry.group, [...(groups.get(hit.entry.group) ?? []), hit])
  return [...groups].map(([group, held]) => ({
    group,
    entries: held.slice(0, words.length === 0 ? undefined : MOST).map(({ entry }) => entry),
  }))
}

/** The rank of an entry, 0 best; null if a word does not occur in it. */
function rankOf({ label, words = '' }: Findable, wanted: readonly string[]): number | null {
  const name = fold(label)
  const all = `${name} ${fold(words)}`
  if (!wanted.every((word) => all.includes(word))) return null
  const whole = wanted.join(' ')
  if (wanted.length === 0 || name === whole) return 0
  if (name.startsWith(whole)) return 1
  if (wanted.every((word) => startsWord(name, word))) return 2
  return wanted.every((word) => startsWord(all, word)) ? 3 : 4
}

function startsWord(text: string, word: string): boolean {
  return text.startsWith(word) || new RegExp(`[^\\p{L}\\p{N}]${escapePattern(word)}`, 'u').test(text)
}

function fold(text: string): string {
  return text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase()
}
