import type { WorkspaceRow } from '#renderer/store/rows'

/** Every tag that clients have, in the order of the alphabet. */
export function tagsOf(rows: readonly Pick<WorkspaceRow, 'tags'>[]): string[] {
  return [...new Set(rows.flatMap(({ tags = [] }) => tags))].sort((a, b) => a.localeCompare(b))
}
