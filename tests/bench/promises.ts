import { generated, samples } from '../properties/clients'
import { tried } from '../properties/tried'
import { heading } from './measure'

// npx tsx tests/bench/promises.ts [changes]: what an audit never does, tried on both samples and three generated clients; the unit test takes a short run.
const [times = '500'] = process.argv.slice(2)
const clients = [...generated(), ...(await samples())]
const each = Math.ceil(Number(times) / clients.length)
for (const subject of clients) {
  const broken = tried(subject, each, 1)
  heading(`${subject.name}: ${each} changes, ${broken.length} promises broken`)
  for (const { rule, seed, why } of broken) process.stdout.write(`${rule} (${seed}): ${why}\n`)
}
