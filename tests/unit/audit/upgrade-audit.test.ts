import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { upgradeAudit, type AuditV1 } from '#shared/audit/upgrade-audit'
import { audit as schema, type Audit } from '#shared/model/audit'
import { NO_RESULTS } from '#shared/model/no-results'
import { storedAudit } from '../../tools/stored-audit'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const old = () => read('tests/fixtures/old-audits/etienne-v1.json') as AuditV1
const today = read('tests/fixtures/old-audits/etienne-of-the-same-day.json') as Audit

describe('an audit of version 1', () => {
  const upgraded = upgradeAudit(old(), 'Europe/Paris')

  it('is an audit of today, as its schema says', () => {
    expect(schema.safeParse(upgraded).error?.issues).toBeUndefined()
  })

  it('keeps every value that it had', () => {
    const { version: _, ...values } = old()
    expect(upgraded).toMatchObject(values)
  })

  it('says of its checks, tables, sides and views what an audit of today says', () => {
    const told = (audit: Audit) =>
      audit.checks.map(({ id, scale, byNature, figure, headline, evidence }) => ({
        id,
        scale,
        byNature,
        figure,
        headline: headline?.key,
        tables: evidence.map(({ id: table, order, drawing }) => [table, order, drawing]),
      }))
    expect(told(upgraded)).toEqual(told(today))
    expect(upgraded.sides).toEqual(today.sides)
    expect(upgraded.viewGroups).toEqual(today.viewGroups)
    expect(upgraded.posts.map(({ day, seen }) => [day, seen])).toEqual(
      today.posts.map(({ day, seen }) => [day, seen]),
    )
    expect(upgraded.audience.parts.map(({ score }) => Math.round(score))).toEqual(
      today.audience.parts.map(({ score }) => Math.round(score)),
    )
  })

  it('dates its posts in the zone of the client', () => {
    const [first, ...others] = old().posts
    if (!first) throw new Error('the sample has posts')
    const late = { ...old(), posts: [{ ...first, publishedAt: '2026-10-08T22:30:00Z' }, ...others] }
    expect(upgradeAudit(late, 'Europe/Paris').posts[0]?.day).toBe('2026-10-09')
    expect(upgradeAudit(late, 'America/New_York').posts[0]?.day).toBe('2026-10-08')
  })

  it('may lack what its first engines did not know', () => {
    const { calendar: _, sensitivity: __, ...first } = old()
    const bare = { ...first, actions: first.actions.map(({ target: ___, ...action }) => action) }
    expect(schema.safeParse(upgradeAudit(bare, 'Europe/Paris')).error?.issues).toBeUndefined()
  })

  it('is left as it is once it is of today; an earlier one of version 2 gets what it did not tell, and nothing else', () => {
    const newest = storedAudit('etienne')
    expect(upgradeAudit(newest, 'Europe/Paris')).toBe(newest)
    const filled = upgradeAudit(today, 'Europe/Paris')
    expect(schema.safeParse(filled).error?.issues).toBeUndefined()
    expect(filled).toEqual({
      ...today,
      ...NO_RESULTS,
      grid: 1,
      kind: 'full',
      audience: { ...today.audience, low: null, high: null, withFlagged: null },
    })
  })
})
