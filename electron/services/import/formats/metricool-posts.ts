import { realign } from './support/realign'
import { linkedinPost, mediaOf, metricsOf } from './support/tool-posts'
import { toolFormat } from './support/tool-table'

/**
 * Metricool's list of LinkedIn posts, 2025 and 2026, also with unquoted titles. The file does not say whose posts they are:
 * they are taken as the person's.
 */
export const metricoolPosts = toolFormat({
  id: 'metricool-posts',
  names: {
    title: ['title'],
    date: ['date'],
    url: ['url'],
    reactions: ['reactions'],
    likes: ['likes'],
    comments: ['comments'],
    clicks: ['clicks'],
    shares: ['shares'],
    impressions: ['impressions'],
    unique: ['unique impressions'],
    videoViews: ['vid. views', 'video views'],
    viewers: ['viewers'],
    type: ['type'],
  },
  needs: ['title', 'date', 'url', 'impressions', ['viewers', 'videoViews'], ['reactions', 'likes']],
  dates: ['date'],
  link: 'url',
  prepare: realign,
  row(row, reading, { timezone }) {
    const word = row.text('type')
    reading.extract.posts.push(
      linkedinPost({
        link: row.text('url'),
        linkTitle: row.title('url'),
        timezone,
        moment: () => row.moment('date'),
        text: row.text('title'),
        media: /^(post|text|article)$/i.test(word) ? null : mediaOf(word),
        metrics: metricsOf(row, {
          impressions: ['impressions'],
          reached: ['unique'],
          reactions: ['reactions', 'likes'],
          comments: ['comments'],
          reposts: ['shares'],
          clicks: ['clicks'],
          videoViews: ['videoViews'],
        }),
      }),
    )
  },
  end(reading) {
    if (reading.extract.posts.length > 0) reading.warn('whoAssumed', { count: reading.extract.posts.length })
  },
})
