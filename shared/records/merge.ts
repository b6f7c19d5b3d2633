import type { Message } from '#shared/model/app-error'
import type { Records } from '#shared/model/records'
import type { SourceExtract } from './extract'
import { mergeActivities } from './merge-activities'
import { mergeDemographics, mergeMeasures, mergeOutcomes, mergeProfile } from './merge-figures'
import { mergePosts } from './merge-posts'
import { contradictions } from './contradictions'
import { exceeding } from './exceeding'
import { farDates } from './far-dates'
import { gaps, gapsBetween } from './gaps'
import { listsApart } from './lists-apart'
import { postsBeside } from './posts-beside'
import { postsContradicted } from './posts-contradicted'
import { unusedFigures } from './unused-figures'
import { readingOf, readingOfRecords, type Reading } from './reading'
import { createZone } from '../time/zone'

/** The merged records of several files, and what the person should know about the merge (`errors.import.…`). */
export interface Merged {
  records: Records
  warnings: Message[]
}

/**
 * Merges what several files say: one record per post, day and figure; the higher value wins and remembers its source. The order of
 * the files, and reading one of them twice, change nothing. `known`: records merged before, kept and added to.
 */
export function merge(
  extracts: readonly SourceExtract[],
  { timezone, known }: { timezone: string; known?: Records },
): Merged {
  const readings = extracts.map(({ source, extract }) => readingOf(source, extract))
  return mergeReadings(known ? [readingOfRecords(known), ...readings] : readings, extracts, timezone)
}

function mergeReadings(
  readings: readonly Reading[],
  extracts: readonly SourceExtract[],
  timezone: string,
): Merged {
  const zone = createZone(timezone)
  const { posts, edits } = mergePosts(readings, zone)
  const activities = mergeActivities(readings, posts, zone)
  const outcomes = mergeOutcomes(readings, posts)
  const records = {
    posts,
    activities,
    measures: mergeMeasures(readings),
    demographics: mergeDemographics(readings),
    outcomes,
    profile: mergeProfile(readings),
  }
  const unlinked = outcomes.filter(({ postUrl, postId }) => postUrl !== null && postId === null).length
  return {
    records,
    warnings: [
      ...editsTold(edits),
      ...unlinkedTold(unlinked),
      ...settled(contradictions(readings, records.measures)),
      ...settled(postsContradicted(extracts, timezone)),
      ...settled(exceeding(records, { extracts, timezone })),
      ...settled(farDates(readings)),
      ...settled(gaps(readings.map(({ measures }) => measures))),
      ...settled(gapsBetween(records.measures)),
      ...settled(listsApart(posts)),
      ...settled(postsBeside(posts)),
      ...unusedFigures(records),
    ],
  }
}

/** Each message once, in an order that is the same whatever the order of the files. */
function settled(messages: readonly Message[]): Message[] {
  const told = new Map(messages.map((message) => [JSON.stringify(message), message]))
  return [...told].toSorted(([one], [two]) => (one < two ? -1 : 1)).map(([, message]) => message)
}

function editsTold(edits: ReadonlyMap<string, number>): Message[] {
  return [...edits].map(([file, count]) => ({ key: 'errors.import.editsJoined', values: { file, count } }))
}

function unlinkedTold(count: number): Message[] {
  return count === 0 ? [] : [{ key: 'errors.import.outcomesUnlinked', values: { count } }]
}
