import { useLiveQuery } from 'dexie-react-hooks'
import { rulesOf } from '#shared/audit/engine/previous-audit'
import type { Audit } from '#shared/model/audit'
import { readAudit } from './audits'
import { db } from './database'

/**
 * The id of the stored audit to compare with: the latest from an earlier day under the same rules, otherwise the latest from an earlier
 * day.
 */
export function usePreviousId(workspace: string, audit: Audit | null | undefined): string | undefined {
  const [asOf, rules] = audit ? [audit.asOf, rulesOf(audit)] : ['', '']
  return useLiveQuery(() => previousId(workspace, asOf, rules), [workspace, asOf, rules])
}

/** The same, once; audits that cannot be read are skipped. */
export async function previousId(
  workspace: string,
  asOf: string,
  rules: string,
): Promise<string | undefined> {
  const rows = await db.audits.where({ workspace }).toArray()
  const earlier = rows
    .filter((row) => row.asOf < asOf)
    .sort((a, b) => (a.asOf === b.asOf ? b.number - a.number : a.asOf < b.asOf ? 1 : -1))
  let last: string | undefined
  for (const { id } of earlier) {
    // A damaged audit is no earlier one; the list of audits shows it as damaged.
    const stored = await readAudit(id).catch(() => null)
    if (stored && rulesOf(stored) === rules) return id
    if (stored) last ??= id
  }
  return last
}
