import { RowError } from '#shared/model/app-error'
import type { PostType } from '#shared/model/records'
import { NO_METRICS, type PostExtract } from '#shared/records/extract'
import { timeOfUrn } from '#shared/time/urn-time'
import { parsePostRef } from '#shared/values/urn'
import { exportUrn, ownedText } from './support/export-forms'
import { csvFormat, momentOf, type CsvRow } from './support/csv-format'

type Column = 'date' | 'link' | 'text' | 'sharedUrl' | 'mediaUrl' | 'sharedTitle'

/** The person's own posts, shares and reposts (Shares.csv of the member export; UTF-16 with tabs until 2018). */
export const linkedinShares = csvFormat<Column>({
  id: 'linkedin-shares',
  columns: {
    date: ['date'],
    link: ['sharelink', 'share link'],
    text: ['sharecommentary', 'share commentary'],
    sharedUrl: ['sharedurl', 'shared url'],
    mediaUrl: ['mediaurl', 'media url'],
    sharedTitle: ['sharetitle', 'share title'],
  },
  needs: ['date', 'link', 'text'],
  unread: ['visibility', 'type', 'share description'],
  dates: 'date',
  link: 'link',
  quotedBreaks: 'text',
  scans: true,
  row: (row, extract) => {
    if (row.raw('date') === '' && row.blank()) throw new RowError('empty')
    extract.posts.push(postOf(row))
  },
})

/**
 * What a post with this text and link is; a link to the author's own article makes it a post, which only merging can tell. A `ugcPost` without
 * words or a link is a picture or a film of one's own.
 */
export function shareType(text: string, sharedUrl: string | null, urn: string | null): PostType {
  const words = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, '').trim() : text.trim()
  if (words === '')
    return sharedUrl === null && text === '' && urn?.startsWith('ugcPost:') ? 'post' : 'repost'
  return sharedUrl === null ? 'post' : 'share'
}

function postOf(row: CsvRow<Column>): PostExtract {
  const link = row.text('link')
  const urn = exportUrn(link)
  const text = row.text('text')
  const sharedUrl = owned(row.text('sharedUrl'))
  return {
    urns: urn === null ? [] : [urn],
    who: 'person',
    type: shareType(text, sharedUrl, urn),
    publishedAt: publishedAt(row, urn),
    url: owned(link),
    text,
    sharedTitle: owned(row.text('sharedTitle')),
    sharedUrl,
    media: sharedUrl !== null && parsePostRef(sharedUrl) === null ? 'link' : null,
    sponsored: false,
    metrics: NO_METRICS,
  }
}

/** A short text to be kept, null if there is none. */
function owned(text: string): string | null {
  return text === '' ? null : ownedText(text)
}

/** The id of a post holds the same moment as the date cell, so that a lost or re-formatted date costs nothing. */
function publishedAt(row: CsvRow<Column>, urn: string | null): string {
  try {
    return momentOf(row.text('date'), row.order)
  } catch (error) {
    const time = urn === null ? null : timeOfUrn(urn)
    if (time !== null) return time
    throw error
  }
}
