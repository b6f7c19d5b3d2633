import { beforeAll, describe, expect, it } from 'vitest'
import { auditFolder, type AuditOfFolder } from '#services/audit-client'
import type { AuditInput } from '#shared/audit/define/input'
import { runAudit } from '#shared/audit/engine/run-audit'
import type { Audit } from '#shared/model/audit'
import type { Measure, Post } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { createRandom, shuffled } from '#shared/stats/random'
import { sampleFolder, type Golden } from '../../tools/golden-audits'

const SAMPLES: readonly Golden[] = ['camille', 'etienne']
/** Posts left out one by one here; the bench leaves out every one. */
const DRAWN = 6
const found = {} as Record<Golden, AuditOfFolder>

beforeAll(async () => {
  for (const name of SAMPLES) found[name] = await auditFolder(sampleFolder(name), {})
}, 60_000)

describe.each(SAMPLES)('the verdict on %s', (name) => {
  type Change<T> = (list: T[]) => T[]
  const inputOf = (change: Change<Post>, changeMeasures: Change<Measure>): AuditInput => {
    const { audit, client, imported } = found[name]
    const { asOf, period, language, engine } = audit
    const records = {
      ...imported.records,
      posts: change(imported.records.posts),
      measures: changeMeasures(imported.records.measures),
    }
    return { client, records, sources: imported.sources, asOf, period, language, engine }
  }
  const auditOf = (change: Change<Post>, changeMeasures: Change<Measure> = (measures) => measures): Audit =>
    runAudit(inputOf(change, changeMeasures))

  it('stands whichever of the posts that matter most, or of a draw of the others, is left out', () => {
    const { audit, imported } = found[name]
    const proofs = [
      audit.metrics['person.views.topPostId'],
      ...audit.posts.filter(({ outcomes }) => outcomes > 0).map(({ id }) => id),
    ]
    const others = shuffled(imported.records.posts, createRandom(7)).map(({ id }) => id)
    for (const left of [...proofs.slice(0, DRAWN), ...others.slice(0, DRAWN)])
      expect([left, auditOf((posts) => posts.filter(({ id }) => id !== left)).verdict]).toEqual([
        left,
        audit.verdict,
      ])
  }, 120_000)

  it('stands beside one viral post about something else', () => {
    const { audit, imported } = found[name]
    for (const type of ['post', 'repost'] as const) {
      const viral: Post = {
        ...(imported.records.posts[0] as Post),
        id: 'share:7999999999999999999',
        urns: ['share:7999999999999999999'],
        who: 'person',
        type,
        publishedAt: `${audit.asOf.slice(0, 8)}02T09:00:00Z`,
        text: type === 'post' ? 'Quel match hier soir ! Vous avez vu ce but à la dernière minute ?' : '',
        sharedTitle: 'Les plus beaux buts de la saison',
        sharedUrl: null,
        metrics: {
          impressions: { value: 900_000, source: 'viral' },
          reactions: { value: 40_000, source: 'viral' },
          comments: { value: 900, source: 'viral' },
          reposts: { value: 300, source: 'viral' },
        },
        sources: ['viral'],
      }
      expect(auditOf((posts) => [...posts, viral]).verdict).toBe(audit.verdict)
    }
  }, 60_000)

  it('keeps its influence to the last digit with a hundred times the reach and the reactions that come with it', () => {
    const more = auditOf(
      (posts) => posts.map((post) => scaled(post, [...REACH, ...REACTIONS])),
      (measures) => measures.map(seenMore),
    )
    expect(rounded(more)).toEqual(rounded(found[name].audit))
  }, 60_000)

  it('gains nothing from reach alone: only the rate of reactions can fall', () => {
    const { audit } = found[name]
    const seen = auditOf(
      (posts) => posts.map((post) => scaled(post, REACH)),
      (measures) => measures.map(seenMore),
    )
    expect(seen.influence.score ?? 0).toBeLessThanOrEqual((audit.influence.score ?? 0) + 1e-9)
    const moved = seen.checks.filter(
      ({ score }, index) => Math.abs((score ?? -1) - (audit.checks[index]?.score ?? -1)) > 1e-9,
    )
    expect(moved.map(({ id }) => id)).toEqual(['RR-1'])
    expect(moved[0]?.score).toBeLessThan(audit.checks.find(({ id }) => id === 'RR-1')?.score ?? 0)
    expect((seen.influence.low ?? 0) > 50).toBe((audit.influence.low ?? 0) > 50)
  }, 60_000)
})

const REACH: readonly PostMetric[] = ['views', 'impressions', 'reached']
const REACTIONS: readonly PostMetric[] = ['reactions', 'comments', 'reposts', 'engagements', 'clicks']

function scaled(post: Post, names: readonly PostMetric[]): Post {
  if (post.who === 'page') return post
  const metrics = { ...post.metrics }
  for (const name of names) {
    const figure = metrics[name]
    if (figure) metrics[name] = { ...figure, value: 100 * figure.value }
  }
  return { ...post, metrics }
}

function seenMore(measure: Measure): Measure {
  const isReach =
    measure.who === 'person' && ['impressions', 'reached', 'engagements'].includes(measure.metric)
  return isReach ? { ...measure, value: 100 * measure.value } : measure
}

function rounded({ influence, categories }: Audit) {
  const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(12)))
  return {
    influence: round(influence.score),
    categories: categories.map(({ id, score }) => [id, round(score)]),
  }
}
