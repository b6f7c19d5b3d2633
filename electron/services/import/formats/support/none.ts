import { RowError } from '#shared/model/app-error'
import { NO_RESULTS_NOTED, OUTCOME_KINDS } from '#shared/model/vocabulary'
import type { Extract } from '#shared/records/extract'
import { foldLabel } from '#shared/values/labels'

const NONE =
  /^(none|nothing|nil|0|aucune?|rien|neant|r\.?a\.?s\.?)(?![\w]).*$|^(no|pas de|sans|zero) (new |nouveau |nouveaux )?(contact|lead|result|resultat|outcome)s?$/

/** Whether the kind of a result says that there was none: a month that was noted, and brought nothing. */
export function saysNone(text: string): boolean {
  return NONE.test(foldLabel(text))
}

/** Whether a row says “none”; one that also names an amount or a post is not understood. */
export function noneOf(row: {
  text: (column: 'kind' | 'value' | 'url') => string
  title: (column: 'kind') => string
  day: () => string
}): Extract['measures'][number] {
  if (!/^0?$/.test(row.text('value')) || row.text('url') !== '')
    throw new RowError('valueUnknown', {
      column: row.title('kind'),
      found: row.text('kind'),
      expected: OUTCOME_KINDS.join(', '),
    })
  return { who: 'person', metric: NO_RESULTS_NOTED, from: null, date: row.day(), value: 0 }
}
