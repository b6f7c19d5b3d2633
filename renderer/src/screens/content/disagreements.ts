import type { AuditPost } from '#shared/model/audit'
import type { Intent, Subject } from '#shared/model/labels'

/** The blind labels of each post. */
export type Validation = Record<string, { subject: Subject; intent: Intent }>

/** Posts whose blind label differs from the proposal, in the order they were labelled. */
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
