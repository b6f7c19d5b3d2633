import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRandom } from '#shared/stats/random'
import { mutate } from './mutate'
import { seeds } from './seeds'
const all = await seeds()
const n = Number(process.argv[2])
const r=createRandom(n); const s=all[r.below(all.length)]!
console.log(s.name)
const x = await mutate(s,r,all)
console.log(x.done.join(), x.bytes.length)
writeFileSync('/tmp/fuzz-'+n, x.bytes)
