import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { readContexts } from './labels/data'
import { figures, proposeAll, type Outcome } from './labels/measure'
import { train } from './labels/train'
const corpus = readContexts('corpus'), extra = readContexts('training')
const all = [...corpus, ...extra]
const sets: [string, typeof all][] = [['corpus', corpus], ['own', extra.filter((c) => c.id <= 'T10')], ['hard', extra.filter((c) => c.id > 'T10' && c.id <= 'T18')], ['more', extra.filter((c) => c.id > 'T18')]]
const p = (v: number) => (100 * v).toFixed(1)
for (const [name, left] of sets) {
  if (left.length === 0 || (process.env.SETS && !process.env.SETS.includes(name))) continue
  const out: Outcome[] = []
  const by: string[] = []
  for (const one of left) {
    const found = proposeAll(one, train(all.filter((o) => o !== one)))
    by.push(`${one.id}:${p(figures(found).answers.f1)}/${p(figures(found).subject.macro)}`)
    out.push(...found)
  }
  const { subject: s, intent: i, answers: a } = figures(out)
  console.log(`${name.padEnd(7)} subj ${p(s.macro)} [${s.each.map(p).join(' ')}] int ${p(i.macro)} ans ${p(a.f1)} P ${p(a.precision)} R ${p(a.recall)} top3 ${p(a.top3)} top1 ${p(a.top1)} | ${by.join(' ')}`)
  if (process.env.ERRORS)
    for (const { post, proposal } of out) {
      const st = SUBJECTS[post.subject], it = INTENTS[post.intent]
      if (st !== proposal.subject || it !== proposal.intent || String(post.answers) !== String(proposal.answers))
        console.log(`  ${post.id} ${st}>${st === proposal.subject ? '=' : proposal.subject} ${it}>${it === proposal.intent ? '=' : proposal.intent} [${post.answers.join(',')}]>[${proposal.answers.join(',')}] ${post.answers.length > 0 ? proposal.candidates.map((c) => `${c.question}:${c.score.toFixed(2)}`).join(' ') : ''} | ${post.input.text.slice(0, Number(process.env.LEN ?? 160)).replaceAll('\n', ' / ')} ${post.input.sharedTitle ? `|| ${post.input.sharedTitle}` : ''}`)
    }
}
