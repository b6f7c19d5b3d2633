import { pageBenefit } from '#shared/audit/checks/ba-5'
import { stableLine } from '#shared/audit/checks/el-4'
import { mostReadMostProductive } from '#shared/audit/checks/oc-3'
import type { Check } from '#shared/audit/define/define-check'
import type { AuditInput } from '#shared/audit/define/input'
import { judge } from '#shared/audit/engine/status'
import { normalQuantile } from '#shared/stats/distributions'
import { createRandom, shuffled, type Random } from '#shared/stats/random'
import { aPost, anInput, FILE, find, settingsOf, someLabels, somePosts } from './build'
import { daily } from './judged'

const DAY = 86_400_000
const day = (from: number, index: number) =>
  new Date(from + index * DAY + DAY / 3).toISOString().replace('.000Z', 'Z')
const logNormal = (random: Random, spread: number) =>
  Math.exp(spread * normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random.unit()))))

/** A client of whom nothing is true that a check looks for, drawn anew each time, and what would be a claim. */
export interface Simulation {
  check: Check
  name: string
  nothing: (random: Random) => AuditInput
  isClaim: (status: string, variant?: string) => boolean
}

/** Views and contacts drawn apart from each other: OC-3 may say neither "same" nor "different". */
export const CONTACTS: readonly Simulation[] = [
  { posts: 16, contacts: 14 },
  { posts: 30, contacts: 40 },
].map(({ posts, contacts }) => ({
  check: mostReadMostProductive,
  name: `${posts} posts, ${contacts} contacts drawn at random`,
  isClaim: (_, variant) => variant === 'same' || variant === 'different',
  nothing: (random) =>
    anInput({
      records: {
        posts: somePosts(posts, () => ({ metrics: { impressions: Math.round(300 * logNormal(random, 1)) } })),
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
    }),
}))

/** Visits of the page that know nothing of the person's posts: BA-5 may claim no gain (a failure says that no effect is established, and how small it is at most). */
export const VISITS: readonly Simulation[] = [
  { visits: 15, spread: 0.6, events: 12 },
  { visits: 200, spread: 0.3, events: 30 },
].map(({ visits, spread, events }) => ({
  check: pageBenefit,
  name: `${events} posts, ${visits} visits a day`,
  isClaim: (status) => status === 'pass',
  nothing: (random) => {
    const from = Date.UTC(2025, 10, 16)
    const all = Array.from({ length: 320 }, (_, index) => 30 + index)
    const posts = shuffled(all, random)
      .slice(0, events)
      .map((at, index) => aPost({ id: `share:${index}`, text: 'Chez Kervane.', publishedAt: day(from, at) }))
    const values = Array.from({ length: 365 }, (_, at) =>
      Math.round(visits * (at % 7 < 5 ? 1 : 0.4) * logNormal(random, spread)),
    )
    return anInput({ records: { posts, measures: daily('pageViews', 'page', '2025-11-16', values) } })
  },
}))

/** One mix of subjects all year: EL-4 may see no change of line. */
export const LINES: readonly Simulation[] = [40, 80].map((posts) => ({
  check: stableLine,
  name: `${posts} posts of one mix`,
  isClaim: (status) => status === 'warn' || status === 'fail',
  nothing: (random) =>
    anInput({
      client: {
        labels: someLabels(posts, () => ({
          subject: (['brand', 'trade', 'trade', 'career', 'off', 'off'] as const)[random.below(6)] ?? 'off',
          intent: 'chat',
        })),
      },
      records: {
        posts: somePosts(posts, (i) => ({
          publishedAt: day(Date.UTC(2025, 10, 17), Math.floor(((posts - 1 - i) * 362) / posts)),
        })),
      },
    }),
}))

/** Share of seeded runs that end in each status, and share that claims something where there is nothing. */
export function simulate(
  { check, nothing, isClaim }: Simulation,
  runs: number,
  first = 1000,
): { claimed: number; statuses: Record<string, number> } {
  let claimed = 0
  const statuses: Record<string, number> = {}
  for (let run = 1; run <= runs; run++) {
    const finding = find(check, nothing(createRandom(first + run)))
    if (typeof finding === 'string') throw new Error(finding)
    const { status } = judge(finding, settingsOf(check.id))
    statuses[status] = (statuses[status] ?? 0) + 1 / runs
    if (isClaim(status, finding.variant)) claimed++
  }
  return { claimed: claimed / runs, statuses }
}
