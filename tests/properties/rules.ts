import type { AuditInput } from '#shared/audit/define/input'
import type { Client } from '#shared/model/client'
import type { Audit } from '#shared/model/audit'
import type { Measure, Post, Records } from '#shared/model/records'
import { middleOf } from '#shared/audit/support/ratio-of-halves'
import { shuffled, type Random } from '#shared/stats/random'
import { daysLater } from '#shared/time/days'
import { eachDay, weekday } from '#shared/time/calendar'
import { aPost } from './clients'

/** A promise of the method: what is done to a client by chance, and what the audit may then not do. */
export interface Rule {
  name: string
  /** The changed client; null where there is nothing to change. */
  change: (input: AuditInput, random: Random) => AuditInput | null
  /** What was broken, in a sentence; null where the promise held. */
  broken: (before: Audit, after: Audit) => string | null
}

/** Points of the index and of its low end by which a change that may not help may still move them: rounding, and what one draw moves. */
const SMALL = 0.05
/** Points of the index and of its low end that chance may move where posts leave by chance: of a trend over fewer posts nobody knows which way it turns. */
const CHANCE = { score: 0.5, low: 3 }

/** Every promise, each tried on every client. */
export const RULES: readonly Rule[] = [
  ...withheld().map(([name, change]): Rule => ({
    name: `without ${name}`,
    change,
    broken: noLowerEndRaised,
  })),
  {
    name: 'no post has a reaction',
    change: (input, random) => metricsChanged(input, random, 1, NO_REACTION),
    broken: notRaised(SMALL),
  },
  {
    name: 'all get fewer reactions',
    change: (input, random) => reactionsFall(input, random, () => true),
    broken: notRaised(SMALL),
  },
  {
    name: 'posts of the later half get fewer reactions',
    change: (input, random) => {
      const middle = middleOf(input.period)
      return reactionsFall(input, random, ({ publishedAt }) => publishedAt >= middle)
    },
    broken: notRaised(SMALL),
  },
  {
    name: 'somebody else’s story is shared',
    change: (input, random) => foreign(input, random, 1),
    broken: notRaised(SMALL),
  },
  {
    name: 'five such stories are shared',
    change: (input, random) => foreign(input, random, 5),
    broken: notRaised(SMALL),
  },
  // The index itself never rises. Its low end moves with what chance leaves of a trend and of a peak among fewer posts.
  ...[1, 5].map((count): Rule => ({
    name: `${count} stories of somebody else go viral`,
    change: (input, random) => foreign(input, random, count, 100_000),
    broken: noAuthority,
  })),
  { name: 'own posts are deleted', change: ownDeleted, broken: notRaised(CHANCE.score, CHANCE.low) },
  { name: 'one post is deleted', change: oneDeleted, broken: noStep },
  { name: 'posts become service on the line', change: serviceAdded, broken: notLowered },
  { name: 'one answer more is confirmed', change: answerAdded, broken: notLowered },
  {
    name: 'one follower more',
    change: (input) => followersChanged(input, (count) => count + 1),
    broken: noStep,
  },
  {
    name: 'twice the followers',
    change: (input) => followersChanged(input, (count) => 2 * count),
    broken: notRaised(SMALL),
  },
  { name: 'ten times the views', change: (input) => reachChanged(input, 10), broken: notRaised(SMALL) },
  { name: 'activities move to Saturdays', change: toSaturdays, broken: notRaised(SMALL) },
  { name: 'results from a fair are noted', change: fairAdded, broken: notRaised(SMALL) },
  { name: 'fewer of the readers are in the target', change: fewerInTarget, broken: notRaised(SMALL) },
  { name: 'fewer requests come in', change: fewerRequests, broken: notRaised(SMALL) },
  { name: 'labels are unread again', change: labelsUnread, broken: noLowerEndRaised },
]

const EPS = 1e-6
const GOOD: ReadonlySet<string> = new Set(['hidden-expert', 'authority'])

function notRaised(tolerance: number, atLowEnd = tolerance): Rule['broken'] {
  return (before, after) =>
    raised(before, after, 'score', tolerance) ??
    raised(before, after, 'low', atLowEnd) ??
    bettered(before, after)
}

// A viral story of somebody else makes nobody an authority.
function noAuthority(before: Audit, after: Audit): string | null {
  return (
    notRaised(SMALL)(before, after) ??
    (after.verdict === 'authority' && before.verdict !== 'authority'
      ? `verdict ${before.verdict} becomes authority`
      : null)
  )
}

function noLowerEndRaised(before: Audit, after: Audit): string | null {
  return raised(before, after, 'low', SMALL) ?? bettered(before, after)
}

