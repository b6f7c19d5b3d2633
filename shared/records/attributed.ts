import type { Outcome } from '#shared/model/records'
import { declaredBy, isRefused } from './link-outcomes'

const NAMES_A_POST = /\b(posts?|articles?|publications?|billets?|profile|profil)\b/i
/** A newsletter is the firm’s, sent by mail, unless the source says that it is the person’s. */
const OWN_LETTER =
  /(?<!\p{L})(?:my|your|his|her|their|ma|mes|ta|sa|ses|votre|vos|leur|meine?|ihre?|seine?|deine?|su|tu|sua|tua)\s+(?:\p{L}+\s+)?(?:newsletters?|infolettres?)(?!\p{L})/iu

/** What others print, the mail, and what stands on a site. */
const ELSEWHERE =
  /(?<!\p{L})(?:blogs?(?!\p{L})|web\s?sites?(?!\p{L})|sites? (?:web|internet)|press(?!\p{L})|presse|prensa|stampa|newspaper|magazine|zeitung|zeitschrift|gazette|revue|journal|post\s+office|bureau de poste|tv(?!\p{L})|radio)/iu

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
  const isNamed = (NAMES_A_POST.test(source) && !ELSEWHERE.test(source)) || OWN_LETTER.test(source)
  return isNamed && !isRefused(source)
}
