import { BANDS } from '#shared/stats/score'
import type { CategoryId } from '#shared/audit/catalogue'
import type { Audit, CategoryResult, CheckResult } from '#shared/model/audit'
import type { OwnFinding } from '#shared/model/report-file'
import { evidenceBlocks } from '../evidence-blocks'
import { shownScore } from '#shared/report/figure'
import { lacksData } from '#shared/report/sections'
import { exampleBlocks } from '../examples'
import { findingList } from '../finding-list'
import { narrative } from '../narrative'
import { scoreBar } from '../pdf/marks'
import { eyebrow, note, rule, section, title } from '../pdf/nodes'
import { PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { Block, ReportContext, Section } from '../section'
import { specimen } from '../specimen'
import { headlineText } from '#shared/report/wording'

/** Title size for a category: two may share a page. */
const TITLE = type('Title', 28, 35)

/** Score from which a category is described by what succeeds. */
const STRONG = 80

/** The section of a measured category of the influence index; the others appear in `unmeasured`. */
export function categorySection(id: CategoryId): Section {
  return {
    id: `category-${id}`,
    render: (context) => render(id, context),
    blocks: (context) => blocks(id, context),
  }
}

// After the first piece of evidence, what the reader can start from.
function blocks(id: CategoryId, context: ReportContext): Block[] {
  const checks = shownChecks(id, context)
  const [first, ...rest] = evidenceBlocks(checks, context)
  return [
    ...(first ? [first] : []),
    ...specimen(checks, context),
    ...exampleBlocks(`category-${id}`, context),
    ...rest,
  ]
}

function measuredCategories({ categories }: Audit): CategoryResult[] {
  return categories.filter(({ weight, score, checks }) => weight > 0 && score !== null && checks.length > 0)
}

function shownChecks(id: CategoryId, { audit, shown }: ReportContext): CheckResult[] {
  return (
    audit.categories.find((each) => each.id === id)?.checks.flatMap((check) => shown.get(check) ?? []) ?? []
  )
}

function render(id: CategoryId, context: ReportContext): ReportNode {
  const { audit, translator } = context
  const measured = measuredCategories(audit)
  const position = measured.findIndex((category) => category.id === id)
  const category = measured[position]
  if (!category) return []
  const checks = shownChecks(id, context)
  const content = [
    eyebrow(translator.t(`common.category.${id}`)),
    title(headline(category, checks, context), TITLE),
    ...narrative(`category-${id}`, context),
    ...score(category, context),
    ...findingList(checks, context, ownFindings(id, context)),
    ...open(checks, context),
  ]
  return section(
    translator.t('report.category.head', { position: position + 1, count: measured.length }),
    content,
  )
}

/** The consultant's own findings of a category; those of an unprinted category go to the last printed one. */
function ownFindings(id: CategoryId, { wording, printed }: ReportContext): OwnFinding[] {
  const all = wording?.added?.findings ?? []
  const shown = printed.filter((section) => section.startsWith('category-'))
  return all.filter(({ category }) => {
    const wished = shown.find((section) => section === `category-${category}`)
    return (wished ?? shown.at(-1)) === `category-${id}`
  })
}

// The check whose sentence best explains the score: the greatest loss if it is low, the greatest contribution if it is high.
function headline(
  { id, score: value }: CategoryResult,
  checks: readonly CheckResult[],
  context: ReportContext,
): string {
  const band =
    value === null ? 'unknown' : value >= STRONG ? 'strong' : value >= BANDS.warn ? 'mixed' : 'weak'
  const weigh = ({ weight, score: points }: CheckResult) =>
    weight * (band === 'strong' ? (points ?? 0) : 100 - (points ?? 0))
  const [leading] = checks
    .filter(
      ({ score: points, weight, status }) =>
        points !== null && weight > 0 && (band !== 'strong' || status === 'pass'),
    )
    .sort((a, b) => weigh(b) - weigh(a))
  const own = leading ? headlineText(leading, context) : null
  return (
    own ??
    context.translator.t(`report.headline.${band}`, {
      category: context.translator.t(`common.category.${id}`),
    })
  )
}

function score(
  category: CategoryResult,
  { audit, translator, previous, isDense }: ReportContext,
): ReportNode[] {
  const before = previous?.categories.find(({ id }) => id === category.id)?.score ?? null
  const weight = translator.t('report.category.weight', {
    share: partOfIndex(category, audit),
    coverage: category.coverage,
    isFull: category.coverage >= 0.995 ? 'yes' : 'no',
    isFollowUp: before === null ? 'no' : 'yes',
    before: before === null ? 0 : Math.round(before),
    date: previous?.asOf ?? null,
  })
  const bar = 360 * PX
  const [outer, inner] = isDense ? [8, 6] : [13, 8]
  return [
    rule({ margin: [0, outer * PX, 0, inner * PX] }),
    {
      columnGap: 14 * PX,
      columns: [
        {
          width: 82 * PX,
          text: [
            {
              text: category.score === null ? '–' : translator.integer(category.score),
              bold: true,
              fontSize: 26 * PX,
            },
            { text: '\u00a0/100', fontSize: 12 * PX },
          ],
          style: 'score',
        },
        {
          width: bar,
          stack: [scoreBar(category.score ?? 0, { width: bar, reference: before })],
          margin: [0, 10 * PX, 0, 0],
        },
        { width: '*', text: weight, style: 'meta', alignment: 'right', margin: [0, 9 * PX, 0, 0] },
      ],
    },
    rule({ margin: [0, inner * PX, 0, outer * PX] }),
  ]
}

/** How much of the index a category makes up: its weight as far as it could be measured, of all that could. */
function partOfIndex({ weight, coverage }: CategoryResult, audit: Audit): number {
  const all = measuredCategories(audit).reduce((sum, each) => sum + each.weight * each.coverage, 0)
  return all === 0 ? 0 : (weight * coverage) / all
}

function open(checks: readonly CheckResult[], { translator }: ReportContext): ReportNode[] {
  const names = checks.filter(lacksData).map((check) => {
    const title = translator.t(`checks.${check.id}.title`)
    const score = shownScore(check)
    return score === null ? title : translator.t('report.category.openScored', { title, score })
  })
  return names.length === 0 ? [] : [note(translator.t('report.category.open', { names, n: names.length }))]
}
