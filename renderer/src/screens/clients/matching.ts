import { VERDICTS, type Verdict } from './verdicts'
import type { WorkspaceRow } from '#renderer/store/rows'

/** The filters over the list. */
export const VERDICT_FILTERS = ['all', ...VERDICTS, 'none'] as const

export type VerdictFilter = 'all' | 'none' | Verdict

/** True where a client has the words in its names or tags and the verdict asked for; accents and case do not matter. */
export function matching(
  { client, last, isEmployer, tags = [] }: Pick<WorkspaceRow, 'client' | 'last' | 'isEmployer' | 'tags'>,
  text: string,
  filter: VerdictFilter,
  tag: string | null = null,
): boolean {
  if (tag !== null && !tags.includes(tag)) return false
  if (filter === 'none' ? last !== null || isEmployer : filter !== 'all' && last?.verdict !== filter)
    return false
  const names = fold([client.person.name, client.person.headline, client.brand?.name, ...tags].join(' '))
  return fold(text)
    .split(/\s+/)
    .every((word) => names.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
