import type { AuditInput } from '#shared/audit/define/input'
import { anInput, someLabels, somePosts } from '../../../audit/build'
import { anOutcome } from '../../../audit/outcomes-of'

/** Twelve posts seen 400 to 510 times and one 20,140 times, nine of them off topic, four of the page; three results that name a post. */
export function aClient(change: Parameters<typeof anInput>[0] = {}): AuditInput {
  const posts = [
    ...somePosts(13, (index) => ({
      text: `Texte ${index + 1}`,
      metrics: {
        impressions: index === 12 ? 20_140 : 400 + 10 * index,
        reactions: 5,
        comments: 1,
        reposts: 0,
      },
    })),
    ...somePosts(
      4,
      (index) => ({
        who: 'page',
        metrics: { impressions: 100, reactions: index, comments: 0, reposts: 0, clicks: 1 },
      }),
      201,
    ),
  ]
  return anInput({
    ...change,
    client: {
      language: 'en',
      person: { followers: 25_000 },
      brand: { followers: 250 },
      labels: someLabels(13, (index) =>
        index < 9 ? { subject: 'off', intent: 'self' } : { subject: 'trade', intent: 'serve' },
      ),
      ...change.client,
    },
    records: {
      posts,
      outcomes: [1, 2, 2].map((post) => anOutcome({ postId: `share:${post}` })),
      ...change.records,
    },
  })
}
