import type { WorkspaceRow } from '#renderer/store/rows'

/** Every tag in use, in alphabetical order. */
export function tagsOf(rows: readonly Pick<WorkspaceRow, 'tags'>[]): string[] {
  return [...new Set(rows.flatMap(({ tags = [] }) => tags))].sort((a, b) => a.localeCompare(b))
}
