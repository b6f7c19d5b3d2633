import { rootOf, areTwo, shareKind, unite, type PostGroup } from './post-group'
import { slugKey, slugOfUrl, textKey } from './text-key'
import { isMoment, type Zone } from '../time/zone'

/** Characters that have to agree before two texts are compared whole. */
const START = 20
/** Groups compared with one another under one day and one beginning; more are a machine's. */
const MOST = 50

/** Joins posts of different files, of the same day, with the same text, the same beginning, the same title or words in the link. */
export function joinTexts(groups: readonly PostGroup[], zone: Zone): void {
  if (oneFileHasAll(groups)) return
  const slugs = groups.some((group) => slugsIn(group).length > 0 && !hasText(group))
  const known = new Map<string, PostGroup[]>()
  for (const group of groups) {
    for (const key of [...keysOf(group, zone, slugs)].sort()) {
      const same = known.get(key)
      const match = same?.find(
        (other) => rootOf(other) !== rootOf(group) && areOne(rootOf(other), rootOf(group), key),
      )
      if (match) unite(match, group)
      if (!same) known.set(key, [group])
      else if (same.length < MOST) same.push(group)
    }
  }
}

/** Posts listed in the same file are distinct. */
function oneFileHasAll(groups: readonly PostGroup[]): boolean {
  return groups[0]?.files.some((file) => groups.every(({ files }) => files.includes(file))) ?? true
}

function areOne(a: PostGroup, b: PostGroup, key: string): boolean {
  if (a.article !== b.article || areTwo(a, b) || shareKind(a, b)) return false
  if (!key.startsWith('text|')) return true
  return textsOf(a).some((one) => textsOf(b).some((two) => one.startsWith(two) || two.startsWith(one)))
}

function keysOf(group: PostGroup, zone: Zone, slugs: boolean): Set<string> {
  const keys = new Set<string>()
  for (const { publishedAt, text, sharedTitle } of group.nodes) {
    const days = isMoment(publishedAt)
      ? new Set([publishedAt.slice(0, 10), zone(publishedAt).day])
      : [publishedAt]
    for (const day of days) {
      const add = (kind: string, content: string) =>
        keys.add([kind, group.who, day, content.slice(0, START)].join('|'))
      if (text) add('text', textKey(text, 3 * START))
      if (sharedTitle) keys.add(['title', group.who, day, textKey(sharedTitle)].join('|'))
      if (slugs && text) add('slug', slugKey(text))
    }
  }
  if (slugs) {
    for (const slug of slugsIn(group)) {
      for (const { publishedAt } of group.nodes) {
        const day = isMoment(publishedAt) ? zone(publishedAt).day : publishedAt
        if (slug.length >= START) keys.add(['slug', group.who, day, slug.slice(0, START)].join('|'))
      }
    }
  }
  return keys
}

function slugsIn({ nodes }: PostGroup): string[] {
  return nodes.flatMap(({ url }) => (url === null ? [] : (slugOfUrl(url) ?? [])))
}

function hasText({ nodes }: PostGroup): boolean {
  return nodes.some(({ text }) => text !== null)
}

function textsOf({ nodes }: PostGroup): string[] {
  return nodes.flatMap(({ text }) => (text ? [textKey(text)] : []))
}
