import { Link, useLocation } from 'wouter'
import { postCalendar } from '#shared/charts/post-calendar'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { ChartView } from '#ui/chart-view'
import { Panel } from '#ui/page'
import { calendarOf } from './figures'

/** Posting cadence day by day over the period; a day opens its posts. */
export function CadencePanel({ audit, outcomes }: { audit: Audit; outcomes: readonly OutcomeRow[] }) {
  const translator = useTranslator()
  const { t, date } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const days = calendarOf(audit, outcomes)
  const active = days.filter(({ posts }) => posts > 0)
  const { d } = audit.checks.find(({ id: check }) => check === 'CA-3')?.message.values ?? {}
  return (
    <Panel
      className="results-cadence"
      title={t('results.calendar.title', { active: active.length, days: days.length })}
      note={
        <>
          {t('results.calendar.note')}{' '}
          {typeof d === 'number' && (
            <Link className="linklike" href={paths.check(id, 'CA-3')}>
              {t('results.calendar.silence', { d })}
            </Link>
          )}
        </>
      }
    >
      <ChartView
        name={`${audit.client.person} calendar`}
        of={[audit, outcomes, translator]}
        draw={(theme, width) => postCalendar(days, translator, theme, width)}
        table={{
          columns: [t('results.calendar.day'), t('results.calendar.posts'), t('report.productive.outcomes')],
          rows: days
            .filter(({ posts, outcomes: count }) => posts + count > 0)
            .map((day) => [date(day.day), day.posts, day.outcomes]),
        }}
        onSelect={(series, index) => {
          const day = series === 0 ? days[index]?.day : undefined
          const posts = audit.posts.filter((post) => post.who === 'person' && post.day === day)
          if (posts.length > 0)
            go(
              paths.posts(
                id,
                posts.map((post) => post.id),
              ),
            )
        }}
        caption={
          <span className="results-legend">
            <span>
              <i className="square light" />
              <i className="square" />
              {t('results.legend.posts')}
            </span>
            <span>
              <i className="infl" />
              {t('results.legend.outcome')}
            </span>
          </span>
        }
      />
    </Panel>
  )
}
