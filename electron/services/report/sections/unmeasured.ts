import type { CheckResult } from '#shared/model/audit'
import { lacksData } from '#shared/report/sections'
import { toObtain } from '../asked-data'
import { onOnePage } from '../fill-pages'
import { narrative } from '../narrative'
import { dataTable, lede, section, title, type Cell } from '../pdf/nodes'
import { PX, type } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Space above and below a row, px. */
const PADS = [9, 6, 4] as const
/** Up to this many reasons may follow on the previous page, if there is room. */
const SHORT = 3
/** Reduced space above the title and table of such a short section, px, to help it fit. */
const CLOSE = { table: 12 }

/** What could not be measured: the missing data, the questions it would answer, and their weight. */
export const unmeasured: Section = {
  id: 'unmeasured',
  render: (context) => {
    const { translator, audit } = context
    const groups = byReason(openChecks(context), context)
    const isShort = groups.length <= SHORT
    const content = (pad: number): ReportNode[] => [
      title(translator.t('report.unmeasured.title', { coverage: audit.influence.coverage })),
      lede(translator.t('report.unmeasured.lede')),
      ...narrative('unmeasured', context),
      dataTable(
        [
          { head: translator.t('report.unmeasured.reason'), width: 230 * PX },
          { head: translator.t('report.unmeasured.question'), width: '*' },
          { head: translator.t('report.unmeasured.weight'), width: 60 * PX, align: 'right' },
        ],
        groups.map((group) => row(group, context)),
        { margin: [0, (isShort ? CLOSE.table : 22) * PX, 0, 0], pad },
      ),
      ...(isPlanned(context) ? [] : toObtain(context)),
    ]
    return section(
      translator.t('report.unmeasured.head'),
      isShort ? content(PADS[2]) : onOnePage(PADS.map(content), context),
    )
  },
}

/** Whether obtaining the missing data is the first step of the plan, which says then what it takes. */
export function isPlanned({ audit, printed }: Pick<ReportContext, 'audit' | 'printed'>): boolean {
  return audit.verdict === 'undetermined' && printed.includes('plan')
}

interface Group {
  reason: string
  checks: CheckResult[]
  weight: number
}

/** The weighted checks that could not be judged. */
export function openChecks({ checks }: ReportContext): CheckResult[] {
  return [...checks.values()].filter(lacksData)
}

/** Checks grouped by what they lack, greatest weight first. */
export function byReason(checks: readonly CheckResult[], { translator }: ReportContext): Group[] {
  const groups = new Map<string, CheckResult[]>()
  for (const check of checks) {
    const reason = translator.message(check.message)
    groups.set(reason, [...(groups.get(reason) ?? []), check])
  }
  return [...groups]
    .map(([reason, found]) => ({
      reason,
      checks: found,
      weight: found.reduce((sum, { weight }) => sum + weight, 0),
    }))
    .sort((a, b) => b.weight - a.weight)
}

function row({ reason, checks, weight }: Group, { translator }: ReportContext): Cell[] {
  return [
    { text: reason, rowHeader: true },
    {
      stack: checks.map(({ id }, index) => ({
        margin: [0, (index === 0 ? 0 : 6) * PX, 0, 0],
        stack: [
          { text: translator.t(`checks.${id}.title`), ...type('Sans', 12, 17), bold: true },
          { text: translator.t(`checks.${id}.question`), style: 'note' },
        ],
      })),
    },
    translator.decimal(weight),
  ]
}
