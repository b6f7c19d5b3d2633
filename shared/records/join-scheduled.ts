import { areTwo, millisOf, rootOf, unite, type PostGroup } from './post-group'
import { slugKey, slugOfUrl } from './text-key'

/** LinkedIn schedules posts no further ahead than this. */
const FURTHEST = 100 * 86_400_000
/** Number of characters of the words in a link that must match the text. */
const START = 20

/**
 * Joins the text of a scheduled post (a share, made when it was written) to its figures (an activity, made when it appeared) by the words in
 * the activity's link: one to one, nearest times first.
 */
export function joinScheduled(groups: readonly PostGroup[]): void {
  const activities = groups.filter(isBareActivity)
  if (!activities.some(({ nodes }) => nodes.some(({ url }) => url !== null && slugOfUrl(url) !== null)))
    return
  const shares = new Map<string, Timed[]>()
  for (const share of groups.filter(isShareWithText)) {
    const millis = millisOf(share)
    if (millis === null) continue
    for (const words of wordsOf(share)) {
      const key = words.slice(0, START)
      const same = shares.get(key)
      if (same) same.push({ group: share, millis, words })
      else shares.set(key, [{ group: share, millis, words }])
    }
  }
  const pairs = activities.flatMap((activity) => pairsOf(activity, shares))
  const taken = new Set<PostGroup>()
  for (const { activity, share } of pairs.sort((a, b) => a.gap - b.gap)) {
    if (taken.has(activity) || taken.has(share) || areTwo(rootOf(activity), rootOf(share))) continue
    taken.add(activity).add(share)
    unite(activity, share)
  }
}

interface Timed {
  group: PostGroup
  millis: number
  words: string
}

function pairsOf(activity: PostGroup, shares: ReadonlyMap<string, Timed[]>) {
  const millis = millisOf(activity)
  if (millis === null) return []
  return activity.nodes.flatMap(({ url }) => {
    const slug = url === null ? null : slugOfUrl(url)
    if (slug === null || slug.length < START) return []
    return (shares.get(slug.slice(0, START)) ?? [])
      .filter(({ words }) => words.startsWith(slug) || slug.startsWith(words))
      .map(({ group, millis: written }) => ({ activity, share: group, gap: millis - written }))
      .filter(({ gap }) => gap >= 0 && gap <= FURTHEST)
  })
}

function wordsOf({ nodes }: PostGroup): string[] {
  const words = nodes.flatMap(({ text }) => (text ? slugKey(text) : []))
  return [...new Set(words)].filter((word) => word.length >= START)
}

function isShareWithText({ who, article, urns, nodes }: PostGroup): boolean {
  if (who !== 'person' || article || urns.length === 0 || urns.some(isActivity)) return false
  return nodes.some(({ text }) => Boolean(text))
}

function isBareActivity({ who, article, urns, nodes }: PostGroup): boolean {
  if (who !== 'person' || article || urns.length === 0 || !urns.every(isActivity)) return false
  return nodes.every(({ text }) => text === null)
}

function isActivity(urn: string): boolean {
  return urn.startsWith('activity:')
}
