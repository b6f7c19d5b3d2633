import { linkedinPost, mediaOf, metricsOf } from './support/tool-posts'
import { toolFormat } from './support/tool-table'

/** The list of posts rescued from Shield before it closed. No file was seen: the columns are those that another reader expects. */
export const shieldPosts = toolFormat({
  id: 'shield-posts',
  names: {
    url: ['post url', 'post link'],
    date: ['date', 'post date', 'published at'],
    type: ['post type'],
    text: ['post text', 'post content', 'text'],
    impressions: ['impressions', 'views'],
    reached: ['members reached'],
    reactions: ['reactions', 'likes'],
    comments: ['comments'],
    reposts: ['reposts'],
    shares: ['shares'],
    rate: ['engagement rate'],
    profileViews: ['profile views'],
    follows: ['followers gained'],
    saves: ['saves'],
    sends: ['sends'],
  },
  needs: ['url', 'date', 'impressions', 'text', 'type', ['reached', 'profileViews', 'follows', 'rate']],
  without: ['who', 'post title', 'campaign name'],
  dates: ['date'],
  link: 'url',
  row(row, reading, { timezone }) {
    const word = row.text('type')
    const post = linkedinPost({
      link: row.text('url'),
      linkTitle: row.title('url'),
      timezone,
      moment: () => row.moment('date'),
      text: row.has('text') ? row.text('text') : null,
      media: /^(post|text|article)$/i.test(word) ? null : mediaOf(word),
      metrics: metricsOf(row, {
        impressions: ['impressions'],
        reached: ['reached'],
        reactions: ['reactions'],
        comments: ['comments'],
        reposts: ['reposts', 'shares'],
        follows: ['follows'],
        saves: ['saves'],
        sends: ['sends'],
      }),
    })
    reading.extract.posts.push(
      /^article$/i.test(word)
        ? { ...post, type: 'article' }
        : /^re(post|share)/i.test(word)
          ? { ...post, type: 'repost' }
          : post,
    )
  },
})
