import { describe, expect, it } from 'vitest'
import { pageBenefit } from '#shared/audit/checks/ba-5'
import { stableLine } from '#shared/audit/checks/el-4'
import { mostReadMostProductive } from '#shared/audit/checks/oc-3'
import type { Check } from '#shared/audit/define-check'
import type { AuditInput } from '#shared/audit/input'
import { judge } from '#shared/audit/status'
import { normalQuantile } from '#shared/stats/distributions'
import { createRandom, shuffled, type Random } from '#shared/stats/random'
import { aPost, anInput, FILE, find, settingsOf, someLabels, somePosts } from '/work/main/tests/unit/audit/build'
import { daily } from '/work/main/tests/unit/audit/judged'

const RUNS = 600
const DAY = 86_400_000
const day = (from: number, index: number) =>
  new Date(from + index * DAY + DAY / 3).toISOString().replace('.000Z', 'Z')
const logNormal = (random: Random, spread: number) =>
  Math.exp(spread * normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random.unit()))))

/** Share of seeded runs in which a check claims something where there is nothing. */
function claims(
  check: Check,
  runs: number,
  nothing: (random: Random) => AuditInput,
  isClaim: (status: string, variant?: string) => boolean,
): number {
  let claimed = 0
  for (let run = 1; run <= runs; run++) {
    const finding = find(check, nothing(createRandom(1000 + run)))
    if (typeof finding === 'string') throw new Error(finding)
    if (isClaim(judge(finding, settingsOf(check.id)).status, finding.variant)) claimed++
  }
  console.log(check.id, claimed, runs); return claimed / runs
}

describe('with no real effect', () => {
  it.each([
    { posts: 16, contacts: 14 },
    { posts: 30, contacts: 40 },
  ])(
    'OC-3 says not established in 95 % of runs: $posts posts, $contacts contacts drawn at random',
    ({ posts, contacts }) => {
      const nothing = (random: Random) =>
        anInput({
          records: {
            posts: somePosts(posts, () => ({
              metrics: { impressions: Math.round(300 * logNormal(random, 1)) },
            })),
            outcomes: Array.from({ length: contacts }, () => ({
              date: '2026-11-14',
              kind: 'contact' as const,
              label: '',
              value: null,
              currency: null,
              declaredSource: null,
              postUrl: null,
              postId: `share:${1 + random.below(posts)}`,
              source: FILE,
            })),
          },
        })
      expect(
        claims(
          mostReadMostProductive,
          RUNS,
          nothing,
          (_, variant) => variant === 'same' || variant === 'different',
        ),
      ).toBeLessThanOrEqual(0.05)
    },
  )

  it.each([
    { visits: 15, spread: 0.6, events: 12 },
    { visits: 200, spread: 0.3, events: 30 },
  ])(
    'BA-5 claims a gain in 5 % of runs at most: $events posts, $visits visits a day',
    ({ visits, spread, events }) => {
      const from = Date.UTC(2025, 10, 16)
      const nothing = (random: Random) => {
        const days = shuffled(
          Array.from({ length: 320 }, (_, index) => 30 + index),
          random,
        ).slice(0, events)
        const posts = days.map((at, index) =>
          aPost({ id: `share:${index}`, text: 'Chez Kervane.', publishedAt: day(from, at) }),
        )
        const values = Array.from({ length: 365 }, (_, at) =>
          Math.round(visits * (at % 7 < 5 ? 1 : 0.4) * logNormal(random, spread)),
        )
        return anInput({ records: { posts, measures: daily('pageViews', 'page', '2025-11-16', values) } })
      }
      expect(claims(pageBenefit, RUNS, nothing, (status) => status === 'pass')).toBeLessThanOrEqual(0.05)
    },
  )

  it.each([{ posts: 24 }, { posts: 80 }])(
    'EL-4 sees no change of line in 95 % of runs: $posts posts of one mix',
    ({ posts }) => {
      const nothing = (random: Random) =>
        anInput({
          client: {
            labels: someLabels(posts, () => ({
              subject:
                (['brand', 'trade', 'trade', 'career', 'off', 'off'] as const)[random.below(6)] ?? 'off',
              intent: 'chat',
            })),
          },
          records: {
            posts: somePosts(posts, (i) => ({
              publishedAt: day(Date.UTC(2025, 10, 17), Math.floor(((posts - 1 - i) * 362) / posts)),
            })),
          },
        })
      expect(claims(stableLine, RUNS, nothing, (status) => status !== 'pass')).toBeLessThanOrEqual(0.05)
    },
  )
})
