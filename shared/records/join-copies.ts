import { millisOf, rootOf, unite, type PostGroup } from './post-group'
import { textKey } from './text-key'

const COPY_WITHIN = 60_000

/** Joins the copies of a text posted to groups (`groupPost`) within a minute of each other or of the post itself. */
export function joinCopies(groups: readonly PostGroup[]): void {
  const texts = new Map<string, { group: PostGroup; millis: number }[]>()
  const copied = new Set(groups.filter(isGroupPost).map(keyOf))
  if (copied.size === 0) return
  for (const group of groups) {
    const key = keyOf(group)
    const millis = key !== null && copied.has(key) ? millisOf(group) : null
    if (key === null || millis === null) continue
    const same = texts.get(key)
    if (same) same.push({ group, millis })
    else texts.set(key, [{ group, millis }])
  }
  for (const same of texts.values()) joinNear(same)
}

/** Two posts that are no group copies stay two, however near. */
function joinNear(same: { group: PostGroup; millis: number }[]): void {
  same.sort((a, b) => a.millis - b.millis)
  for (let i = 1; i < same.length; i++) {
    const [before, after] = [same[i - 1]!, same[i]!]
    const settled = rootOf(before.group).settled && rootOf(after.group).settled
    const copy = !settled && (isGroupPost(before.group) || isGroupPost(after.group))
    const gap = Math.min(after.millis - before.millis, statedGap(before.group, after.group))
    if (copy && gap <= COPY_WITHIN) unite(before.group, after.group)
  }
}

/** Milliseconds between the moments that the file states, which the ids of copies do not always hold. */
function statedGap(a: PostGroup, b: PostGroup): number {
  const gaps = a.nodes.flatMap((one) =>
    b.nodes.map((two) => Math.abs(Date.parse(one.publishedAt) - Date.parse(two.publishedAt))),
  )
  return Math.min(Infinity, ...gaps.filter(Number.isFinite))
}

function isGroupPost({ urns }: PostGroup): boolean {
  return urns.some((urn) => urn.startsWith('groupPost:'))
}

function keyOf({ who, nodes, article }: PostGroup): string | null {
  if (article) return null
  const contents = nodes.flatMap(({ text, sharedUrl }) => (text ? textKey(text) : (sharedUrl ?? [])))
  return contents.length === 0 ? null : `${who}|${contents.reduce((a, b) => (a < b ? a : b))}`
}
