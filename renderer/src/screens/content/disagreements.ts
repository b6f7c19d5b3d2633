import type { AuditPost } from '#shared/model/audit'
import type { Intent, Subject } from '#shared/model/labels'

/** What was said of each post without seeing the proposal. */
export type Validation = Record<string, { subject: Subject; intent: Intent }>

/** Posts on which the blind answer and the proposal differ, in the order in which they were answered. */
export function disagreements<Row extends Pick<AuditPost, 'id' | 'proposal'>>(
  said: Validation,
  rows: readonly Row[],
): { row: Row; yours: Validation[string]; proposed: NonNullable<AuditPost['proposal']> }[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return Object.entries(said).flatMap(([post, yours]) => {
    const row = byId.get(post)
    const proposed = row?.proposal
    if (!row || !proposed) return []
    const isSame = proposed.subject === yours.subject && proposed.intent === yours.intent
    return isSame ? [] : [{ row, yours, proposed }]
  })
}
