import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GOLDEN, goldenAudit, goldenFile } from '../tools/golden-audits'

describe('golden audits', () => {
  it.each(GOLDEN)('the audit of %s is the stored one (npm run golden rewrites it)', async (name) => {
    expect(await goldenAudit(name)).toBe(readFileSync(goldenFile(name), 'utf8'))
  })
})
