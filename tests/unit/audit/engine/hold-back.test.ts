import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { findingsOf } from '#shared/audit/engine/findings'
import type { Audit } from '#shared/model/audit'
import { anInput, somePosts, words } from '../build'

// A publication a day over the year, so many of every six of which are own; reactions as steady as can be.
function audited(ownOfSix: number): Audit {
  return runAudit(
    anInput({
      client: { brand: { name: 'Kervane', about: 'Des capteurs pour les machines.' } },
      records: {
        posts: somePosts(360, (i) => ({
          type: i % 6 < ownOfSix ? 'post' : 'share',
          text: `${words(30 + i, `mot${i}`)} Kervane`,
          metrics: { impressions: 1_000, reactions: 30 + (i % 5), comments: 4, reposts: 1 },
        })),
      },
    }),
  )
}

const check = ({ checks }: Audit, id: string) => checks.find((each) => each.id === id)!

describe('what is seen on own posts alone', () => {
  it.each(['RR-1', 'RR-4', 'BA-3', 'CA-4'])('%s counts no more than own voice', (id) => {
    const [voiced, silent] = [audited(6), audited(1)]
    const voice = check(silent, 'OV-1')
    expect(check(voiced, id).score).toBeGreaterThan(85)
    expect(voice.score).toBeLessThan(50)
    expect(check(silent, id)).toMatchObject({ status: 'fail', score: voice.score, headline: null })
    expect(check(silent, id).params['heldBy']).toBe('OV-1')
    expect(check(silent, id).message.key).toBe(`checks.${id}.held`)
  })

  it('is no risk and no action of its own while the other check holds it', () => {
    const audit = audited(1)
    const held = audit.checks.filter(({ message }) => message.key.endsWith('.held')).map(({ id }) => id)
    expect(held).toContain('RR-1')
    const { risks } = findingsOf(audit)
    expect(risks.map(({ check: { id } }) => id).filter((id) => held.includes(id))).toEqual([])
    expect(risks.map(({ check: { id } }) => id)).toContain('OV-1')
    expect(audit.actions.map((action) => action.check).filter((id) => held.includes(id))).toEqual([])
  })
})

it('views that go to the line count no more than the line, which stories that nobody saw are part of', () => {
  const posts = somePosts(120, (i) => ({
    type: i % 6 === 0 ? 'post' : 'share',
    text: words(30 + i, `mot${i}`),
    metrics: { impressions: i % 6 === 0 ? 1_000 : 0, reactions: 0, comments: 0, reposts: 0 },
  }))
  const labels = Object.fromEntries(
    posts.map(({ id }, i) => [
      id,
      i % 6 === 0
        ? { subject: 'trade' as const, intent: 'serve' as const }
        : { subject: 'off' as const, intent: 'chat' as const },
    ]),
  )
  const audit = runAudit(anInput({ client: { labels }, records: { posts } }))
  const line = check(audit, 'EL-1')
  expect(line).toMatchObject({ status: 'fail', estimate: 20 / 120 })
  expect(check(audit, 'EL-3')).toMatchObject({ estimate: 0, score: line.score, params: { heldBy: 'EL-1' } })
})
