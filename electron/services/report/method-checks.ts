import type { ReferenceId } from '#shared/locale/keys'
import { CATEGORIES, type Category, type CheckSettings } from '#shared/audit/catalogue'
import type { CheckResult } from '#shared/model/audit'
import { limitsOf, usualLimitsOf, usualWeightOf } from '#shared/report/limits'
import { printedScore } from '#shared/report/figure'
import { dataTable, h2, note, together, type Cell } from './pdf/nodes'
import { PX, type } from './pdf/theme'
import type { ReportNode, Run } from './pdf/types'
import type { ReportContext } from './section'

/** A category's checks as a table headed by its name: check, weight and score on the left; formula, limits and sources on the right. */
export function checksOfCategory(
  { id, weight, checks: settings }: Category,
  context: ReportContext,
): ReportNode[] {
  const { translator, checks, audit } = context
  const rows = settings.flatMap((row) => {
    const check = checks.get(row.id)
    return check ? [line(row, check, context)] : []
  })
  if (rows.length === 0) return []
  const applies = settings.some((row) => checks.get(row.id)?.byNature === false)
  // A category that does not arise for this client has no weight in the index.
  const own = applies ? (audit.categories.find((category) => category.id === id)?.weight ?? weight) : 0
  const name = translator.t(`common.category.${id}`)
  return [
    dataTable(
      [
        {
          head:
            own > 0 ? translator.t('report.method.category', { category: name, weight: own / 100 }) : name,
          width: 200 * PX,
        },
        { head: translator.t('report.method.formula'), width: '*' },
      ],
      rows,
      { pad: 6, margin: [0, 16 * PX, 0, 0] },
    ),
  ]
}

/** The sources of the limits: each one cited in the lines of the checks, by its printed number. */
export function references(context: ReportContext): ReportNode[] {
  const { translator } = context
  const cited = citedSources(context)
  if (cited.length === 0) return []
  return [
    together([
      h2(translator.t('report.method.references')),
      dataTable(
        [
          { head: translator.t('report.method.key'), width: 60 * PX },
          { head: translator.t('report.method.reference'), width: '*' },
        ],
        cited.map((key, index) => [
          { text: String(index + 1), rowHeader: true },
          { text: linked(translator.t(`report.reference.${key}`)) },
        ]),
        { pad: 4 },
      ),
    ]),
  ]
}

/** The sources cited in the lines of the checks, in order of first citation: the position is the printed number. */
function citedSources({ checks }: Pick<ReportContext, 'checks'>): ReferenceId[] {
  const cited = CATEGORIES.flatMap((category) => category.checks).flatMap(({ id, sources }) =>
    (checks.get(id)?.weight ?? 0) > 0 ? sources : [],
  )
  return [...new Set(cited)]
}

function line(row: CheckSettings, check: CheckResult, { translator, checks }: ReportContext): Cell[] {
  const cited = citedSources({ checks })
  const numbers = row.sources.map((key) => cited.indexOf(key) + 1).sort((a, b) => a - b)
  const about = translator.t(`report.method.${check.weight > 0 ? 'checkLine' : 'checkLinePlain'}`, {
    id: row.id,
    weight: check.weight,
    status: translator.t(`common.status.${check.status}`).toLocaleLowerCase(translator.language),
    scored: check.score === null ? 'no' : 'yes',
    score: printedScore(check),
  })
  const limits = limitsOf(check, translator, 'short')
  const basis = translator.t('report.method.facts', {
    limits: limits === '' ? translator.t('report.method.ownRule') : limits,
    grade: translator.t(`report.method.grade.${row.grade}`),
    sources:
      row.sources.length === 0
        ? ''
        : translator.t('report.method.sourceList', { sources: numbers.join(', ') }),
  })
  const [usual, usualWeight] = [usualLimitsOf(check, translator), usualWeightOf(check)]
  const changed = [
    ...(usual === '' ? [] : [translator.t('report.method.default', { limits: usual })]),
    ...(usualWeight === null ? [] : [translator.t('report.method.defaultWeight', { weight: usualWeight })]),
  ].join('')
  return [
    {
      rowHeader: true,
      stack: [
        { text: translator.t(`checks.${row.id}.title`), ...type('Sans', 12, 17), bold: true },
        { text: about, style: 'note' },
      ],
    },
    {
      stack: [
        { text: sentence(translator.t(`checks.${row.id}.formula`)) },
        ...(check.weight > 0 ? [note(`${basis}${changed}`, { margin: [0, 2 * PX, 0, 0] })] : []),
      ],
    },
  ]
}

function sentence(text: string): string {
  const [first = '', ...rest] = Array.from(text)
  const end = /[.!?]$/.test(text) ? '' : '.'
  return `${first.toLocaleUpperCase()}${rest.join('')}${end}`
}

// A reference with its address as a link.
function linked(reference: string): Run[] {
  return reference.split(/(https?:\/\/[^\s,]+)/).flatMap((text, index): Run[] => {
    if (text === '') return []
    return [index % 2 === 0 ? { text } : { text, link: text.replace(/[.;]$/, '') }]
  })
}
