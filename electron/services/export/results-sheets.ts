import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { Under } from '#shared/locale/keys'

type Cell = string | number | null

/** A sheet of the workbook: its name and its rows, the first one the heads. */
export interface Sheet {
  name: string
  rows: Cell[][]
}

/** From views to results: the steps, the amounts, what could be left out; a sheet without rows is left out. */
export function resultsSheets({ waterfall, stops, money }: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  const sheet = (
    name: 'waterfall' | 'money' | 'stops',
    heads: readonly Under<'export.column'>[],
    rows: Cell[][],
  ): Sheet[] =>
    rows.length === 0
      ? []
      : [{ name: t(`export.${name}`), rows: [heads.map((head) => t(`export.column.${head}`)), ...rows] }]
  return [
    ...sheet(
      'waterfall',
      ['step', 'posts', 'shown', 'read', 'outcomes', 'unknown'],
      waterfall.steps.map(({ step, posts, shown, read, results, unknown }) => [
        t(`report.results.step.${step}`),
        posts,
        shown,
        read,
        results,
        unknown,
      ]),
    ),
    ...sheet(
      'money',
      ['stage', 'currency', 'linked', 'linkedSum', 'declared', 'declaredSum', 'least', 'most'],
      money.rows.map(({ stage, currency, linked, declared }) => [
        t(`common.outcome.${stage}`),
        currency,
        linked?.results ?? 0,
        linked?.sum ?? null,
        declared.results,
        declared.sum,
        declared.least,
        declared.most,
      ]),
    ),
    ...sheet(
      'stops',
      [
        'group',
        'posts',
        'postShare',
        'activityShare',
        'viewShare',
        'outcomes',
        'perTen',
        'low',
        'high',
        'rest',
        'restLow',
        'restHigh',
        'proposed',
      ],
      stops.rows.map(({ group, is, rest, postShare, activityShare, viewShare, proposed }) => [
        t(`report.results.stops.group.${group}`, { n: is.posts }),
        is.posts,
        postShare,
        activityShare,
        viewShare,
        is.results,
        is.perTen,
        is.low,
        is.high,
        rest.perTen,
        rest.low,
        rest.high,
        proposed,
      ]),
    ),
  ]
}
