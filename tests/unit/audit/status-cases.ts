import { workingDays } from '#shared/time/calendar'
import type { AuditInput } from '#shared/audit/define/input'
import type { Status } from '#shared/model/audit'
import { client as clientSchema } from '#shared/model/client'
import type { Demographic, Outcome, Post, Profile } from '#shared/model/records'
import { anInput, aSource, aPost, FILE, someLabels, somePosts, words } from './build'
import { daily } from './judged'

type Options = NonNullable<Parameters<typeof anInput>[0]>
type Each = Parameters<typeof somePosts>[1]
type Label = ReturnType<Parameters<typeof someLabels>[1]>
type Cases = Partial<Record<Status, AuditInput>>

const DAY = 86_400_000
const seed = (i: number) => `mot${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}`

/** A person who published these posts. */
function posting(count: number, each?: Each, options: Options = {}): AuditInput {
  return anInput({ ...options, records: { posts: somePosts(count, each), ...options.records } })
}

/** Twenty posts, the first `k` of them so, the others otherwise. */
function split(k: number, so: Each, otherwise: Each, n = 20): AuditInput {
  return posting(n, (i) => (i < k ? (so?.(i) ?? {}) : (otherwise?.(i) ?? {})))
}

/** `n` posts (one every `step` days) with labels by hand. */
function labelled(each: (i: number) => Label, n = 20, options: Options = {}, step = 1): AuditInput {
  return posting(
    n,
    (i) => ({ publishedAt: ago(1 + i * step), metrics: { impressions: 100 }, text: words(40, seed(i)) }),
    { ...options, client: { ...options.client, labels: someLabels(n, each) } },
  )
}

/** The first `k` of twenty labels so, the others otherwise; five posts are too few for any. */
function labels(k: number, so: Label, otherwise: Label, n = 20): AuditInput {
  return labelled((i) => (i < k ? so : otherwise), n)
}

function ago(days: number): string {
  return new Date(Date.UTC(2026, 10, 15, 12) - days * DAY).toISOString().replace('.000Z', 'Z')
}

/** Own posts so many days before the audit. */
function daysAgo(...days: number[]): AuditInput {
  const sources = [aSource({ format: 'linkedin-shares' })]
  return posting(days.length, (i) => ({ publishedAt: ago(days[i] ?? 0) }), { sources })
}

const each = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i))
const none = anInput()
const unreadable = posting(20, () => ({ text: null }))

const off: Label = { subject: 'off', intent: 'chat' }
const career: Label = { subject: 'career', intent: 'chat' }
const trade: Label = { subject: 'trade', intent: 'chat' }
const brand: Label = { subject: 'brand', intent: 'chat' }
const serving: Label = { subject: 'trade', intent: 'serve' }
const selling: Label = { subject: 'trade', intent: 'sell' }

const own = () => ({ text: words(40) })
const share = () => ({ type: 'share' as const, text: words(30) })

/** Ten questions of which the first `k` are answered. */
function questions(k: number): AuditInput {
  return labelled((i) => ({ ...serving, answers: i < k ? [i] : [] }), 20, {
    client: { questions: each(10, (i) => i).map((i) => ({ text: `Question ${i} ?`, importance: 1 })) },
  })
}

/** The themes of two halves of a year, `n` posts each: the share of the trade in either. */
function halves(first: number, second: number, n = 40): AuditInput {
  // In turn, so that no theme follows itself more than by chance.
  const isTrade = (place: number, share: number) => (place * 0.618034) % 1 < share
  return labelled((i) => (isTrade(i % n, i < n ? second : first) ? trade : off), 2 * n, {}, 182 / n)
}

/** Views of 100 each, the first `k` of twenty off the line. */
const viewed = (k: number, n = 20) => labels(k, off, trade, n)

function common(person: (i: number) => Label, page: (i: number) => Label, n = 60, m = 60): AuditInput {
  return anInput({
    client: { labels: { ...someLabels(n, person), ...someLabels(m, page, 101) } },
    records: { posts: [...somePosts(n), ...somePosts(m, () => ({ who: 'page' }), 101)] },
  })
}

