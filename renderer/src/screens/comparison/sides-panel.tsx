import { useLocation } from 'wouter'
import { twoSides, type TwoSidesRow } from '#shared/charts/two-sides'
import type { Audit } from '#shared/model/audit'
import { proposedSubjects } from '#shared/report/classified'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Avatar } from '#ui/avatar'
import { ChartView } from '#ui/chart-view'
import { Panel } from '#ui/page'
import { pairsOf, subjectPairs, type Pair } from './figures'

const CHECKS = {
  followers: 'BA-6',
  activities: 'CA-2',
  posts30: 'PG-1',
  engagement: 'PG-2',
  views: 'RR-3',
  interactions: 'PG-1',
  line: 'BA-1',
  career: 'EL-1',
  off: 'EL-1',
} as const

type Key = keyof typeof CHECKS

/** Mirrored bars of what each side has, publishes and gets; a row opens its check. */
export function SidesPanel({ audit, names }: { audit: Audit; names: { person: string; page: string } }) {
  const translator = useTranslator()
  const { t, percent, decimal } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const figures: [Key, Pair][] = [
    ...Object.entries(pairsOf(audit)),
    ...Object.entries(subjectPairs(audit)),
  ] as [Key, Pair][]
  const known = figures.filter(([, { person, page }]) => person !== null || page !== null)
  const rows = known.map(([key, pair]): TwoSidesRow => {
    const print = (value: number | null) =>
      value === null
        ? '–'
        : key === 'engagement'
          ? percent(value, 1)
          : key in subjects
            ? percent(value)
            : decimal(value)
    return {
      label: t(`comparison.row.${key}`),
      ...pair,
      personText: print(pair.person),
      pageText: print(pair.page),
      ...(key in subjects ? { full: 1 } : {}),
      ...(key === 'line' ? { group: t('comparison.subjects') } : {}),
    }
  })
  return (
    <Panel className="comparison-sides" title={title()} note={note()}>
      <div className="comparison-who">
        <span>
          <Avatar name={names.person} />
          {names.person}
        </span>
        <span>
          {names.page}
          <Avatar page name={names.page} />
        </span>
      </div>
      <ChartView
        name={`${names.person} ${names.page}`}
        of={[audit, translator]}
        draw={(theme, width) => twoSides(rows, names, translator, theme, width)}
        table={{
          columns: [t('report.comparison.figure'), names.person, names.page],
          rows: rows.map(({ label, personText, pageText }) => [label, personText, pageText]),
        }}
        onSelect={(_, index) => {
          const key = known[index]?.[0]
          if (key) go(paths.check(id, CHECKS[key]))
        }}
      />
    </Panel>
  )

  function note(): string {
    const proposed = proposedSubjects(audit)
    const scales = t('comparison.sides.note')
    return proposed === null ? scales : `${scales} ${t('report.comparison.confirmed', proposed)}`
  }

  function title(): string {
    const ratio = audit.metrics.audienceRatio
    const { line } = subjectPairs(audit)
    if (ratio === null) return t('comparison.sides.unknown')
    const key = ratio >= 1 ? 'person' : 'page'
    const times = ratio >= 1 ? ratio : 1 / ratio
    if (line.person === null || line.page === null)
      return t(`comparison.sides.${key}`, { times: round(times) })
    return t(`comparison.sides.${key}Line`, {
      times: round(times),
      person: percent(line.person),
      page: percent(line.page),
    })
  }
}

const subjects: Partial<Record<Key, true>> = { line: true, career: true, off: true }

function round(times: number): number {
  return times >= 10 ? Math.round(times) : Math.round(times * 10) / 10
}
