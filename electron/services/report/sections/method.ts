import { CATEGORIES } from '#shared/audit/catalogue'
import type { Audit } from '#shared/model/audit'
import { checksOfCategory, references } from '../method-checks'
import { avoided, benchmarks } from '../method-benchmarks'
import { sensitivity } from '../method-sensitivity'
import { usualLimitsOf, usualWeightOf } from '../limits'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, paragraph, section, title, together } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortenedName } from '../shorten'

const LONGEST_NAME = 48
/** Up to so many files a heading and its table stay on one page. */
const FILES_TOGETHER = 24

/** The annex: what was read, what the labels are worth, then formula, limits, weight and source of every check, and the benchmarks. */
export const method: Section = {
  id: 'method',
  render: (context) => {
    const { audit, t } = context
    return section(t.t('report.method.head'), [
      title(t.t('report.method.title')),
      lede(t.t('report.method.lede')),
      ...narrative('method', context),
      h2(t.t('report.method.indices')),
      paragraph(t.t('report.method.influence', { coverage: audit.influence.coverage })),
      paragraph(t.t(`report.method.audience.${audit.audience.basis}`)),
      paragraph(t.t('report.method.verdict')),
      ...preset(context),
      ...sensitivity(context),
      h2(t.t('report.method.labels')),
      paragraph(labels(context)),
      h2(t.t('report.method.words')),
      paragraph(t.t('report.method.observed')),
      ...leftOut(context),
      ...sources(context),
      ...checks(context),
      ...references(context),
      ...benchmarks(context),
      ...avoided(context),
    ])
  },
}

// Every weight or limit that the preset changed has its default in the tables below.
function preset({ audit, checks, t }: ReportContext): ReportNode[] {
  const name = `report.method.presetName.${audit.preset}`
  if (!t.has(name)) return []
  const changed = [...checks.values()].filter(
    (check) => usualWeightOf(check) !== null || usualLimitsOf(check, t) !== '',
  ).length
  return [paragraph(t.t('report.method.preset', { preset: t.t(name), changed }))]
}

function checks(context: ReportContext): ReportNode[] {
  const { t } = context
  const [first, ...others] = CATEGORIES.flatMap((category) => checksOfCategory(category, context))
  if (!first) return []
  return [
    together([
      h2(t.t('report.method.checks')),
      note(t.t('report.method.rule'), { margin: [0, 0, 0, 4 * PX] }),
      first,
    ]),
    ...others,
  ]
}

function labels({ audit, t }: ReportContext): string {
  const labelled = audit.posts.filter(({ who, labelSource }) => who === 'person' && labelSource !== 'none')
  const confirmed = labelled.filter(({ labelSource }) => labelSource === 'client').length
  return t.t('report.method.confirmed', {
    n: labelled.length,
    confirmed,
    share: labelled.length === 0 ? 0 : confirmed / labelled.length,
  })
}

function leftOut({ checks, shown, t }: ReportContext): ReportNode[] {
  const n = checks.size - shown.size
  return n === 0 ? [] : [paragraph(t.t('report.method.leftOut', { n }))]
}

function sources({ audit, t }: ReportContext): ReportNode[] {
  const found = groups(audit.sources)
  const list = dataTable(
    [
      { head: t.t('report.method.file'), width: '*' },
      { head: t.t('report.method.span'), width: 170 * PX },
      { head: t.t('report.method.kept'), width: 62 * PX, align: 'right' },
      { head: t.t('report.method.rejected'), width: 62 * PX, align: 'right' },
    ],
    found.map(({ place, format, files, from, to, kept, rejected }) => [
      {
        rowHeader: true,
        stack: [
          {
            text:
              files === 1
                ? shortenedName(place, LONGEST_NAME)
                : t.t('report.method.files', { place: shortenedName(place, LONGEST_NAME), n: files }),
          },
          { text: t.t(`data.format.${format}`, { brand: 'none' }), style: 'note' },
        ],
      },
      from === null || to === null
        ? '–'
        : from === to
          ? t.date(from)
          : t.t('report.method.fromTo', { from, to }),
      t.integer(kept),
      t.integer(rejected),
    ]),
    { pad: 4 },
  )
  const head = h2(t.t('report.method.sources'))
  return found.length <= FILES_TOGETHER ? [together([head, list])] : [head, list]
}

interface FileGroup {
  place: string
  format: string
  files: number
  from: string | null
  to: string | null
  kept: number
  rejected: number
}

// Twelve monthly files of one folder, or ten articles of one archive, are one line.
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
