import type { Outcome } from '#shared/model/records'
import { declaredBy, isRefused } from './link-outcomes'

const NAMES_A_POST = /\b(posts?|articles?|publications?|billets?|newsletter|infolettre|profile|profil)\b/i

/** What others print, and the mail. */
const IN_PRINT =
  /(?<!\p{L})(?:press(?!\p{L})|presse|prensa|stampa|newspaper|magazine|zeitung|zeitschrift|gazette|revue|journal|post\s+office|bureau de poste|tv(?!\p{L})|radio)/iu

/**
 * Whether a result counts as one of what was published: the consultant says so, a post is named, or the source names the network or a post. A
 * lost deal is none.
 */
export function isAttributed(outcome: Outcome): boolean {
  if (outcome.stage === 'lost') return false
  if (outcome.attributed !== undefined) return outcome.attributed
  if (outcome.postId !== null || outcome.postUrl !== null) return true
  const said = declaredBy(outcome.declaredSource)
  if (said === 'linkedin' || said === 'social') return true
  const source = outcome.declaredSource ?? ''
  return NAMES_A_POST.test(source) && !isRefused(source) && !IN_PRINT.test(source)
}
