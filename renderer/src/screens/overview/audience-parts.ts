import type { Audit } from '#shared/model/audit'

/** Weights of the audience index: followers, then views over twelve months. */
const FOLLOWERS = 0.6
const VIEWS = 0.4

/** The two parts of the audience index, 0-100 each, with their weights; views are what the index holds beyond followers. Empty where it is unknown. */
export function audienceParts({
  audience,
  metrics,
}: Pick<Audit, 'audience' | 'metrics'>): { id: 'followers' | 'views'; score: number; weight: number }[] {
  const count = metrics['person.followers']
  if (audience.score === null || typeof count !== 'number') return []
  // Log scale from 100 followers (0) to 100,000 (100).
  const followers = clamp((Math.log(Math.max(1, count) / 100) / Math.log(1000)) * 100)
  if (audience.basis !== 'followers+views') return [{ id: 'followers', score: followers, weight: 1 }]
  return [
    { id: 'followers', score: followers, weight: FOLLOWERS },
    { id: 'views', score: clamp((audience.score - FOLLOWERS * followers) / VIEWS), weight: VIEWS },
  ]
}

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score))
}