/** Relays of one page post, the first `k` of them with thirty own words. */
function relays(k: number, n = 10): AuditInput {
  const page = aPost({ id: 'activity:7000000000000000001', who: 'page', text: words(40, 'page') })
  const shared = somePosts(n, (i) => ({
    type: 'share',
    text: i < k ? words(30, seed(i)) : 'Oui.',
    sharedUrl: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001',
  }))
  return anInput({ records: { posts: [page, ...shared] } })
}

/** Visits of the page that gain so much after each of `count` posts that name the brand. */
function visits(gain: number, count: number): AuditInput {
  const from = Date.UTC(2026, 0, 1)
  const events = each(count, (i) => 40 + i * 17)
  const values = each(300, (day) => {
    const lifted = events.some((event) => day >= event && day <= event + 2)
    return Math.round((200 + ((day * 7919) % 13)) * (lifted ? 1 + gain : 1))
  })
  const posts = events.map((event, i) =>
    aPost({
      id: `share:${i}`,
      text: 'Chez Kervane, on a posé des murs.',
      publishedAt: new Date(from + event * DAY + DAY / 3).toISOString().replace('.000Z', 'Z'),
    }),
  )
  return anInput({ records: { posts, measures: daily('pageViews', 'page', '2026-01-01', values) } })
}

/** Twenty posts whose rate in the later half of the period is `ratio` of that in the earlier one, 10 %. */
function rates(ratio: number, n = 20, who: Post['who'] = 'person'): AuditInput {
  const counts = { comments: 0, reposts: 0, clicks: 0, impressions: 1000 }
  return posting(n, (i) => ({
    who,
    publishedAt: ago(i < n / 2 ? 1 + i : 200 + i),
    metrics: { ...counts, reactions: i < n / 2 ? 100 * ratio : 100 },
  }))
}

function viewsOf(values: number[]): AuditInput {
  return posting(values.length, (i) => ({ metrics: { impressions: values[i] ?? 0 } }))
}

/** A hundred posts, three of ten (or two of ten) of which bring `many` times as much. */
function uneven(many: number, ofTen: number): AuditInput {
  return posting(100, (i) => ({
    publishedAt: ago(1 + 3 * i),
    metrics: { reactions: i % 10 < ofTen ? 3 * many : 3, comments: 0, reposts: 0 },
  }))
}

function audience(inTarget: number, elsewhere: number, targets: string[] = ['Bâtiment']): AuditInput {
  const row = (name: string, value: number): Demographic => ({
    who: 'person',
    scope: 'content',
    category: 'industry',
    name,
    share: value,
    upper: value,
    count: null,
    source: FILE,
  })
  return anInput({
    client: { targets: { jobTitles: [], industries: targets, seniorities: [], locations: [] } },
    records: { demographics: [row('Bâtiment', inTarget), row('Conseil', elsewhere)] },
  })
}

function activities(perDay: number, from = '2026-01-02'): AuditInput {
  const days = workingDays({ from, to: '2026-11-13' }, 'FR')
  return anInput({
    records: { activities: days.map((day) => ({ kind: 'reaction', day, hour: 10, count: perDay })) },
  })
}

const outcome = (date: string, postId: string | null = null): Outcome => ({
  date,
  kind: 'contact',
  label: 'Un contact',
  value: null,
  currency: null,
  declaredSource: 'LinkedIn',
  postUrl: null,
  postId,
  source: FILE,
})
const monthly = each(12, (i) => i).map((i) => outcome(`2026-${String(1 + (i % 11)).padStart(2, '0')}-05`))

function contacts(target: number | undefined, k = 1, posts = 40): AuditInput {
  const targets = { jobTitles: [], industries: [], seniorities: [], locations: [] }
  return posting(posts, undefined, {
    client: { targets: target === undefined ? targets : { ...targets, contactsPerTenPosts: target } },
    // As even over the months as they come.
    records: {
      outcomes: each(k, (i) => i).map((i) => outcome(`2026-${String(1 + (i % 10)).padStart(2, '0')}-05`)),
    },
  })
}

function requests(now: number, before: number, days = 185): AuditInput {
  return anInput({
    client: { consent: { given: true } },
    records: {
      activities: each(days, (i) => i).map((i) => ({
        kind: 'invitation-in' as const,
        day: ago(i).slice(0, 10),
        hour: null,
        count: i < 90 ? now : before,
      })),
    },
  })
}

