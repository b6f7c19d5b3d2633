import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { readContexts } from './labels/data'
import { train } from './labels/train'

// Writes the weights that the app ships, from all labelled contexts: `npx tsx tests/bench/labels-train.ts`.
const contexts = [...readContexts('corpus'), ...readContexts('training')]
const target = process.argv[2] ?? new URL('../../shared/labelling/data/weights.json', import.meta.url)
const text = JSON.stringify(train(contexts))
writeFileSync(target, await format(text, { parser: 'json', printWidth: 110 }))
console.log(
  `${contexts.length} contexts, ${contexts.reduce((sum, one) => sum + one.posts.length, 0)} posts, ${Math.round(text.length / 1024)} KiB`,
)
