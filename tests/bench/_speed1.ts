import { createLabeller } from '#shared/text/labeller'
import { readContexts } from './labels/data'
const contexts = readContexts('corpus')
const posts = contexts.flatMap((one) => one.posts.map((post) => post.input))
const inputs = Array.from({ length: 20_000 }, (_, i) => { const post = posts[i % posts.length]!; return { ...post, text: `${post.text} n${i}` } })
const only = process.argv[2]
for (const { id, context } of contexts) {
  if (only && id !== only) continue
  const labeller = createLabeller(context)
  const start = process.cpuUsage(), w=performance.now()
  for (const input of inputs) labeller.label(input)
  const u = process.cpuUsage(start)
  console.log(id, 'user', u.user/1000|0, 'wall', performance.now()-w|0, 'chars', inputs.reduce((s,p)=>s+p.text.length,0)/20000|0)
}
