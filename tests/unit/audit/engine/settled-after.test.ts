import { expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { settledAfter } from '#shared/audit/engine/settled-after'
import { readingQueue } from '#shared/audit/support/reading-queue'
import { anInput, somePosts } from '../build'

it('reading settles nothing where something else than labels is open, and nothing is left where the verdict is known', () => {
  const input = anInput({ records: { posts: somePosts(20) } })
  const audit = runAudit(input)
  expect(audit.verdict).toBe('undetermined')
  expect(readingQueue(audit.posts)).toHaveLength(20)
  expect(settledAfter(input, audit)).toBeNull()
  expect(settledAfter(input, { posts: audit.posts, verdict: 'quiet' })).toBe(0)
})
