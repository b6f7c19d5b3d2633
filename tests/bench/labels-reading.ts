import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { labelShare } from '#shared/audit/support/label-share'
import { readingQueue } from '#shared/audit/support/reading-queue'
import type { LabelsFact, PostLabels } from '#shared/audit/facts/labels'
import { createRandom, type Random } from '#shared/stats/random'
import { wilson } from '#shared/stats/wilson'
import { aPost } from '../properties/clients'
import { readContexts } from './labels/data'
import { proposeAll, type Outcome } from './labels/measure'
import { train } from './labels/train'

// What reading sixty posts in the order of the queue is worth: `npx tsx tests/bench/labels-reading.ts`. The labelled clients are too small
// for it, so each run draws the posts of a client of its own from the posts of a few of them, whose proposals come from weights that have seen none of them.
const READ = 60
const POSTS = 240
const RUNS = 400
const FOLDS = 4
const CLIENTS = 3
const NEAR = 0.05

const SHARES = {
  service: ({ intent }: Said) => intent === 'serve',
  line: ({ subject }: Said) => subject === 'brand' || subject === 'trade',
  brand: ({ subject }: Said) => subject === 'brand',
}

type Said = Pick<PostLabels, 'subject' | 'intent'>

const contexts = [...readContexts('corpus'), ...readContexts('training')]
const byFold = Array.from({ length: FOLDS }, (_, fold) => {
  const left = contexts.filter((_, index) => index % FOLDS === fold)
  const knowledge = train(contexts.filter((one) => !left.includes(one)))
  return left.map((one) => proposeAll(one, knowledge))
})
const random = createRandom(1)
const found = Object.keys(SHARES).map((name) => ({ name, near: 0, covered: 0, width: 0, alone: 0, open: 0 }))
for (let run = 0; run < RUNS; run++) {
  const pool = drawn(byFold.flat(), CLIENTS, random).flat()
  const posts = drawn(pool, POSTS, random)
  const ids = posts.map((_, index) => `share:${index}`)
  const queue = readingQueue(ids.map((id, index) => queued(id, posts[index])))
  const read = new Set(queue.slice(0, READ))
  const byPost = new Map(
    ids.flatMap((id, index) => {
      const label = labelsOf(posts[index], read.has(id))
      return label ? [[id, label] as const] : []
    }),
  )
  // Only what the estimator reads.
  const fact = { byPost } as unknown as LabelsFact
  const published = {
    read: [...byPost.keys()].map((id) => aPost({ id, publishedAt: '2026-01-01T00:00:00Z' })),
    silent: [],
    unread: POSTS - byPost.size,
  }
  Object.values(SHARES).forEach((is, kind) => {
    const truth = posts.filter(({ post }) => is(truthOf(post))).length / POSTS
    const { share, interval, open } = labelShare(published, fact, ['subject', 'intent'], is)
    const sample = posts.slice(0, READ).filter(({ post }) => is(truthOf(post))).length
    const alone = wilson(sample, READ)
    const sums = found[kind]
    if (!sums || share === null || !interval || !alone) return
    sums.near += Math.abs(share - truth) <= NEAR ? 1 : 0
    sums.covered += open.low <= truth && truth <= open.high ? 1 : 0
    sums.width += interval.high - interval.low
    sums.open += open.high - open.low
    sums.alone += alone.high - alone.low
  })
}
console.log(
  `${RUNS} runs of ${POSTS} posts drawn from ${CLIENTS} of ${contexts.length} clients, ${READ} read in the order of the queue`,
)
for (const { name, near, covered, width, open, alone } of found)
  console.log(
    `${name.padEnd(8)} within 5 points ${pct(near)}  covered ${pct(covered)}  width ${pct(width)} (with what is undecided ${pct(open)})  from the 60 alone ${pct(alone)}`,
  )

function drawn<Some>(from: readonly Some[], count: number, { below }: Random): Some[] {
  return Array.from({ length: count }, () => from[below(from.length)]).filter((one) => one !== undefined)
}

function truthOf({ subject, intent }: Outcome['post']): { subject: Subject; intent: Intent } {
  return { subject: SUBJECTS[subject] ?? 'off', intent: INTENTS[intent] ?? 'chat' }
}

function queued(id: string, outcome: Outcome | undefined): Parameters<typeof readingQueue>[0][number] {
  const proposal = outcome?.proposal
  const confidence = Math.min(proposal?.confidence.subject ?? 0, proposal?.confidence.intent ?? 0)
  return {
    id,
    who: 'person',
    type: outcome?.post.input.type ?? 'post',
    labelSource: 'proposed',
    confidence,
    ...(proposal?.decided ? {} : { undecided: true as const }),
    proposal: { subject: 'off', intent: 'chat', answers: [], themes: [], confidence, reasons: [] },
  }
}

function labelsOf(
  outcome: Outcome | undefined,
  isRead: boolean,
): Pick<PostLabels, 'subject' | 'intent' | 'grounds' | 'uncorrected' | 'themes'> | null {
  if (!outcome) return null
  const { subject, intent, decided } = outcome.proposal
  if (!isRead && !decided) return null
  const uncorrected = { subject, intent, themes: [], decided }
  const said = isRead ? truthOf(outcome.post) : { subject, intent }
  const grounds = isRead ? 'hand' : 'proposal'
  return { ...said, grounds: { subject: grounds, intent: grounds }, uncorrected, themes: [] }
}

function pct(sum: number): string {
  return `${((100 * sum) / RUNS).toFixed(1)} %`
}
