import { emptyExtract, type Extract } from '#shared/records/extract'
import { canonicalRef } from '#shared/values/urn'
import type { ObservationRow } from './rows'

/** The typed observations as an extract, like those of files. */
export function observationsExtract(rows: readonly ObservationRow[]): Extract {
  const extract = emptyExtract()
  for (const row of rows) {
    if (row.kind === 'figure') {
      const { who, metric, date, value } = row
      extract.measures.push({ who, metric, from: null, date, value })
    } else {
      const { who, type, date, url, text, sharedTitle, figures } = row
      extract.posts.push({
        urns: urnsOf(url),
        who,
        type,
        publishedAt: date,
        url,
        text: text === '' ? null : text,
        sharedTitle,
        sharedUrl: null,
        media: null,
        sponsored: false,
        metrics: figures,
      })
    }
  }
  return extract
}

function urnsOf(url: string | null): string[] {
  const urn = url === null ? null : canonicalRef(url)
  return urn === null ? [] : [urn]
}
