import { asCounted } from '#shared/model/as-counted'
import type { Audit, AuditPost, CheckResult } from '#shared/model/audit'

/** An address with more ids than this would be too long. */
const MOST = 200

const OWN: ReadonlySet<string> = new Set(['post', 'article'])

const isOwn = ({ type }: AuditPost) => OWN.has(type)

/** Checks whose numerator can be told from the labels of the person's posts themselves. */
const COUNTED: Readonly<Record<string, (post: AuditPost) => boolean>> = {
  'BA-1': ({ subject }) => subject === 'brand' || subject === 'trade',
  'SA-1': (post) => isOwn(post) && post.intent === 'serve',
  'SA-3': (post) => isOwn(post) && (post.intent === 'self' || post.intent === 'sell'),
  'OV-1': isOwn,
}

/** Ids of the posts that a finding rests on: those it counts, else those of its evidence; at most 200. */
export function postsBehind(
  check: Pick<CheckResult, 'id' | 'evidence'>,
  audit: Pick<Audit, 'posts'>,
): string[] {
  const counted = COUNTED[check.id]
  const ids = counted
    ? audit.posts.filter((post) => post.who === 'person' && counted(asCounted(post))).map(({ id }) => id)
    : (check.evidence.find(({ posts }) => posts && posts.length > 0)?.posts ?? [])
  return [...new Set(ids)].slice(0, MOST)
}