function notLowered(before: Audit, after: Audit): string | null {
  const [was, is] = [before.influence.score, after.influence.score]
  return was !== null && (is === null || is < was - EPS)
    ? `influence ${text(was)} falls to ${text(is)}`
    : null
}

// One post or one follower: the verdict stands and no check jumps.
function noStep(before: Audit, after: Audit): string | null {
  if (before.verdict !== after.verdict) return `verdict ${before.verdict} becomes ${after.verdict}`
  for (const check of before.checks) {
    const now = after.checks.find(({ id }) => id === check.id)?.score ?? null
    if (check.score === null || now === null) continue
    if (Math.abs(now - check.score) > 12) return `${check.id} jumps from ${text(check.score)} to ${text(now)}`
  }
  return null
}

function raised(before: Audit, after: Audit, end: 'score' | 'low', tolerance: number): string | null {
  const [was, is] = [before.influence[end], after.influence[end]]
  if (is === null || was === null || is <= was + tolerance) return null
  const risen = after.checks.flatMap(({ id, score }) => {
    const then = before.checks.find((check) => check.id === id)?.score ?? null
    return score !== then && (score ?? 0) > (then ?? -1) ? [`${id} ${text(then)}→${text(score)}`] : []
  })
  return `influence (${end}) ${text(was)} rises to ${text(is)}: ${risen.join(', ')}`
}

function bettered(before: Audit, after: Audit): string | null {
  if (!GOOD.has(after.verdict) || GOOD.has(before.verdict)) return null
  return `verdict ${before.verdict} becomes ${after.verdict}`
}

function text(value: number | null): string {
  return value === null ? 'nothing' : value.toFixed(2)
}

type Change = Rule['change']

// What a client may keep back, kind by kind.
function withheld(): [string, Change][] {
  const records = (name: string, change: (records: Records) => Partial<Records>): [string, Change] => [
    name,
    (input) => ({ ...input, records: { ...input.records, ...change(input.records) } }),
  ]
  const metrics =
    (...names: (keyof Post['metrics'])[]) =>
    ({ posts }: Records) => ({
      posts: posts.map((post) => ({
        ...post,
        metrics: Object.fromEntries(
          Object.entries(post.metrics).filter(([name]) => !names.includes(name as never)),
        ),
      })),
    })
  const measures =
    (drop: (measure: Measure) => boolean) =>
    ({ measures: all }: Records) => ({
      measures: all.filter((measure) => !drop(measure)),
    })
  return [
    records('the page posts', ({ posts }) => ({ posts: posts.filter(({ who }) => who === 'person') })),
    records(
      'the page figures',
      measures(({ who }) => who === 'page'),
    ),
    records(
      'the daily sheet',
      measures(({ who }) => who === 'person'),
    ),
    records('comments received', metrics('comments')),
    records('reactions', metrics('reactions', 'comments', 'reposts', 'engagements')),
    records('views', metrics('views', 'impressions', 'reached')),
    records('activities', () => ({ activities: [] })),
    records('requests', ({ activities }) => ({
      activities: activities.filter(({ kind }) => kind !== 'invitation-in'),
    })),
    records('results', () => ({ outcomes: [] })),
    records('demographics', () => ({ demographics: [] })),
    records('the profile', () => ({ profile: null })),
    records('the skills', ({ profile }) => ({ profile: profile && { ...profile, skills: [] } })),
    records('reposts', metrics('reposts')),
    records('reactions alone', metrics('reactions')),
    records('every tenth figure', ({ posts }) => ({
      posts: posts.map((post, index) => (index % 10 === 0 ? { ...post, metrics: {} } : post)),
    })),
    records('the hours of every other post', ({ posts }) => ({
      posts: posts.map((post, index) =>
        index % 2 === 0 ? { ...post, publishedAt: post.publishedAt.slice(0, 10) } : post,
      ),
    })),
    records('the texts of every other post', ({ posts }) => ({
      posts: posts.map((post, index) => (index % 2 === 0 ? { ...post, text: null } : post)),
    })),
    [
      'questions',
      (input) => ({
        ...input,
        client: { ...input.client, questions: [], labels: withoutAnswers(input.client.labels) },
      }),
    ],
  ]
}

function withoutAnswers(labels: Client['labels']): Client['labels'] {
  return Object.fromEntries(
    Object.entries(labels).map(([id, { subject, intent, themes }]) => [id, { subject, intent, themes }]),
  )
}

const NO_REACTION = { reactions: 0, comments: 0, reposts: 0, engagements: 0 } as const

