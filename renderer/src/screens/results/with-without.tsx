import type { Under } from '#shared/locale/keys'
import { Link } from 'wouter'
import type { ViewGroup, ViewTotals } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'

/** The same figures with and without anomalies, side by side; those in use are bold. */
export function WithWithout({
  group: { group, with: withAll, without },
  ids,
  isAside,
}: {
  group: ViewGroup
  ids: readonly string[]
  isAside: boolean
}) {
  const { t, integer, percent } = useTranslator()
  const { id } = useWorkspace()
  const count = (value: number | null) => (value === null ? '–' : integer(value))
  const rows: [Under<'results.with'>, (totals: ViewTotals) => string][] = [
    ['mean', ({ mean }) => count(mean)],
    ['median', ({ median }) => count(median)],
    ['total', ({ total }) => count(total)],
    ['topShare', ({ topShare }) => (topShare === null ? '–' : percent(topShare))],
  ]
  return (
    <section className="results-with" aria-label={t('results.with.title', { n: ids.length })}>
      <header>
        <h2 className="panel-t">{t('results.with.title', { n: ids.length })}</h2>
        <span className="meta">
          <Link className="linklike" href={paths.posts(id, ids)}>
            {t('results.with.posts', { n: ids.length })}
          </Link>{' '}
          ·{' '}
          <Link className="linklike" href={paths.check(id, 'RR-3')}>
            {t('checks.RR-3.title')}
          </Link>
        </span>
      </header>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">
              {t('report.anomaly.figure')} ({t(`results.basis.${group}`)})
            </th>
            <th scope="col" className="num">
              {t('report.anomaly.with')}
            </th>
            <th scope="col" className="num">
              {t('report.anomaly.without')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, print]) => (
            <tr key={key}>
              <td>{t(`results.with.${key}`)}</td>
              <td className={`num ${isAside ? 't2' : 'semi'}`}>{print(withAll)}</td>
              <td className={`num ${isAside ? 'semi' : 't2'}`}>{print(without)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
