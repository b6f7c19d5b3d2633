import type { AuditInput } from '../define/input'

/** The workbook of a person's analytics lists the fifty most seen posts of its period at most. */
const MOST_LISTED = 50
const LISTS_ALL: ReadonlySet<string> = new Set(['linkedin-shares'])

/**
 * Whether the person's posts are known from a list that was full and from no list of all: they are the most seen ones then, and nobody knows
 * how many others there are.
 */
export function isCutList({ records, sources }: Pick<AuditInput, 'records' | 'sources'>): boolean {
  if (sources.some(({ format }) => LISTS_ALL.has(format))) return false
  const workbooks = sources.filter(({ format }) => format === 'creator-analytics').map(({ file }) => file)
  if (workbooks.length === 0) return false
  const own = records.posts.filter(({ who }) => who === 'person')
  const listed = (file: string) => own.filter(({ sources: files }) => files.includes(file)).length
  return workbooks.some((file) => listed(file) >= MOST_LISTED)
}
