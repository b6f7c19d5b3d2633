import { Link } from 'wouter'
import type { ViewsPoint } from '#shared/charts/views-outcomes'
import type { ViewTotals } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'

/** The top five posts by views or by outcomes, with the other figure alongside; a title opens its post. */
export function TopPanel({
  kind,
  points,
  totals,
  hasOutcomes,
}: {
  kind: 'seen' | 'useful'
  points: readonly ViewsPoint[]
  totals: ViewTotals
  /** Whether outcomes are recorded at all: if not, none does not mean zero. */
  hasOutcomes: boolean
}) {
  const { t, integer, percent, quote } = useTranslator()
  const { id } = useWorkspace()
  const isSeen = kind === 'seen'
  const { viewShare: share, outcomes } = isSeen ? totals.mostSeen : totals.mostProductive
  const most = Math.max(1, ...points.map((point) => (isSeen ? point.views : point.outcomes)))
  return (
    <section className="results-top" aria-label={t(`results.top.${kind}`)}>
      <h2 className="panel-t">{t(`results.top.${kind}`)}</h2>
      {points.length === 0 ? (
        <p className="t2">{t(isSeen ? 'results.scatter.noViews' : 'report.productive.none')}</p>
      ) : (
        <p className="big">
          <Link
            href={paths.posts(
              id,
              points.map((point) => point.id),
            )}
          >
            <b className="aud">{percent(share, share < 0.1 ? 1 : 0)}</b> {t('results.top.ofViews')}{' '}
            <b>
              {hasOutcomes
                ? t('results.top.outcomes', { k: outcomes, n: totals.outcomes })
                : t('results.top.unknown')}
            </b>
          </Link>
        </p>
      )}
      <ol>
        {points.map((point, index) => (
          <li key={point.id}>
            <span className="r">{index + 1}</span>
            <Link className="tt" href={paths.posts(id, [point.id])}>
              {point.title === '' ? t('report.untitled') : quote(point.title)}
            </Link>
            <span className={`n ${isSeen ? 'aud' : 'infl'}`}>
              {integer(isSeen ? point.views : point.outcomes)}
            </span>
            <span className="b">
              <span className="t">
                <i
                  className={isSeen ? 'b-aud' : 'b-infl'}
                  style={{ width: `${((isSeen ? point.views : point.outcomes) / most) * 100}%` }}
                />
              </span>
              <span className="o">
                {isSeen
                  ? hasOutcomes
                    ? t('results.top.contacts', { n: point.outcomes })
                    : '–'
                  : t('results.top.views', { n: point.views })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
