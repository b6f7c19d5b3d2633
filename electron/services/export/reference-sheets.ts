import { BENCHMARKS } from '#shared/audit/benchmarks/benchmarks'
import type { Translator } from '#shared/locale/translator'
import { asCounted } from '#shared/model/as-counted'
import type { Audit } from '#shared/model/audit'
import { usualWeightOf } from '#shared/report/limits'
import { listSheet } from './audit-sheets'
import type { Sheet } from './workbook'

/** The person's posts by theme, with the outcomes observed with them; a post with two themes is in both rows. */
export function themeSheet({ posts }: Audit, translator: Translator): Sheet[] {
  const counted = posts.filter(({ who }) => who === 'person').map(asCounted)
  const themes = [...new Set(counted.flatMap((post) => post.themes))].sort()
  return listSheet(
    translator.t('export.themes'),
    [
      ['theme', 'text'],
      ['posts', 'integer'],
      ['outcomes', 'integer'],
    ],
    themes.map((theme) => {
      const own = counted.filter((post) => post.themes.includes(theme))
      return [theme, own.length, own.reduce((sum, { outcomes }) => sum + outcomes, 0)]
    }),
    translator,
  )
}

/** The weight and limits of every check, as this audit applied them; a weight that a preset changed has its usual one beside it. */
export function thresholdSheet({ checks }: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  return listSheet(
    t('export.thresholds'),
    [
      ['id', 'text'],
      ['title', 'text'],
      ['weight', 'decimal'],
      ['usualWeight', 'decimal'],
      ['minimum', 'decimal'],
      ['pass', 'decimal'],
      ['fail', 'decimal'],
      ['lowPass', 'decimal'],
      ['lowFail', 'decimal'],
      ['highPass', 'decimal'],
      ['highFail', 'decimal'],
    ],
    checks.map((check) => {
      const limit = (name: string) => {
        const value = check.params[name]
        return typeof value === 'number' ? value : null
      }
      return [
        check.id,
        t(`checks.${check.id}.title`),
        check.weight,
        usualWeightOf(check),
        ...['minimum', 'pass', 'fail', 'lowPass', 'lowFail', 'highPass', 'highFail'].map(limit),
      ]
    }),
    translator,
  )
}

/** The consultant's own benchmarks, then the published ones: for whom, by which definition, how good, and until when. */
export function benchmarkSheet({ benchmarks = [] }: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  return listSheet(
    t('export.benchmarks'),
    [
      ['metric', 'text'],
      ['definition', 'text'],
      ['account', 'text'],
      ['followersFrom', 'integer'],
      ['followersTo', 'integer'],
      ['p25', 'decimal'],
      ['p50', 'decimal'],
      ['p75', 'decimal'],
      ['mean', 'decimal'],
      ['grade', 'text'],
      ['expires', 'day'],
      ['publisher', 'text'],
    ],
    [...benchmarks, ...BENCHMARKS].map(
      ({ metric, definitionTag, segment, value, grade, expires, publisher }) => [
        t(`report.method.metric.${metric}`),
        definitionTag,
        t(`report.method.account.${segment.accountType}`),
        ...segment.tier,
        ...('p50' in value ? [value.p25, value.p50, value.p75, null] : [null, null, null, value.mean]),
        grade,
        expires,
        publisher,
      ],
    ),
    translator,
  )
}

/** What has changed since the earlier audit, if one was given: the indices, the categories, then every check. */
export function progressSheet({ progress }: Audit, translator: Translator): Sheet[] {
  if (!progress) return []
  const { t } = translator
  const moves = [
    { id: null, title: t('common.influence'), ...progress.influence },
    { id: null, title: t('common.audience'), ...progress.audience },
    ...progress.categories.map((move) => ({ ...move, id: null, title: t(`common.category.${move.id}`) })),
    ...progress.checks.map((move) => ({ ...move, title: t(`checks.${move.id}.title`) })),
  ]
  return listSheet(
    t('export.progress'),
    [
      ['id', 'text'],
      ['title', 'text'],
      ['before', 'decimal'],
      ['after', 'decimal'],
      ['change', 'decimal'],
    ],
    moves.map(({ id, title, before, after, change }) => [id, title, before, after, change]),
    translator,
  )
}
