import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { createLabellerWith } from '#shared/labelling/labeller'
import type { Knowledge } from '#shared/labelling/model/softmax'
import { readContexts, type LabelledContext } from './labels/data'
import { decidedOf, figures, proposeAll, type Outcome } from './labels/measure'
import { train } from './labels/train'

// Leave one context out: `npx tsx tests/bench/labels-eval.ts [--own] [--hard] [--all] [--errors]` (--own leaves out the first ten training contexts in turn, --hard the others, whose posts avoid the words of the questions).
const corpus = readContexts('corpus')
const extra = readContexts('training')
const all = [...corpus, ...extra]
const EASIER = 10
const left = process.argv.includes('--all')
  ? all
  : process.argv.includes('--own')
    ? extra.slice(0, EASIER)
    : process.argv.includes('--hard')
      ? extra.slice(EASIER)
      : corpus
const outcomes: Outcome[] = []
const learned = new Map<string, Knowledge>()
for (const one of left) {
  const found = proposeAll(one, knowledgeOf(one))
  const { subject, intent, answers } = figures(found)
  const decided = decidedOf(found)
  console.log(
    `${one.id.padEnd(5)} decided ${pct(decided.share)} right ${pct(decided.subject)} ${pct(decided.intent)}  subject ${pct(subject.macro)}  intent ${pct(intent.macro)}  answers F1 ${pct(answers.f1)} (P ${pct(answers.precision)} R ${pct(answers.recall)})  top3 ${pct(answers.top3)} top1 ${pct(answers.top1)}`,
  )
  outcomes.push(...found)
}
const { subject, intent, answers } = figures(outcomes)
console.log(
  `\n${left.length} contexts left out in turn, ${outcomes.length} posts, ${all.length - 1} contexts to learn from`,
)
console.log(
  `subject macro-F1 ${pct(subject.macro)}  ECE ${pct(subject.ece)}  ${SUBJECTS.map((name, k) => `${name} ${pct(subject.each[k] ?? 0)}`).join('  ')}`,
)
console.log(
  `intent  macro-F1 ${pct(intent.macro)}  ECE ${pct(intent.ece)}  ${INTENTS.map((name, k) => `${name} ${pct(intent.each[k] ?? 0)}`).join('  ')}`,
)
console.log(
  `answers F1 ${pct(answers.f1)}  precision ${pct(answers.precision)}  recall ${pct(answers.recall)}  all right questions among three ${pct(answers.top3)}  first right ${pct(answers.top1)}`,
)
const kept = decidedOf(outcomes)
console.log(
  `decided ${pct(kept.share)}: subject right ${pct(kept.subject)}, intent right ${pct(kept.intent)}; at 80 % coverage ${pct(subject.at80)} and ${pct(intent.at80)}`,
)
// What ten corrections of a consultant change in the other posts of the same client.
const taught: Outcome[] = []
const uncorrected: Outcome[] = []
for (const one of left) {
  const { context, posts, id } = one
  const knowledge = knowledgeOf(one)
  const corrections = posts.slice(0, 10).map(({ input, subject, intent }) => ({
    input,
    label: { subject: SUBJECTS[subject] ?? 'off', intent: INTENTS[intent] ?? 'chat' },
  }))
  const labeller = createLabellerWith(context, knowledge, { corrections })
  for (const post of posts.slice(10)) taught.push({ context: id, post, proposal: labeller.label(post.input) })
  uncorrected.push(...proposeAll({ ...one, posts: posts.slice(10) }, knowledge))
}
const [before, after] = [figures(uncorrected), figures(taught)]
console.log(
  `ten posts corrected by hand, the others: subject ${pct(before.subject.macro)} → ${pct(after.subject.macro)}  intent ${pct(before.intent.macro)} → ${pct(after.intent.macro)}`,
)
const hard = figures(outcomes.filter(({ post }) => post.hard))
console.log(`hard posts only: subject ${pct(hard.subject.macro)}  intent ${pct(hard.intent.macro)}`)
console.log('\nsubject, rows true, columns proposed')
console.table(
  Object.fromEntries(
    SUBJECTS.map((name, t) => [
      name,
      Object.fromEntries(SUBJECTS.map((other, g) => [other, subject.confusion[t]?.[g]])),
    ]),
  ),
)
console.log('intent, rows true, columns proposed')
console.table(
  Object.fromEntries(
    INTENTS.map((name, t) => [
      name,
      Object.fromEntries(INTENTS.map((other, g) => [other, intent.confusion[t]?.[g]])),
    ]),
  ),
)
if (process.argv.includes('--errors'))
  for (const { post, proposal } of outcomes) {
    const s = SUBJECTS[post.subject],
      i = INTENTS[post.intent]
    if (s !== proposal.subject || i !== proposal.intent || String(post.answers) !== String(proposal.answers))
      console.log(
        `${post.id} ${s}→${s === proposal.subject ? '=' : proposal.subject} ${i}→${i === proposal.intent ? '=' : proposal.intent} [${post.answers.join(',')}]→[${proposal.answers.join(',')}] ${post.answers.length > 0 ? proposal.candidates.map((c) => `${c.question}:${c.score.toFixed(2)}`).join(' ') : ''} | ${post.input.text.slice(0, 90).replaceAll('\n', ' / ')} ${post.input.sharedTitle ? `|| ${post.input.sharedTitle}` : ''}`,
      )
  }

function pct(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

function knowledgeOf(one: LabelledContext): Knowledge {
  const known = learned.get(one.id) ?? train(all.filter((other) => other !== one))
  learned.set(one.id, known)
  return known
}
