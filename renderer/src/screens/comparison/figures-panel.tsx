import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { pairsOf } from './figures'

const CHECKS = {
  followers: 'BA-6',
  activities: 'CA-2',
  posts30: 'PG-1',
  engagement: 'RR-1',
  views: 'RR-3',
  interactions: 'PG-1',
} as const

/** The same figures as a table, each with its meaning; the name links to the check. */
export function FiguresPanel({ audit, names }: { audit: Audit; names: { person: string; page: string } }) {
  const { t, percent, decimal } = useTranslator()
  const { id } = useWorkspace()
  const pairs = pairsOf(audit)
  const print = (key: string, value: number | null) =>
    value === null ? '–' : key === 'engagement' ? percent(value, 1) : decimal(value)
  return (
    <section className="comparison-figures" aria-label={t('comparison.figures')}>
      <h2 className="panel-t">{t('comparison.figures')}</h2>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col" style={{ width: 200 }}>
              {t('report.comparison.figure')}
            </th>
            <th scope="col" className="num" style={{ width: 132 }}>
              {names.person}
            </th>
            <th scope="col" className="num" style={{ width: 132 }}>
              {names.page}
            </th>
            <th scope="col">{t('comparison.definition')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(CHECKS) as (keyof typeof CHECKS)[]).map((key) => (
            <tr key={key}>
              <td>
                <Link href={paths.check(id, CHECKS[key])}>{t(`comparison.row.${key}`)}</Link>
              </td>
              <td className="num semi">{print(key, pairs[key].person)}</td>
              <td className="num semi">{print(key, pairs[key].page)}</td>
              <td className="t2">{t(`comparison.means.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
