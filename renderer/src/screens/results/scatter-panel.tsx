import { Link, useLocation } from 'wouter'
import { viewsGroups, viewsOutcomes, type ViewsPoint } from '#shared/charts/views-outcomes'
import type { Audit, ViewTotals } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { ChartView } from '#ui/chart-view'
import { Panel } from '#ui/page'

interface Props {
  audit: Audit
  points: readonly ViewsPoint[]
  totals: ViewTotals
  hasOutcomes: boolean
}

/** Views against outcomes, one mark per post; a mark opens its post. */
export function ScatterPanel({ audit, points, totals, hasOutcomes }: Props) {
  const translator = useTranslator()
  const { t, integer } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const names = points.map((point) => ({
    ...point,
    title: point.title === '' ? t('report.untitled') : point.title,
  }))
  const groups = viewsGroups(names)
  const series = [groups.unseen, groups.mostSeen, groups.productive, groups.anomalies]
  const rows = names
    .toSorted((a, b) => b.outcomes - a.outcomes || b.views - a.views)
    .map(({ title, views, outcomes }) => [translator.quote(title), views, outcomes])
  return (
    <Panel className="results-scatter" title={title()} note={note()}>
      {points.length === 0 ? (
        <p className="t2">{t('results.scatter.noViews')}</p>
      ) : !hasOutcomes ? (
        <p className="t2">{t('results.scatter.noOutcomes')}</p>
      ) : (
        <ChartView
          name={`${audit.client.person} views outcomes`}
          of={[points, totals.median, translator]}
          draw={(theme, width) => viewsOutcomes(names, totals.median, translator, theme, width)}
          table={{
            columns: [
              t('report.productive.content'),
              t('report.productive.views'),
              t('report.productive.outcomes'),
            ],
            rows,
          }}
          onSelect={(at, index) => {
            const point = series[at]?.[index]
            if (point) go(paths.posts(id, [point.id]))
          }}
          caption={
            <span className="results-legend">
              <span>
                <i className="infl" />
                {t('results.legend.productive')}
              </span>
              <span>
                <i className="aud" />
                {t('results.legend.seen')}
              </span>
              <span>
                <i />
                {t('results.legend.rest', { n: integer(totals.posts) })}
              </span>
            </span>
          }
        />
      )}
    </Panel>
  )

  // The comparison of the two top lists, in one sentence.
  function title(): string {
    if (points.length === 0) return t('results.title.noViews')
    if (!hasOutcomes) return t('results.title.noOutcomes')
    if (totals.mostProductive.posts.length === 0) return t('results.title.unlinked')
    if (totals.mostSeen.outcomes === 0) return t('results.title.none')
    return t(totals.common >= 3 ? 'results.title.same' : 'results.title.few', { shared: totals.common })
  }

  function note() {
    if (!hasOutcomes) return null
    const check = audit.checks.find(({ id: each }) => each === 'OC-3')
    const tau = audit.metrics['outcomes.kendallTauB']
    return (
      <>
        {t('results.scatter.note')}{' '}
        {check && tau !== null && check.n !== null && (
          <Link className="linklike" href={paths.check(id, 'OC-3')}>
            {t('results.scatter.tau', { tau: translator.decimal(tau, 2), n: check.n })}
          </Link>
        )}
      </>
    )
  }
}
