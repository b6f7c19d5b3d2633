import { generated, samples } from '../properties/clients'
import { flips, flipsByViral } from '../properties/flips'
import { tried } from '../properties/tried'
import { heading } from './measure'

// npx tsx tests/bench/promises.ts [changes] [removed]: what an audit never does, tried on three generated clients and both samples, and every post (or so many) removed once; the unit test takes a short run.
const [times = '500', removed = 'all'] = process.argv.slice(2)
const clients = [...generated(), ...(await samples())]
const each = Math.ceil(Number(times) / clients.length)
let broken = 0
for (const subject of clients) {
  const found = tried(subject, each, 1)
  heading(`${subject.name}: ${each} changes, ${found.length} promises broken`)
  for (const { rule, seed, why } of found) process.stdout.write(`${rule} (${seed}): ${why}\n`)
  const viral = subject.name === 'camille' ? flipsByViral(subject, 10) : []
  const flipped = flips(subject, removed === 'all' ? Infinity : Number(removed))
  for (const flip of viral) process.stdout.write(`${flip}\n`)
  heading(`${subject.name}: ${flipped.length} posts whose removal gives another verdict`)
  for (const flip of flipped) process.stdout.write(`${flip}\n`)
  broken += found.length + viral.length + flipped.length
}
if (broken > 0) process.exitCode = 1
