import { findNearDuplicates } from '#shared/audit/support/near-duplicates'
import { createLabeller } from '#shared/labelling/labeller'
import { normalise, stem } from '#shared/labelling/tokenizer/stems'
import { readContexts } from './labels/data'
import { heading, line } from './measure'

const POSTS = 20_000
const RUNS = 3

/** Time to label 20,000 posts of about 450 characters for one client, next to cutting them into words and stemming these. */
export function benchLabels(posts = POSTS): void {
  const contexts = readContexts('corpus')
  const texts = contexts.flatMap((one) => one.posts.map((post) => post.input))
  const inputs = Array.from({ length: posts }, (_, i) => {
    const post = texts[i % texts.length] ?? { text: '', type: 'post' as const }
    return { ...post, text: `${post.text} n${i}` }
  })
  heading(`Labels, ${posts} posts`)
  const baseline = {
    name: 'tokenising and stemming',
    value: seconds(RUNS, () => {
      for (const { text } of inputs)
        for (const word of normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []) stem(word.toLowerCase(), 'en')
    }),
  }
  line(baseline.name, baseline.value)
  for (const { id, context, posts: own } of contexts) {
    const labeller = createLabeller({ ...context, posts: own.map(({ input }) => input) })
    const value = seconds(RUNS, () => {
      for (const input of inputs) labeller.label(input)
    })
    line(`labelled for ${id}`, value, baseline)
  }
  const list = inputs.map(({ text }) => text)
  line(
    'near-duplicates',
    seconds(RUNS, () => findNearDuplicates(list)),
    baseline,
  )
}

// Time of the processor, not of the clock: what else the machine does must not count. The best of some runs.
function seconds(runs: number, action: () => void): number {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    action()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return best
}

// On its own: `npx tsx tests/bench/labels-speed.ts`.
if (process.argv[1]?.endsWith('labels-speed.ts')) benchLabels()
