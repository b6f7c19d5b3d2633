import type { Outcome } from '#shared/model/records'
import { declaredBy } from './link-outcomes'

const NAMES_A_POST = /\b(posts?|articles?|publications?|billets?|newsletter|infolettre|profile|profil)\b/i

/**
 * Whether a result counts as one of what was published: the consultant says so, a post is named, or the source names the network or a post. A
 * lost deal is none.
 */
export function isAttributed(outcome: Outcome): boolean {
  if (outcome.stage === 'lost') return false
  if (outcome.attributed !== undefined) return outcome.attributed
  if (outcome.postId !== null || outcome.postUrl !== null) return true
  const said = declaredBy(outcome.declaredSource)
  return said === 'linkedin' || said === 'social' || NAMES_A_POST.test(outcome.declaredSource ?? '')
}