function metricsChanged(
  input: AuditInput,
  random: Random,
  part: number,
  changed: Partial<Record<keyof Post['metrics'], number>>,
): AuditInput {
  return withPosts(input, (post) => {
    if (post.who === 'page' || random.unit() >= part) return post
    const metrics = { ...post.metrics }
    for (const [name, value] of Object.entries(changed) as [keyof Post['metrics'], number][]) {
      const known = metrics[name]
      if (known) metrics[name] = { ...known, value }
    }
    return { ...post, metrics }
  })
}

// All counts by one part of them, the same for every post: fewer reactions to the earlier ones are no worse news of a trend, nor are fewer to the best one of an evenness.
function reactionsFall(input: AuditInput, random: Random, falls: (post: Post) => boolean): AuditInput {
  const part = 0.5 + random.unit() / 2
  return withPosts(input, (post) => {
    if (post.who === 'page' || !falls(post)) return post
    const metrics = { ...post.metrics }
    for (const name of ['reactions', 'comments', 'reposts', 'engagements'] as const) {
      const known = metrics[name]
      if (known) metrics[name] = { ...known, value: part * known.value }
    }
    const { ownReplies } = post
    return { ...post, metrics, ownReplies: ownReplies === null ? null : part * ownReplies }
  })
}

function withPosts(input: AuditInput, change: (post: Post) => Post): AuditInput {
  return { ...input, records: { ...input.records, posts: input.records.posts.map(change) } }
}

// A bare share or a share with a word, of a story about something else, on any day, seen by any number.
/** The client who shared so many stories of others, each seen by `least` people and more. */
export function foreign(input: AuditInput, random: Random, count: number, least = 0): AuditInput {
  const days = eachDay(input.period)
  const added = Array.from({ length: count }, (_, index): Post => {
    const figure = (value: number) => ({ value: Math.round(value), source: 'shared' })
    const shown = least + Math.exp(4 + 9 * random.unit())
    const rate = Math.exp(-7 + 4 * random.unit())
    return aPost({
      id: `share:${9_000_000_000_000 + index}`,
      type: random.unit() < 0.5 ? 'repost' : 'share',
      publishedAt: `${days[random.below(days.length)]}T${10 + random.below(9)}:05:00Z`,
      text: '',
      sharedTitle: 'Le plus beau but de la saison',
      metrics: {
        impressions: figure(shown),
        reactions: figure(shown * rate),
        comments: figure((shown * rate) / 10),
        reposts: figure(0),
        engagements: figure(shown * rate * 1.2),
      },
    })
  })
  const labels = Object.fromEntries(added.map(({ id }) => [id, { subject: 'off', intent: 'chat' } as const]))
  return {
    ...input,
    client: { ...input.client, labels: { ...input.client.labels, ...labels } },
    records: {
      ...input.records,
      posts: [...input.records.posts, ...added],
      measures: withShown(input.records.measures, added),
    },
  }
}

// What is shown is in the daily sheet as well.
function withShown(measures: readonly Measure[], added: readonly Post[]): Measure[] {
  const shown = new Map<string, number>()
  for (const { publishedAt, metrics } of added) {
    const day = publishedAt.slice(0, 10)
    shown.set(day, (shown.get(day) ?? 0) + (metrics.impressions?.value ?? 0))
  }
  return measures.map((measure) =>
    measure.who === 'person' && measure.metric === 'impressions' && measure.from === null
      ? { ...measure, value: measure.value + (shown.get(measure.date) ?? 0) }
      : measure,
  )
}

function isOwn({ who, type }: Post): boolean {
  return who === 'person' && (type === 'post' || type === 'article')
}

// Whatever is deleted is drawn without a look at it: of every kind as many.
function ownDeleted(input: AuditInput, random: Random): AuditInput | null {
  const own = input.records.posts.filter(isOwn)
  const kinds = new Map<string, Post[]>()
  for (const post of own) {
    const { subject = '', intent = '' } = input.client.labels[post.id] ?? {}
    const key = `${subject} ${intent}`
    kinds.set(key, [...(kinds.get(key) ?? []), post])
  }
  const part = 0.1 + 0.6 * random.unit()
  const gone = new Set(
    [...kinds.values()].flatMap((posts) => shuffled(posts, random).slice(0, Math.floor(part * posts.length))),
  )
  return {
    ...input,
    records: { ...input.records, posts: input.records.posts.filter((post) => !gone.has(post)) },
  }
}

function oneDeleted(input: AuditInput, random: Random): AuditInput {
  const gone = random.below(input.records.posts.length)
  return {
    ...input,
    records: { ...input.records, posts: input.records.posts.filter((_, index) => index !== gone) },
  }
}

