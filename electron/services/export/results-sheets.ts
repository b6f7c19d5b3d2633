import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { listSheet, type ListColumn } from './audit-sheets'
import type { Sheet } from './workbook'

type Name = 'waterfall' | 'money' | 'stops'

/** From views to results: the steps, the amounts, what could be dropped; empty sheets are left out. */
export function resultsSheets({ waterfall, stops, money }: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  const sheet = (name: Name, columns: readonly ListColumn[], rows: (string | number | null)[][]): Sheet[] =>
    listSheet(t(`export.${name}`), columns, rows, translator)
  return [
    ...sheet(
      'waterfall',
      [
        ['step', 'text'],
        ['posts', 'integer'],
        ['shown', 'integer'],
        ['read', 'integer'],
        ['outcomes', 'integer'],
        ['unknown', 'integer'],
      ],
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
      [
        ['stage', 'text'],
        ['currency', 'text'],
        ['linked', 'integer'],
        ['linkedSum', 'decimal'],
        ['declared', 'integer'],
        ['declaredSum', 'decimal'],
        ['least', 'decimal'],
        ['most', 'decimal'],
      ],
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
        ['group', 'text'],
        ['posts', 'integer'],
        ['postShare', 'percent'],
        ['activityShare', 'percent'],
        ['viewShare', 'percent'],
        ['outcomes', 'integer'],
        ['perTen', 'decimal'],
        ['low', 'decimal'],
        ['high', 'decimal'],
        ['rest', 'decimal'],
        ['restLow', 'decimal'],
        ['restHigh', 'decimal'],
        ['proposed', 'integer'],
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
