import { INTENTS } from '#shared/model/labels'
import { defineCheck } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { judgeLabels } from '../define/judge-share'
import { everythingPublished, labelShare } from '../support/label-share'
import { isOwn } from '../facts/posts'
import { nameOf, postTable } from '../support/post-evidence'

const EXAMPLES = 3

/** Service ratio: own posts that help the reader among everything published, shares included (definition: LinkedIn 2019, "when others benefit from it"). */
export const serviceRatio = defineCheck({
  id: 'SA-1',
  needs: ['posts', 'labels'],
  run: ({ posts, labels }, settings) => {
    const label = (id: string) => labels.byPost.get(id)
    const n = labels.own.length
    const published = everythingPublished(posts, labels)
    const found = labelShare(
      published,
      labels,
      ['intent'],
      ({ intent }, post) => intent === 'serve' && isOwn(post),
    )
    const serving = labels.own.filter(({ id }) => label(id)?.intent === 'serve')
    const examples = [...serving].sort(
      (a, b) =>
        (label(b.id)?.answers.length ?? 0) - (label(a.id)?.answers.length ?? 0) ||
        (label(b.id)?.confidence ?? 0) - (label(a.id)?.confidence ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    const rows = INTENTS.map((intent) => {
      const count = labels.own.filter(({ id }) => label(id)?.intent === intent).length
      return [intent, count, n === 0 ? null : count / n]
    })
    return judgeLabels(found, settings, {
      evidence: [
        drawnTable(
          'intents',
          { intent: 'intent', posts: 'integer', postShare: 'percent' },
          rows,
          'shareBars',
        ),
        postTable(
          'serviceExamples',
          { date: 'day', title: 'text', answers: 'integer' },
          examples.slice(0, EXAMPLES),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), label(post.id)?.answers.length ?? 0],
          { total: serving.length, order: 'first' },
        ),
      ],
    })
  },
})
