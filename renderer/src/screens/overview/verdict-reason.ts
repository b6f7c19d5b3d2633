import { contentOf } from '#shared/audit/engine/content-borne'
import type { Audit } from '#shared/model/audit'

/** Whether the results support what the verdict's sentence says about the content: that it serves the trade, or that it does not. */
export function isBorneOut({ verdict, checks }: Pick<Audit, 'verdict' | 'checks'>): boolean {
  return contentOf(checks) === (verdict === 'authority' || verdict === 'hidden-expert' ? 'holds' : 'fails')
}
