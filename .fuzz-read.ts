import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '/work/main/electron/services/import/read/open'
const root = 'tests/fixtures/formats'
const seeds: [string, Buffer][] = []
for (const d of readdirSync(root)) for (const f of readdirSync(join(root, d))) seeds.push([f, readFileSync(join(root, d, f))])
let s = Number(process.argv[3] ?? 5)
const rnd = (n: number) => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return Math.floor((s / 2 ** 32) * n) }
const counts: Record<string, number> = {}
let worst = 0
for (let i = 0; i < Number(process.argv[2]); i++) {
  const [name, seed] = seeds[rnd(seeds.length)]!
  let b = Buffer.from(seed)
  const how = ['flip', 'cut', 'dup', 'zero', 'huge', 'flip1'][rnd(6)]!
  if (how === 'flip') for (let k = 0; k < 1 + b.length / 200; k++) b[rnd(b.length)] = rnd(256)
  else if (how === 'flip1') for (let k = 0; k < 1 + rnd(4); k++) b[rnd(b.length)] = rnd(256)
  else if (how === 'cut') b = b.subarray(0, rnd(b.length))
  else if (how === 'dup') { const k = rnd(b.length); b = Buffer.concat([b.subarray(0, k), b.subarray(k), b.subarray(k), b.subarray(k)]) }
  else if (how === 'zero') { const k = rnd(b.length); b.fill(0, k, Math.min(b.length, k + 64)) }
  else b = Buffer.concat([b, Buffer.from('"' + 'A'.repeat(3_000_000))])
  const t = performance.now()
  let out
  try { const r = await readBytes(name, b); out = r.kind + (r.kind === 'csv' && r.rejected.length ? ' rejected' : '') } catch (e: any) { out = e.name === 'AppError' ? e.code : 'BUG ' + e.stack }
  const ms = performance.now() - t
  if (ms > 1500 || out.startsWith('BUG')) { console.log(i, name, how, ms.toFixed(0), out.slice(0, 400)); writeFileSync(`/tmp/fuzz-${i}-${name}`, b) }
  worst = Math.max(worst, ms)
  const key = `${how} ${out.split('\n')[0]}`
  counts[key] = (counts[key] ?? 0) + 1
}
console.log(worst.toFixed(0), 'ms worst'); console.log(counts)
