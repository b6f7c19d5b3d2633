import { auditFolder } from '#services/audit-client'
import type { AuditInput } from '#shared/audit/define/input'
import { auditPeriod } from '#shared/audit/support/period'
import { client as clientFile, type Client } from '#shared/model/client'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import type { Source } from '#shared/model/source'
import type { ActivityCount, Measure, Outcome, Post, Records } from '#shared/model/records'
import { createRandom, type Random } from '#shared/stats/random'
import { daysLater } from '#shared/time/days'
import { eachDay } from '#shared/time/calendar'
import { GOLDEN, sampleFolder, type Golden } from '../tools/golden-audits'

/** A client whose audit has to keep the promises of the method. */
export interface Subject {
  name: string
  input: AuditInput
}

/** The bundled samples, through the real readers. */
export async function samples(names: readonly Golden[] = GOLDEN): Promise<Subject[]> {
  const found: Subject[] = []
  for (const name of names) {
    const { audit, client, imported } = await auditFolder(sampleFolder(name), {})
    const { asOf, period, language, engine } = audit
    const { records, sources } = imported
    found.push({ name, input: { client, records, sources, asOf, period, language, engine } })
  }
  return found
}

/** Three clients made by chance: a mixed one with a page, a good one without page files, and one without a brand of which little is known. */
export function generated(seed = 1): Subject[] {
  return [
    made('mixed', seed, { own: 70, shares: 45, bare: 30, good: 0.45, byHand: 0.6, page: true }),
    made('good', seed + 1, { own: 60, shares: 12, bare: 4, good: 0.8, byHand: 1, page: false }),
    made('alone', seed + 2, { own: 34, shares: 10, bare: 0, good: 0.6, byHand: 1, page: null }),
  ]
}

interface Shape {
  own: number
  shares: number
  bare: number
  /** Share of posts about the trade that serve. */
  good: number
  byHand: number
  /** null: no brand at all. */
  page: boolean | null
}

const AS_OF = '2026-10-31'
const PERIOD = auditPeriod(AS_OF, 12)
const FILE = 'posts-seen.csv'
const QUESTIONS = 12
const WORDS = (
  'pompe débit mesure capteur arrêt ligne réglage atelier roulement fuite pression contrôle contrat délai client visite équipe terrain ' +
  'match film vacances recette voiture musique élection météo concert plage'
).split(' ')

function made(name: string, seed: number, shape: Shape): Subject {
  const random = createRandom(seed)
  const posts = postsOf(random, shape)
  const client = clientOf(random, name, shape, posts)
  const page = shape.page ? pagePosts(random) : []
  const records: Records = {
    posts: [...posts, ...page],
    activities: activitiesOf(random),
    measures: measuresOf(random, shape),
    demographics: ['Manufacturing', 'Food Production', 'Higher Education'].map((category, index) => ({
      who: 'person',
      scope: 'content',
      category: 'industry',
      name: category,
      share: [0.41, 0.1, 0.08][index] ?? 0,
      upper: null,
      count: null,
      source: FILE,
    })),
    outcomes: outcomesOf(random, posts),
    profile: null,
  }
  const sources: Source[] = [
    {
      file: FILE,
      format: 'seen-posts',
      language: null,
      period: null,
      rows: 0,
      kept: 0,
      rejected: [],
      warnings: [],
    },
  ]
  return {
    name,
    input: { client, records, sources, asOf: AS_OF, period: PERIOD, language: 'fr', engine: '0.0.0-test' },
  }
}

function postsOf(random: Random, { own, shares, bare, good }: Shape): Post[] {
  const days = eachDay(PERIOD)
  const types = [
    ...Array.from({ length: own }, (_, index) => (index % 4 === 3 ? 'article' : 'post') as Post['type']),
    ...Array.from({ length: shares }, () => 'share' as const),
    ...Array.from({ length: bare }, () => 'repost' as const),
  ]
  return types.map((type, index) => {
    const day = days[random.below(days.length)] ?? AS_OF
    const isKnown = random.unit() < 0.85
    const shown = Math.round(Math.exp(6 + gauss(random)))
    const rate = Math.exp(-3.4 + 0.6 * gauss(random)) * (random.unit() < good ? 1.2 : 0.8)
    const figure = (value: number) => ({ value: Math.max(0, Math.round(value)), source: FILE })
    return aPost({
      id: `share:${7_000_000_000_000 + index}`,
      type,
      publishedAt: `${day}T${String(7 + random.below(11)).padStart(2, '0')}:${String(10 + random.below(50))}:00Z`,
      text: type === 'repost' ? '' : sentence(random, 20 + random.below(120)),
      sharedTitle: type === 'share' || type === 'repost' ? sentence(random, 8) : null,
      ownReplies: type === 'post' || type === 'article' ? random.below(3) : null,
      metrics: isKnown
        ? {
            ...(type === 'article' ? { views: figure(shown / 3) } : { impressions: figure(shown) }),
            reactions: figure(shown * rate * 0.8),
            comments: figure(shown * rate * 0.15 + random.below(3)),
            reposts: figure(shown * rate * 0.05),
          }
        : {},
    })
  })
}

