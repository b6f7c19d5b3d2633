import type { ActivityExtract, Extract, PostExtract } from '#shared/records/extract'
import { emptyExtract } from '#shared/records/extract'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import type { Records } from '#shared/model/records'

/** An id of 19 digits made at this moment (`id >> 22` = ms since 1970 UTC). */
export function idAt(moment: string, plusMillis = 0, tail = 12_345n): string {
  return String((BigInt(Date.parse(moment) + plusMillis) << 22n) + tail)
}

/** A post of the person with nothing known but what is given. */
export function makePost(given: Partial<PostExtract>): PostExtract {
  return {
    urns: [],
    who: 'person',
    type: 'post',
    publishedAt: '2026-10-08T16:45:00Z',
    url: null,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics: {},
    ...given,
  }
}

export function postsFile(source: string, ...posts: Partial<PostExtract>[]): SourceExtract {
  return { source, extract: { ...emptyExtract(), posts: posts.map(makePost) } }
}

export function activitiesFile(
  source: string,
  activities: ActivityExtract[],
  complete?: Extract['complete'],
): SourceExtract {
  return { source, extract: { ...emptyExtract(), activities, ...(complete && { complete }) } }
}

export function mergeAll(...extracts: SourceExtract[]): Records {
  return merge(extracts, { timezone: 'Europe/Paris' }).records
}
