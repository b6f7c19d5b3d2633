import { parsePostRef, millisOfId } from '#shared/values/urn'
import { csvFormat, momentOf } from './support/csv-format'

/** An own post's id is made when it is published, the id of a reposted one long before. */
const OWN_WITHIN = 60_000

/** Reposts without a word of one's own (InstantReposts.csv of the member export); the link is the reposted post. */
export const linkedinInstantReposts = csvFormat({
  id: 'linkedin-instant-reposts',
  columns: { date: ['date'], link: ['link', 'sharelink', 'share link'] },
  needs: ['date', 'link'],
  only: true,
  dates: 'date',
  once: (row) => (row.raw('link') === '' ? null : row.all()),
  row: (row, { posts }) => {
    const publishedAt = momentOf(row.text('date'), row.order)
    const link = row.text('link')
    const ref = parsePostRef(link)
    const made = ref === null ? null : millisOfId(ref.id)
    const own = made !== null && Math.abs(Date.parse(publishedAt) - made) <= OWN_WITHIN
    posts.push({
      urns: own && ref ? [ref.urn] : [],
      who: 'person',
      type: 'repost',
      publishedAt,
      url: own ? link : null,
      text: '',
      sharedTitle: null,
      sharedUrl: own ? null : link || null,
      media: null,
      sponsored: false,
      metrics: {},
    })
  },
})
