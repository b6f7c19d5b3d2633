import type { Audit } from '#shared/model/audit'
import type { AuditInput } from '../define/input'
import { readingQueue } from '../support/reading-queue'
import { runAudit } from './run-audit'

/**
 * How many posts of the reading queue, read as they are proposed, settle the verdict: 0 where it is settled; null where reading all of them
 * does not, because something else than labels is open.
 */
export function settledAfter(
  input: AuditInput,
  { posts, verdict }: Pick<Audit, 'posts' | 'verdict'>,
): number | null {
  if (verdict !== 'undetermined') return 0
  const queue = readingQueue(posts)
  const proposals = new Map(posts.map(({ id, proposal }) => [id, proposal]))
  const isSettled = (read: number): boolean => {
    const labels = { ...input.client.labels }
    for (const id of queue.slice(0, read)) {
      const { subject, intent } = proposals.get(id) ?? {}
      labels[id] = { ...labels[id], ...(subject ? { subject } : {}), ...(intent ? { intent } : {}) }
    }
    return runAudit({ ...input, client: { ...input.client, labels } }).verdict !== 'undetermined'
  }
  if (queue.length === 0 || !isSettled(queue.length)) return null
  let [open, settled] = [0, queue.length]
  while (settled - open > 1) {
    const middle = Math.floor((open + settled) / 2)
    if (isSettled(middle)) settled = middle
    else open = middle
  }
  return settled
}
