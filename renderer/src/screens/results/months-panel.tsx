import { useLocation } from 'wouter'
import { outcomeLegend, outcomeMonths } from '#shared/charts/outcome-months'
import type { Audit } from '#shared/model/audit'
import type { ChartTheme } from '#shared/charts/chart'
import { paths } from '#renderer/shell/routes'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ChartView } from '#ui/chart-view'
import { Panel } from '#ui/page'
import { linkedPost } from '#renderer/store/outcomes'
import { monthsOf } from './figures'

const TOKENS: Partial<Record<keyof ChartTheme, string>> = {
  inflMark: '--infl-mark',
  audMark: '--aud-mark',
  authMark: '--auth-mark',
  pageMark: '--page-mark',
  person: '--person',
  quietMark: '--quiet-mark',
  others: '--line-2',
}

/** The counted outcomes by month and kind, and how many others are recorded; a column opens the posts observed with its outcomes. */
export function MonthsPanel({
  audit,
  outcomes,
  others,
}: {
  audit: Audit
  outcomes: readonly OutcomeRow[]
  others: number
}) {
  const translator = useTranslator()
  const { t, date } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const months = monthsOf(audit, outcomes)
  const legend = outcomeLegend(months)
  const noted = months.filter(({ counts }) => Object.keys(counts).length > 0).length
  if (outcomes.length + others === 0) {
    return (
      <Panel className="results-months">
        <div className="results-empty">
          <h2 className="panel-t">{t('results.months.empty')}</h2>
          <p className="t2">{t('results.months.emptyText')}</p>
          <div className="row">
            <Button onClick={() => go(paths.tab(id, 'data'))}>{t('app.menu.import')}</Button>
            <Button kind="ghost" onClick={() => go(paths.tab(id, 'data'))}>
              {t('results.enter')}
            </Button>
          </div>
        </div>
      </Panel>
    )
  }
  return (
    <Panel
      className="results-months"
      title={t('results.months.title', { noted, n: months.length })}
      note={t('results.months.note', { n: outcomes.length, others })}
    >
      <ChartView
        name={`${audit.client.person} outcomes`}
        of={[outcomes, audit.period, translator]}
        draw={(theme, width) => outcomeMonths(months, translator, theme, width)}
        table={{
          columns: [t('results.months.month'), ...legend.map(({ kind }) => t(`common.outcome.${kind}`))],
          rows: months.map(({ month, counts }) => [
            date(`${month}-01`, 'month'),
            ...legend.map(({ kind }) => counts[kind] ?? 0),
          ]),
        }}
        onSelect={(_, index) => {
          const posts = outcomes
            .filter((outcome) => outcome.date.startsWith(months[index]?.month ?? '-'))
            .flatMap((outcome) => linkedPost(outcome) ?? [])
          if (posts.length > 0) go(paths.posts(id, [...new Set(posts)]))
        }}
        caption={
          <span className="results-legend">
            {legend.map(({ kind, color }) => (
              <span key={kind}>
                <i
                  className="square"
                  style={{ background: `var(${TOKENS[color] ?? '--text-3'})`, opacity: 1 }}
                />
                {t(`common.outcome.${kind}`)}
              </span>
            ))}
          </span>
        }
      />
    </Panel>
  )
}
