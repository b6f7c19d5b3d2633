import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/run-audit'
import { audit } from '#shared/model/audit'
import { anInput, somePosts } from './build'

describe('an audit', () => {
  it('holds to its published form', () => {
    const result = runAudit(anInput({ records: { posts: somePosts(20) } }))
    expect(() => audit.parse(result)).not.toThrow()
    console.log(JSON.stringify(result, null, 1).slice(0, 6000))
  })
})