function page(count: number, followers: number | undefined, reactions: number): AuditInput {
  return posting(count, () => ({ who: 'page', metrics: { reactions, comments: 0, reposts: 1 } }), {
    client: { brand: followers === undefined ? {} : { followers } },
  })
}

/** Page posts of 500 impressions beside a mean of the consultant's own registry, or the expired published one. */
function reach(mean?: number, n = 10): AuditInput {
  const { benchmarks } = clientSchema.parse({
    person: { name: 'Ada' },
    brand: null,
    benchmarks: [
      {
        id: 'own',
        metric: 'meanImpressions',
        definitionTag: 'impressions_mean',
        value: { mean: mean ?? 1 },
        segment: { accountType: 'page' },
        publisher: 'Observatoire',
        source: 'https://example.org',
        published: '2026-01-01',
        retrieved: '2026-01-01',
        grade: 'B',
        expires: '2027-12-31',
      },
    ],
  })
  return posting(n, () => ({ who: 'page', metrics: { impressions: 500 } }), {
    client: { brand: { followers: 1500 }, ...(mean === undefined ? {} : { benchmarks }) },
  })
}

function growth(before: number, now: number, days = 180): AuditInput {
  const values = each(days, (i) => (i < days - 90 ? before : now))
  return anInput({
    records: { measures: daily('followersNewOrganic', 'page', ago(days - 1).slice(0, 10), values) },
  })
}

const profile: Profile = {
  name: 'Camille Dupont',
  headline: 'Ingénieure',
  summary: 'x'.repeat(200),
  industry: 'Mécanique',
  positions: [{ company: 'Kervane SAS', title: 'Ingénieure', from: '2020', to: null }],
  skills: ['a', 'b', 'c', 'd', 'e'],
  source: FILE,
}
const having = (part: Partial<Profile>) => anInput({ records: { profile: { ...profile, ...part } } })

function promise(k: number, n = 20, headline = 'Ingénieure vibrations'): AuditInput {
  return labelled((i) => ({ ...serving, themes: [i < k ? 'Vibrations' : 'Management'] }), n, {
    client: {
      person: { headline },
      themes: [
        { name: 'Vibrations', words: ['vibration'] },
        { name: 'Management', words: ['management'] },
      ],
    },
  })
}

const reaction = { kind: 'reaction' as const, day: '2026-11-15', hour: null, count: 1 }
const logUniform = each(20, (i) => Math.round(45 * 100 ** (i / 19)))

