import { createLabeller } from '#shared/text/labeller'
import { findNearDuplicates } from '#shared/text/shingles'
import { readContexts } from './labels/data'

// Time to label 20,000 posts and to look for near-duplicates among them: `npx tsx tests/bench/labels-speed.ts`.
const contexts = readContexts('corpus')
const posts = contexts.flatMap((one) => one.posts.map((post) => post.input))
const inputs = Array.from({ length: 20_000 }, (_, i) => {
  const post = posts[i % posts.length] ?? { text: '', type: 'post' as const }
  return { ...post, text: `${post.text} n${i}` }
})
for (const { id, context } of contexts) {
  const labeller = createLabeller(context)
  const start = performance.now()
  for (const input of inputs) labeller.label(input)
  console.log(`${id} ${inputs.length} posts labelled in ${Math.round(performance.now() - start)} ms`)
}
const start = performance.now()
const repeats = findNearDuplicates(inputs.map((input) => input.text))
console.log(`${repeats.length} repeats found in ${Math.round(performance.now() - start)} ms`)
