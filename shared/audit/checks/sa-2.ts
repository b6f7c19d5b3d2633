import type { EvidenceTable } from '#shared/model/audit'
import { defineCheck, measured, notApplicable } from '../define/define-check'
import type { NearPosts } from '../facts/near-questions'
import { evidenceTable } from '../support/evidence'
import { scoreOf } from '../define/judge-share'
import { nameOf, postTable } from '../support/post-evidence'

/** Client questions answered: importance of the questions with at least one own answer that a person confirmed, over the importance of all. */
export const questionsAnswered = defineCheck({
  id: 'SA-2',
  needs: ['posts', 'questions', 'nearQuestions'],
  run: ({ posts, questions, nearQuestions }, settings) => {
    const m = questions.all.length
    const k = questions.answered
    const share = questions.importance.answered / questions.importance.all
    const byId = new Map(posts.own.map((post) => [post.id, post]))
    const answered = questions.all.flatMap(({ text, importance, answeredBy }) => {
      const post = byId.get(answeredBy.at(-1) ?? '')
      return post ? [{ id: post.id, cells: [text, importance, answeredBy.length, nameOf(post)] }] : []
    })
    const open = questions.all
      .map((question, index) => ({ ...question, index }))
      .filter(({ answeredBy }) => answeredBy.length === 0)
      .sort((a, b) => b.importance - a.importance || a.index - b.index)
    const rest = {
      estimate: share,
      n: m,
      unit: 'fraction' as const,
      values: {
        m,
        k,
        r: m - k,
        p: share,
        minimum: settings.minimum,
        // Said only where importance changes the share as printed.
        weighted: percentOf(share) === percentOf(k / m) ? 'no' : 'yes',
      },
      evidence: [
        evidenceTable(
          'answeredQuestions',
          { question: 'text', importance: 'integer', answers: 'integer', latestAnswer: 'text' },
          answered.map(({ cells }) => cells),
          answered.map(({ id }) => id),
        ),
        evidenceTable(
          'openQuestions',
          { question: 'text', importance: 'integer' },
          open.map(({ text, importance }) => [text, importance]),
        ),
        ...nearFirst(open[0], nearQuestions, posts.dayOf),
      ],
    }
    if (m < settings.minimum) return notApplicable({ ...rest, variant: 'few' })
    const score = scoreOf(share, settings)
    if (questions.allRead) return measured(score, rest)
    // Posts not yet read may answer more questions: the confirmed ones are the minimum.
    const most = questions.importance.proposed / questions.importance.all
    return measured(score, {
      ...rest,
      values: { ...rest.values, proposed: questions.all.filter(({ isProposed }) => isProposed).length },
      open: { low: score, high: Math.max(score, scoreOf(most, settings)) },
      unsettled: true,
      variant: 'unconfirmed',
    })
  },
})

function percentOf(share: number): number {
  return Math.round(100 * share)
}

// What an answer to the first open question can start from: the nearest posts, and what the nearest leaves out.
function nearFirst(
  first: { text: string; index: number } | undefined,
  near: readonly NearPosts[],
  dayOf: ReadonlyMap<string, string>,
): EvidenceTable[] {
  const found = first && near[first.index]
  if (!found) return []
  const words = new Map(found.posts.map(({ post, words: common }) => [post.id, common.join(', ')]))
  return [
    postTable(
      'nearestPosts',
      { question: 'text', date: 'day', title: 'text', words: 'text' },
      found.posts.map(({ post }) => post),
      (post) => [first.text, dayOf.get(post.id) ?? null, nameOf(post), words.get(post.id) ?? null],
      { drawing: 'none' },
    ),
    evidenceTable(
      'unsaidWords',
      { question: 'text', words: 'text' },
      [[first.text, found.unsaid.join(', ')]],
      undefined,
      { drawing: 'none' },
    ),
  ]
}