function relabelled(input: AuditInput, changed: Client['labels']): AuditInput {
  return { ...input, client: { ...input.client, labels: { ...input.client.labels, ...changed } } }
}

function serviceAdded(input: AuditInput, random: Random): AuditInput | null {
  const { labels, themes } = input.client
  const open = input.records.posts.filter(
    (post) => isOwn(post) && labels[post.id] && labels[post.id]?.intent !== 'serve',
  )
  const chosen = shuffled(open, random).slice(0, 1 + random.below(Math.max(1, open.length)))
  if (chosen.length === 0) return null
  const theme = themes[0]?.name
  return relabelled(
    input,
    Object.fromEntries(
      chosen.map(({ id }) => [
        id,
        {
          ...labels[id],
          subject: 'trade',
          intent: 'serve',
          ...(theme === undefined ? {} : { themes: [theme] }),
        } as const,
      ]),
    ),
  )
}

function answerAdded(input: AuditInput, random: Random): AuditInput | null {
  const { labels, questions } = input.client
  const own = input.records.posts.filter((post) => isOwn(post) && labels[post.id])
  const post = own[random.below(Math.max(1, own.length))]
  if (!post || questions.length === 0) return null
  const answers = [...new Set([...(labels[post.id]?.answers ?? []), random.below(questions.length)])]
  return relabelled(input, { [post.id]: { ...labels[post.id], answers } })
}

function followersChanged(input: AuditInput, change: (count: number) => number): AuditInput {
  const { person } = input.client
  return {
    ...input,
    client: {
      ...input.client,
      person: person.followers === undefined ? person : { ...person, followers: change(person.followers) },
    },
    records: {
      ...input.records,
      measures: input.records.measures.map((measure) =>
        measure.who === 'person' && measure.metric === 'followersTotal'
          ? { ...measure, value: change(measure.value) }
          : measure,
      ),
    },
  }
}

function reachChanged(input: AuditInput, factor: number): AuditInput {
  const seen = withPosts(input, (post) => {
    if (post.who === 'page') return post
    const metrics = { ...post.metrics }
    for (const name of ['views', 'impressions', 'reached'] as const) {
      const known = metrics[name]
      if (known) metrics[name] = { ...known, value: factor * known.value }
    }
    return { ...post, metrics }
  })
  const measures = input.records.measures.map((measure) =>
    measure.who === 'person' && ['impressions', 'reached'].includes(measure.metric)
      ? { ...measure, value: factor * measure.value }
      : measure,
  )
  return { ...seen, records: { ...seen.records, measures } }
}

function toSaturdays(input: AuditInput): AuditInput {
  const activities = input.records.activities.map((activity) =>
    ['comment', 'reaction', 'vote'].includes(activity.kind)
      ? { ...activity, day: daysLater(activity.day, 5 - weekday(activity.day)) }
      : activity,
  )
  return {
    ...input,
    records: { ...input.records, activities: activities.filter(({ day }) => day <= input.asOf) },
  }
}

function fairAdded(input: AuditInput, random: Random): AuditInput {
  const days = eachDay(input.period)
  const added = Array.from({ length: 12 }, (_, index) => ({
    date: days[random.below(days.length)] ?? input.asOf,
    kind: random.unit() < 0.5 ? ('lead' as const) : ('meeting' as const),
    label: `Stand ${index}`,
    value: null,
    currency: null,
    declaredSource: 'salon professionnel',
    postUrl: null,
    postId: null,
    source: 'fair',
  }))
  return { ...input, records: { ...input.records, outcomes: [...input.records.outcomes, ...added] } }
}

function fewerInTarget(input: AuditInput, random: Random): AuditInput | null {
  const { demographics } = input.records
  if (demographics.length === 0) return null
  const factor = random.unit()
  return {
    ...input,
    records: {
      ...input.records,
      demographics: demographics.map((row) =>
        input.client.targets.industries.some((name) => row.name.includes(name))
          ? { ...row, share: factor * (row.share ?? 0) }
          : row,
      ),
    },
  }
}

function fewerRequests(input: AuditInput, random: Random): AuditInput {
  const from = daysLater(input.asOf, -89)
  const activities = input.records.activities.filter(
    ({ kind, day }) => kind !== 'invitation-in' || day < from || random.unit() < 0.6,
  )
  return { ...input, records: { ...input.records, activities } }
}

function labelsUnread(input: AuditInput, random: Random): AuditInput {
  const kept = random.unit()
  const labels = Object.fromEntries(Object.entries(input.client.labels).filter(() => random.unit() < kept))
  return { ...input, client: { ...input.client, labels } }
}
