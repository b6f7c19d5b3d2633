import { parseArgs } from 'node:util'
import temporary from '../temporary'
import { soak, type Round } from './soak'

// npm run soak: 300 acts of a consultant from a fixed seed, each killed at a random moment; `-- --rounds 20 --seed 7` changes both.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
})
const end = temporary()
const rounds = await soak({ rounds: Number(values.rounds), seed: Number(values.seed) }, (round) => {
  console.log(line(round))
})
end?.()
const faults = rounds.filter(({ fault }) => fault !== null)
const shown = rounds.filter(({ isShown }) => isShown).length
const inTheMiddle = rounds.filter(({ isShown, after }) => !isShown && after !== null).length
console.log(
  `${String(rounds.length)} rounds, as many kills (${String(inTheMiddle)} in the middle of an act, ${String(shown)} after it was shown as done), ${String(faults.length)} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0

function line({ number, act, crashed, after, isShown, found, fault }: Round): string {
  const when = after === null ? 'at the end' : `after ${String(after)} ms`
  return `${String(number).padStart(4)} ${act}: ${crashed} killed ${when}, ${isShown ? 'shown' : 'not shown'}, ${found} there${fault === null ? '' : `: ${fault}`}`
}
