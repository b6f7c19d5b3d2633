import { defineCheck, informative, notApplicable } from '../define/define-check'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import type { Productivity } from '../facts/productivity'
import { nameOf } from '../support/post-evidence'

const SIGNIFICANT = 0.05

/** Most read, most productive? Kendall's τ_b with its interval and the two lists of five; "same", "different" or "not established". */
export const mostReadMostProductive = defineCheck({
  id: 'OC-3',
  needs: ['productivity'],
  run({ productivity }, settings) {
    const { posts, productive, test, tau, overlap, overlapRange, mostRead, mostProductive, basis } =
      productivity
    if (productive === 0) return notApplicable({ variant: 'noLink', values: { n: posts.length } })
    const enough = productive >= settings.minimum
    return informative({
      variant: enough ? verdictOf(productivity) : 'tableOnly',
      estimate: tau,
      interval: test && { low: test.low, high: test.high, level: 0.95, method: 'bootstrap' },
      n: posts.length,
      unit: 'index',
      values: {
        n: posts.length,
        k: overlap,
        ...overlapRange,
        tied: overlap !== null && overlapRange.least < overlapRange.most ? 'yes' : 'no',
        overlapKnown: overlap === null ? 'no' : 'yes',
        productive,
        tau,
        top: mostProductive.length,
      },
      evidence: [scatter(productivity), topLists(productivity)],
      params: { basis, p: test?.p ?? null, mostRead: mostRead.length, mostProductive: mostProductive.length },
    })
  },
})

// A correlation near 0 says nothing: only a clear agreement or a clear opposition is named.
function verdictOf({ test }: Productivity): 'same' | 'different' | 'notEstablished' {
  if (!test) return 'notEstablished'
  if (test.p >= SIGNIFICANT) return 'notEstablished'
  return test.low > 0 ? 'same' : test.high < 0 ? 'different' : 'notEstablished'
}

function scatter({ posts }: Productivity) {
  const shown = [...posts]
    .sort((a, b) => b.outcomes - a.outcomes || b.views - a.views || (a.post.id < b.post.id ? -1 : 1))
    .slice(0, MOST_ROWS)
  return evidenceTable(
    'viewsAndOutcomes',
    { post: 'text', day: 'day', views: 'integer', outcomes: 'integer' },
    shown.map(({ post, day, views, outcomes }) => [nameOf(post), day, views, outcomes]),
    shown.map(({ post }) => post.id),
    { total: posts.length, order: 'first', drawing: 'none' },
  )
}

function topLists({ posts, mostRead, mostProductive }: Productivity) {
  const byId = new Map(posts.map((entry) => [entry.post.id, entry]))
  const rows = [...new Set([...mostRead, ...mostProductive])]
  return evidenceTable(
    'topFives',
    { post: 'text', views: 'integer', outcomes: 'integer', readRank: 'integer', productiveRank: 'integer' },
    rows.map((post) => {
      const entry = byId.get(post.id)
      const rank = (list: (typeof rows)[number][]) => (list.includes(post) ? list.indexOf(post) + 1 : null)
      return [
        nameOf(post),
        entry?.views ?? null,
        entry?.outcomes ?? null,
        rank(mostRead),
        rank(mostProductive),
      ]
    }),
    rows.map(({ id }) => id),
    { drawing: 'none' },
  )
}
