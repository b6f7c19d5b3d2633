import type { CheckId } from '#shared/audit/catalogue'
import { asCounted } from '#shared/model/as-counted'
import type { Audit, AuditPost, CheckResult } from '#shared/model/audit'
import { MOST_POSTS } from '#renderer/shell/routes'

const OWN: ReadonlySet<string> = new Set(['post', 'article'])

const isOwn = ({ type }: AuditPost) => OWN.has(type)
const isTrade = ({ subject }: AuditPost) => subject === 'brand' || subject === 'trade'

/** Checks whose numerator follows directly from the labels of the person's posts. */
const COUNTED: Readonly<Partial<Record<CheckId, (post: AuditPost) => boolean>>> = {
  'BA-1': isTrade,
  'SA-1': (post) => isOwn(post) && post.intent === 'serve',
  'SA-3': (post) => isOwn(post) && (post.intent === 'self' || post.intent === 'sell'),
  'OV-1': isOwn,
  'EL-3': (post) => post.subject !== null && post.seen !== null && !isTrade(post),
}

/** Off the line: on none of the declared themes; if none are declared, about neither the brand nor its trade. */
function isOffLine(isInferred: boolean): (post: AuditPost) => boolean {
  return (post) => post.subject !== null && (isInferred ? !isTrade(post) : post.themes.length === 0)
}

/** Ids of the posts behind a finding and their total: those it counts, otherwise those of its evidence. */
export function postsBehind(
  check: Pick<CheckResult, 'id' | 'evidence' | 'message'>,
  audit: Pick<Audit, 'posts'>,
): { ids: string[]; total: number } {
  const person = (counted: (post: AuditPost) => boolean) =>
    audit.posts.filter((post) => post.who === 'person' && counted(asCounted(post))).map(({ id }) => id)
  const counted = COUNTED[check.id]
  if (counted) return whole(person(counted))
  if (check.id === 'EL-1') {
    const { out, inferred } = check.message.values
    const off = whole(person(isOffLine(inferred !== 'false')))
    // The check's estimate includes posts without readable text.
    return { ...off, total: Math.max(off.total, Number(out) || 0) }
  }
  const table = check.evidence.find(({ posts }) => posts && posts.length > 0)
  const ids = [...new Set(table?.posts ?? [])].slice(0, MOST_POSTS)
  return { ids, total: Math.max(ids.length, table?.total ?? 0) }
}

function whole(all: readonly string[]): { ids: string[]; total: number } {
  const ids = [...new Set(all)]
  return { ids: ids.slice(0, MOST_POSTS), total: ids.length }
}