function pagePosts(random: Random): Post[] {
  return eachDay(PERIOD)
    .filter(() => random.unit() < 0.2)
    .map((day, index) => {
      const shown = 200 + random.below(300)
      const figure = (value: number) => ({ value: Math.round(value), source: FILE })
      return aPost({
        id: `share:${8_000_000_000_000 + index}`,
        who: 'page',
        publishedAt: `${day}T10:00:00Z`,
        text: sentence(random, 30),
        metrics: {
          impressions: figure(shown),
          reactions: figure(shown * 0.02 + random.below(4)),
          comments: figure(random.below(2)),
          reposts: figure(random.below(2)),
          clicks: figure(shown * 0.02),
        },
      })
    })
}

function clientOf(random: Random, name: string, shape: Shape, posts: readonly Post[]): Client {
  const labels = Object.fromEntries(
    posts.flatMap(({ id, type }, index) => {
      if (random.unit() > shape.byHand) return []
      const isGood = random.unit() < (type === 'repost' || type === 'share' ? shape.good / 2 : shape.good)
      const subject = isGood ? (random.unit() < 0.85 ? 'trade' : 'brand') : SUBJECTS[random.below(4)]
      const intent = isGood ? (random.unit() < 0.7 ? 'serve' : 'inform') : INTENTS[random.below(5)]
      const answers = isGood && index % 5 === 0 ? { answers: [random.below(QUESTIONS)] } : {}
      return [[id, { subject, intent, ...answers }]]
    }),
  )
  return clientFile.parse({
    language: 'fr',
    country: 'FR',
    person: { name: `Personne ${name}`, headline: 'Débit et pression, mesure sur la ligne', followers: 4200 },
    brand:
      shape.page === null ? null : { name: 'Valmesure', specialties: ['débit', 'pression'], followers: 900 },
    questions: Array.from({ length: QUESTIONS }, (_, index) => ({
      text: `Comment régler la pression de la ligne ${index} ?`,
      importance: 1 + (index % 3),
    })),
    targets: { industries: ['Manufacturing', 'Food Production'], contactsPerTenPosts: 1.5 },
    outcomesTracked: 'yes',
    consent: { given: true },
    labels,
  })
}

function activitiesOf(random: Random): ActivityCount[] {
  return eachDay(PERIOD).flatMap((day): ActivityCount[] => [
    ...(random.unit() < 0.6 ? [{ kind: 'reaction' as const, day, hour: 9, count: 1 + random.below(6) }] : []),
    ...(random.unit() < 0.4 ? [{ kind: 'comment' as const, day, hour: 12, count: 1 + random.below(3) }] : []),
    ...(random.unit() < 0.25
      ? [{ kind: 'invitation-in' as const, day, hour: null, count: 1 + random.below(2) }]
      : []),
  ])
}

function measuresOf(random: Random, { page }: Shape): Measure[] {
  const daily = (who: Measure['who'], metric: Measure['metric'], usual: number): Measure[] =>
    eachDay(PERIOD).map((date) => ({
      who,
      metric,
      from: null,
      date,
      value: Math.round(usual * Math.exp(0.5 * gauss(random))),
      source: FILE,
    }))
  return [
    ...daily('person', 'impressions', 400),
    ...(page ? [...daily('page', 'pageViews', 12), ...daily('page', 'followersNewOrganic', 2)] : []),
  ]
}

function outcomesOf(random: Random, posts: readonly Post[]): Outcome[] {
  return Array.from({ length: 9 }, (_, index) => {
    const post = posts[random.below(posts.length)]
    return {
      date: daysLater(PERIOD.from, 20 + 36 * index),
      kind: 'lead',
      label: `Contact ${index + 1}`,
      value: null,
      currency: null,
      declaredSource: 'linkedin',
      postUrl: null,
      postId: index % 2 === 0 ? (post?.id ?? null) : null,
      source: FILE,
    }
  })
}

/** A post of the person, plain where nothing else is said. */
export function aPost(post: Partial<Post> & Pick<Post, 'id' | 'publishedAt'>): Post {
  return {
    urns: [post.id],
    who: 'person',
    type: 'post',
    url: null,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics: {},
    ownReplies: null,
    sources: [FILE],
    ...post,
  }
}

function sentence(random: Random, words: number): string {
  return `${Array.from({ length: words }, () => WORDS[random.below(WORDS.length)]).join(' ')}.`
}

function gauss(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())
}