/** For every check, an input for each status that it can have; what is not here, it never has. */
export const CASES: Record<string, Cases> = {
  'OV-1': {
    pass: split(20, own, share),
    warn: split(10, own, share),
    fail: split(3, own, share),
    insufficient: posting(5),
    not_applicable: none,
  },
  'OV-2': {
    pass: posting(10, share),
    warn: split(5, share, () => ({ type: 'repost' }), 10),
    fail: split(1, share, () => ({ type: 'repost' }), 10),
    not_applicable: posting(2, share),
  },
  'OV-3': {
    pass: posting(20, () => ({ text: 'a'.repeat(400) })),
    warn: split(
      10,
      () => ({ text: 'a'.repeat(400) }),
      () => ({}),
    ),
    fail: split(
      2,
      () => ({ text: 'a'.repeat(400) }),
      () => ({}),
    ),
    insufficient: posting(5),
    not_applicable: unreadable,
  },
  'OV-4': {
    pass: posting(20, (i) => ({ text: words(40, seed(i)) })),
    warn: split(5, own, (i) => ({ text: words(40, seed(i)) })),
    fail: posting(20, own),
    insufficient: posting(5),
    not_applicable: unreadable,
  },
  'EL-1': {
    pass: labels(16, trade, off),
    warn: labels(12, trade, off),
    fail: labels(5, trade, off),
    insufficient: labels(5, trade, off, 5),
    not_applicable: unreadable,
  },
  'EL-2': {
    pass: labelled((i) => (i % 3 === 0 ? off : i % 3 === 1 ? trade : career)),
    warn: labels(16, trade, off),
    fail: labels(20, trade, off),
    insufficient: labels(5, trade, off, 5),
    not_applicable: unreadable,
  },
  'EL-3': {
    pass: viewed(2),
    warn: viewed(7),
    fail: viewed(12),
    insufficient: viewed(2, 5),
    not_applicable: posting(20),
  },
  'EL-4': {
    pass: halves(0.5, 0.5),
    warn: halves(0.9, 0.5, 120),
    fail: halves(1, 0),
    insufficient: halves(1, 0, 8),
    not_applicable: unreadable,
  },
  'SA-1': {
    pass: labels(12, serving, off),
    warn: labels(8, serving, off),
    fail: labels(4, serving, off),
    insufficient: labels(5, serving, off, 5),
    not_applicable: unreadable,
  },
  'SA-2': {
    pass: questions(6),
    warn: questions(4),
    fail: questions(2),
    not_applicable: labels(20, serving, off),
  },
  'SA-3': {
    pass: labels(2, selling, off),
    warn: labels(6, selling, off),
    fail: labels(10, selling, off),
    insufficient: labels(2, selling, off, 5),
    not_applicable: unreadable,
  },
  'SA-4': {
    pass: posting(20, () => ({ metrics: { comments: 3 }, ownReplies: 1 })),
    warn: posting(20, (i) => ({ metrics: { comments: 3 }, ownReplies: i < 8 ? 1 : 0 })),
    fail: posting(20, (i) => ({ metrics: { comments: 3 }, ownReplies: i < 2 ? 1 : 0 })),
    informative: posting(20, () => ({ ownReplies: 1 })),
    insufficient: posting(5, () => ({ metrics: { comments: 3 }, ownReplies: 1 })),
    not_applicable: posting(20),
  },
  'BA-1': {
    pass: labels(8, trade, off),
    warn: labels(3, trade, off),
    fail: labels(20, brand, off),
    insufficient: labels(5, trade, off, 5),
    not_applicable: unreadable,
  },
  'BA-2': {
    pass: common(
      (i) => (i % 2 ? trade : career),
      (i) => (i % 2 ? trade : career),
    ),
    warn: common(
      () => trade,
      (i) => ((i * 7) % 10 < 3 ? trade : career),
    ),
    fail: common(
      () => off,
      () => trade,
    ),
    insufficient: common(
      () => off,
      () => trade,
      20,
      11,
    ),
    not_applicable: unreadable,
  },
  'BA-3': {
    pass: split(4, () => ({ text: 'Chez Kervane.' }), own),
    warn: split(2, () => ({ text: 'Chez Kervane.' }), own),
    fail: posting(20, own),
    insufficient: posting(5, own),
    not_applicable: unreadable,
  },
  'BA-4': { pass: relays(10), warn: relays(4), fail: relays(1), not_applicable: relays(4, 4) },
  'BA-5': {
    pass: visits(0.2, 12),
    fail: visits(0, 12),
    insufficient: visits(0, 8),
    not_applicable: posting(20),
  },
  'BA-6': {
    informative: anInput({ client: { person: { followers: 400 }, brand: { followers: 100 } } }),
    not_applicable: none,
  },
  'RR-1': {
    pass: rates(1),
    warn: rates(0.9),
    fail: rates(0.5),
    insufficient: rates(1, 5),
    not_applicable: posting(20),
  },
  'RR-2': {
    informative: posting(20, () => ({ metrics: { impressions: 100 } }), {
      client: { person: { followers: 400 } },
    }),
    not_applicable: posting(20),
  },
  'RR-3': {
    pass: viewsOf(each(20, (i) => 100 + i)),
    warn: viewsOf([...logUniform, 20_000]),
    fail: viewsOf([...each(20, (i) => 100 + i), 20_000]),
    insufficient: viewsOf([100, 20_000]),
    not_applicable: posting(20),
  },
  'RR-4': {
    pass: uneven(1, 3),
    warn: uneven(13 / 3, 3),
    fail: uneven(20, 2),
    insufficient: posting(5, () => ({ metrics: { reactions: 3, comments: 0, reposts: 0 } })),
    not_applicable: posting(20),
  },
  'RR-5': {
    pass: audience(0.5, 0.2),
    warn: audience(0.4, 0.3),
    fail: audience(0.1, 0.8),
    insufficient: audience(0.1, 0.2),
    not_applicable: audience(0.5, 0.2, []),
  },
  'CA-1': {
    pass: daysAgo(...each(100, (i) => 1 + 3.5 * i)),
    warn: daysAgo(...each(312, (i) => 0.6 + (i * 7) / 6)),
    fail: daysAgo(...each(9, (i) => 1 + 40 * i)),
    insufficient: daysAgo(1, 8, 15, 22),
    not_applicable: none,
  },
  'CA-2': {
    pass: activities(5),
    warn: activities(14),
    fail: activities(15),
    insufficient: activities(20, '2026-10-19'),
    not_applicable: none,
  },
  'CA-3': {
    pass: daysAgo(...each(50, (i) => 1 + 7 * i)),
    warn: daysAgo(...each(20, (i) => 60 + 7 * i)),
    fail: daysAgo(...each(20, (i) => 61 + 7 * i)),
    insufficient: daysAgo(1, 8, 15),
    not_applicable: none,
  },
  'CA-4': {
    pass: daysAgo(...each(20, (i) => 1 + 7 * i)),
    warn: daysAgo(...each(20, (i) => 1 + 7 * i), 8.5, 15.5, 22.5, 29.5, 36.5),
    fail: daysAgo(...each(20, (i) => 1 + 0.7 * i)),
    insufficient: daysAgo(1, 8, 15),
    not_applicable: posting(20, (i) => ({ publishedAt: ago(1 + i).slice(0, 10) })),
  },
  'OC-1': {
    pass: anInput({ records: { outcomes: monthly } }),
    warn: anInput({ records: { outcomes: monthly.slice(0, 6) } }),
    fail: anInput({ client: { outcomesTracked: 'no' } }),
    insufficient: anInput({ client: { periodMonths: 1 }, records: { outcomes: [outcome('2026-11-05')] } }),
    not_applicable: none,
  },
  'OC-2': {
    pass: contacts(1, 10),
    warn: contacts(12, 40),
    fail: contacts(2.8),
    informative: contacts(undefined),
    insufficient: contacts(1.3),
    not_applicable: posting(20),
  },
  'OC-3': {
    informative: posting(10, (i) => ({ metrics: { impressions: 10 * i } }), {
      records: { outcomes: each(10, (i) => i).map((i) => outcome('2026-11-14', `share:${1 + i}`)) },
    }),
    not_applicable: viewsOf(each(10, (i) => i)),
  },
  'OC-4': {
    pass: requests(2, 1),
    warn: requests(18, 20),
    fail: requests(1, 2),
    insufficient: requests(5, 5, 100),
    not_applicable: none,
  },
  'PG-1': {
    pass: page(12, 300, 2),
    warn: page(12, 400, 2),
    fail: page(20, 253, 1),
    insufficient: page(20, undefined, 1),
    not_applicable: none,
  },
  'PG-2': {
    pass: rates(1, 20, 'page'),
    warn: rates(0.9, 20, 'page'),
    fail: rates(0.5, 20, 'page'),
    insufficient: rates(1, 6, 'page'),
    not_applicable: none,
  },
  'PG-3': {
    pass: reach(400),
    warn: reach(800),
    fail: reach(2000),
    informative: reach(),
    insufficient: reach(400, 5),
    not_applicable: none,
  },
  'PG-4': {
    pass: growth(3, 4),
    warn: growth(20, 17),
    fail: growth(10, 5),
    insufficient: growth(3, 4, 179),
    not_applicable: none,
  },
  'PR-1': {
    pass: having({}),
    warn: having({ industry: null, skills: ['a'] }),
    fail: having({ industry: null, skills: ['a'], summary: null, headline: null }),
    insufficient: having({ skills: [] }),
    not_applicable: none,
  },
  'PR-2': {
    pass: promise(12),
    warn: promise(8),
    fail: promise(2),
    insufficient: promise(5, 11),
    not_applicable: promise(12, 20, 'Passionnée de la vie'),
  },
  'DQ-1': {
    pass: anInput({
      records: { posts: [aPost({ publishedAt: '2026-01-10T09:00:00Z' })], activities: [reaction] },
    }),
    fail: none,
  },
  'DQ-2': { pass: posting(20), warn: posting(10), fail: posting(5) },
  'DQ-3': { informative: labels(20, trade, off), not_applicable: unreadable },
}
