import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createReader } from '#shared/text/labeller'
import { softmax } from '#shared/text/model'
import { choose, postRow, PAIR_FEATURES, POST_FEATURES } from '#shared/text/pairs'
import { backgroundOf, readContexts } from './labels/data'
import { learnChoice, learnSoftmax, type ChoiceExample } from './labels/learn'
import { SETTINGS, bestThreshold } from './labels/train'
const all = [...readContexts('corpus'), ...readContexts('training')]
const stems0 = backgroundOf(all)
const stems = Object.entries(stems0.stems).filter(([s, n]) => n >= 3 && /^\p{L}+$/u.test(s)).map(([s]) => s)
const rows = all.flatMap((one, context) => {
  const read = createReader(one.context, { background: backgroundOf(all.filter((o) => o !== one)), stems })
  return one.posts.map((post) => ({ context, id: one.id, post, r: read(post.input) }))
})
const file = '/tmp/w/probs.json'
let probs: Record<string, { s: number[]; i: number[] }> = {}
if (existsSync(file)) probs = JSON.parse(readFileSync(file, 'utf8'))
else {
  for (let f = 0; f < 5; f++) {
    const rest = rows.filter((r) => r.context % 5 !== f)
    const fit = (k: 'subject' | 'intent') => learnSoftmax(rest.map((r) => ({ dense: r.r.dense.values, words: r.r.words, label: r.post[k], weight: 1 })), k === 'subject' ? 4 : 5, stems.length, SETTINGS[k])
    const S = fit('subject'), I = fit('intent')
    for (const r of rows.filter((x) => x.context % 5 === f)) probs[r.post.id] = { s: softmax(S, r.r.dense.values, r.r.words), i: softmax(I, r.r.dense.values, r.r.words) }
  }
  writeFileSync(file, JSON.stringify(probs))
}
const ex = rows.map((r) => ({ id: r.id, pid: r.post.id, e: { rows: r.r.pairs, post: postRow(r.r.pairs, probs[r.post.id]!.i, probs[r.post.id]!.s, r.r.text, r.r.text.language !== r.r.prepared.language), answers: r.post.answers } as ChoiceExample }))
for (const l2 of process.argv[2] ? process.argv[2].split(',').map(Number) : [1]) {
  const groups: Record<string, { tp: number; g: number; w: number; t3: number; n: number; t1: number }> = {}
  for (const one of all) {
    const train = ex.filter((x) => x.id !== one.id).map((x) => x.e)
    const choice = learnChoice(train, l2, 300)
    const rule = (p: number[], t1: number, t2: number, r: number) => { const o = p.map((v, q) => [v, q] as const).sort((a, b) => b[0] - a[0]); const any = p.reduce((a, b) => a + b, 0); return o.filter(([v], k) => (k === 0 ? (r ? any : v) >= t1 : v >= t2)).map(([, q]) => q) }
    let bst = { f: -1, t1: 0, t2: 0, r: 0 }
    const ps = train.map((x) => ({ p: choose({ ...choice, threshold: 0 }, x.rows, x.post), a: x.answers }))
    for (const r of [0, 1]) for (let t1 = 0.2; t1 < 0.9; t1 += 0.02) for (let t2 = 0.2; t2 < 0.5; t2 += 0.02) { let tp = 0, g = 0, w = 0; for (const { p, a } of ps) { const got = rule(p, t1, t2, r); tp += got.filter((q) => a.includes(q)).length; g += got.length; w += a.length } const f = (2 * tp) / (g + w); if (f > bst.f) bst = { f, t1, t2, r } }
    const th = bestThreshold(train, { ...choice, threshold: 0 })
    if (process.argv.includes('--rule')) console.log(one.id, th, JSON.stringify(bst))
    for (const x of ex.filter((y) => y.id === one.id)) {
      const g = (groups[/^T/.test(x.id) ? (Number(x.id.slice(1)) > 10 ? 'new' : 'old') : 'corpus'] ??= { tp: 0, g: 0, w: 0, t3: 0, n: 0, t1: 0 })
      const p = choose(choice, x.e.rows, x.e.post)
      const got = p.map((v, q) => [v, q] as const).filter(([v]) => v >= th).map(([, q]) => q)
      const got2 = rule(p, bst.t1, bst.t2, bst.r)
      const G = (groups[(/^T/.test(x.id) ? (Number(x.id.slice(1)) > 10 ? 'new' : 'old') : 'corpus') + '*'] ??= { tp: 0, g: 0, w: 0, t3: 0, n: 1, t1: 0 }); G.tp += got2.filter((q) => x.e.answers.includes(q)).length; G.g += got2.length; G.w += x.e.answers.length
      g.tp += got.filter((q) => x.e.answers.includes(q)).length; g.g += got.length; g.w += x.e.answers.length
      if (x.e.answers.length) {
        g.n++
        const order = p.map((v, q) => [v, q] as const).sort((a, b) => b[0] - a[0]).map(([, q]) => q)
        if (x.e.answers.every((q) => order.slice(0, 3).includes(q))) g.t3++
        if (x.e.answers.includes(order[0]!)) g.t1++
        if (process.argv.includes('--miss') && !x.e.answers.includes(order[0]!)) console.log(x.pid, x.e.answers.join(), '→', order.slice(0, 3).join(), rows.find((r) => r.post.id === x.pid)!.post.input.text.slice(0, 80).replaceAll('\n', ' '))
      }
    }
  }
  for (const [k, g] of Object.entries(groups)) console.log('l2', l2, k.padEnd(7), 'F1', ((200 * g.tp) / (g.g + g.w)).toFixed(1), 'P', ((100 * g.tp) / g.g).toFixed(0), 'R', ((100 * g.tp) / g.w).toFixed(0), 'top3', ((100 * g.t3) / g.n).toFixed(1), 'top1', ((100 * g.t1) / g.n).toFixed(1), g.n)
  if (process.argv.includes('--w')) { const c = learnChoice(ex.map((x) => x.e), l2, 300); console.log(PAIR_FEATURES.map((n, i) => n + ':' + c.question[i]!.toFixed(2)).join(' ')); console.log(POST_FEATURES.map((n, i) => n + ':' + c.none[i]!.toFixed(2)).join(' '), c.bias) }
}
