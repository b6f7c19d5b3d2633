import { VERDICTS, type Verdict } from './verdicts'
import type { WorkspaceRow } from '#renderer/store/rows'

/** The verdict filters above the list. */
export const VERDICT_FILTERS = ['all', ...VERDICTS, 'none'] as const

export type VerdictFilter = 'all' | 'none' | Verdict

/** Whether a client's names or tags contain the words, and it has the verdict filtered by; ignores accents and case. */
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
