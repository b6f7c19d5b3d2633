import { HELD_BY } from '#shared/audit/engine/held-by'
import type { FormatId } from '#shared/locale/keys'
import { CATEGORIES } from '#shared/audit/catalogue'
import type { Audit } from '#shared/model/audit'
import { usualLimitsOf, usualWeightOf } from '#shared/report/limits'
import { classified } from '#shared/report/classified'
import { checksOfCategory, references } from '../method-checks'
import { avoided, benchmarks } from '../method-benchmarks'
import { sensitivity } from '../method-sensitivity'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, paragraph, section, title, together } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { sealText } from '../seal-text'
import { shortenedName } from '../shorten'

const LONGEST_NAME = 48
/** Up to this many files, a heading and its table stay on one page. */
const FILES_TOGETHER = 6

/** The annex: what was read, how reliable the labels are, the formula, limits, weight and source of every check, and the benchmarks. */
export const method: Section = {
  id: 'method',
  render: (context) => {
    const { audit, translator } = context
    return section(translator.t('report.method.head'), [
      title(translator.t('report.method.title')),
      lede(translator.t('report.method.lede')),
      paragraph(translator.t('report.method.grid', { grid: audit.grid })),
      ...ownGrid(context),
      ...(context.printed.includes('foreword') ? [] : sealText(context)),
      ...narrative('method', context),
      h2(translator.t('report.method.indices')),
      paragraph(translator.t('report.method.influence', { coverage: audit.influence.coverage })),
      paragraph(translator.t('report.method.range')),
      paragraph(translator.t('report.method.shared', { weight: sharedWeight(context) })),
      paragraph(translator.t(`report.method.audience.${audit.audience.basis}`)),
      paragraph(translator.t('report.method.verdict')),
      ...preset(context),
      ...sensitivity(context),
      h2(translator.t('report.method.labels')),
      paragraph(labels(context)),
      h2(translator.t('report.method.words')),
      paragraph(translator.t('report.method.observed')),
      paragraph(translator.t('report.method.firmness')),
      ...leftOut(context),
      ...sources(context),
      ...checks(context),
      ...references(context),
      ...benchmarks(context),
      ...avoided(context),
    ])
  },
}

// Checks based on the same subject labels.
const SAME_LABELS: ReadonlySet<string> = new Set(['EL-1', 'EL-3', 'BA-1', 'PR-2'])

function sharedWeight({ audit }: ReportContext): number {
  return audit.checks.reduce((sum, { id, weight }) => sum + (SAME_LABELS.has(id) ? weight : 0), 0)
}

// Only name and date; the values it changes are listed with their defaults in the tables below.
function ownGrid({ audit, translator }: ReportContext): ReportNode[] {
  return audit.ownGrid ? [paragraph(translator.t('report.method.ownGrid', { ...audit.ownGrid }))] : []
}

// Every weight or limit changed by the preset is listed with its default in the tables below.
function preset({ audit, checks, translator }: ReportContext): ReportNode[] {
  const name = `report.method.presetName.${audit.preset}`
  if (!translator.has(name)) return []
  const changed = [...checks.values()].filter(
    (check) => usualWeightOf(check) !== null || usualLimitsOf(check, translator) !== '',
  ).length
  return [paragraph(translator.t('report.method.preset', { preset: translator.t(name), changed }))]
}

function checks(context: ReportContext): ReportNode[] {
  const { translator } = context
  const [first, ...others] = CATEGORIES.flatMap((category) => checksOfCategory(category, context))
  if (!first) return []
  return [
    together([
      h2(translator.t('report.method.checks')),
      note([translator.t('report.method.rule'), ...held(context)].join(' '), { margin: [0, 0, 0, 4 * PX] }),
      first,
    ]),
    ...others,
  ]
}

// Which of the printed checks are capped by another check's score.
function held({ checks: printed, translator }: ReportContext): string[] {
  const holders = [...new Set(Object.values(HELD_BY).map(({ by }) => by))].filter((by) => printed.has(by))
  return holders.flatMap((by) => {
    const names = Object.keys(HELD_BY).filter((id) => HELD_BY[id]?.by === by && printed.has(id))
    return names.length === 0 ? [] : [translator.t('report.method.held', { names, n: names.length, by })]
  })
}

function labels({ audit, translator }: ReportContext): string {
  const { n, confirmed } = classified(audit, 'person')
  return translator.t('report.method.confirmed', { n, confirmed, share: n === 0 ? 0 : confirmed / n })
}

function leftOut({ omitted, translator }: ReportContext): ReportNode[] {
  return omitted === 0 ? [] : [paragraph(translator.t('report.method.leftOut', { n: omitted }))]
}

function sources({ audit, translator }: ReportContext): ReportNode[] {
  const found = groups(audit.sources)
  const list = dataTable(
    [
      { head: translator.t('report.method.file'), width: '*' },
      { head: translator.t('report.method.span'), width: 170 * PX },
      { head: translator.t('report.method.kept'), width: 62 * PX, align: 'right' },
      { head: translator.t('report.method.rejected'), width: 62 * PX, align: 'right' },
    ],
    found.map(({ place, format, files, from, to, kept, rejected }) => [
      {
        rowHeader: true,
        stack: [
          {
            text:
              files === 1
                ? shortenedName(place, LONGEST_NAME)
                : translator.t('report.method.files', {
                    place: shortenedName(place, LONGEST_NAME),
                    n: files,
                  }),
          },
          { text: translator.t(`data.format.${format}`, { brand: 'none' }), style: 'note' },
        ],
      },
      from === null || to === null
        ? '–'
        : from === to
          ? translator.date(from)
          : translator.t('report.method.fromTo', { from, to }),
      translator.integer(kept),
      translator.integer(rejected),
    ]),
    { pad: 4 },
  )
  const head = h2(translator.t('report.method.sources'))
  return found.length <= FILES_TOGETHER ? [together([head, list])] : [head, list]
}

interface FileGroup {
  place: string
  format: FormatId
  files: number
  from: string | null
  to: string | null
  kept: number
  rejected: number
}

// Groups files into one line: twelve monthly files of one folder, or ten articles of one archive.
function groups(sources: Audit['sources']): FileGroup[] {
  const found = new Map<string, FileGroup>()
  for (const { file, format, period, kept, rejected } of sources) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file
    const key = `${folder}\n${format}`
    const known = found.get(key)
    found.set(key, {
      place: known ? folder : file,
      format,
      files: (known?.files ?? 0) + 1,
      from: least([known?.from ?? null, period?.from ?? null]),
      to: greatest([known?.to ?? null, period?.to ?? null]),
      kept: (known?.kept ?? 0) + kept,
      rejected: (known?.rejected ?? 0) + rejected.length,
    })
  }
  return [...found.values()]
}

function least(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}

function greatest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}
