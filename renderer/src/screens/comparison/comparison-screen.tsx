import { Link, useLocation } from 'wouter'
import { topicMap } from '#shared/charts/topic-map'
import { viewFlows } from '#shared/charts/view-flows'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { ChartView } from '#ui/chart-view'
import { NoAuditYet } from '../../workspace/no-audit-yet'
import { EmptyState, PageHead, Panel, Skeleton } from '#ui/page'
import { AlonePanel, CarriesPanel } from './alone-panel'
import { flowsOf, overlapOf, postsOfTheme, topicsOf } from './figures'
import { FiguresPanel } from './figures-panel'
import { ProfilePanel } from './profile-panel'
import { SidesPanel } from './sides-panel'
import { useThemeName } from './theme-name'
import '../overview/overview.css'
import './comparison.css'

/** The person and the brand's page side by side. */
export default function ComparisonScreen() {
  const { t } = useTranslator()
  const { client } = useWorkspace()
  const { audit } = useAudit()
  const brand = audit?.client.brand ?? client.brand?.name ?? null
  return (
    <>
      <PageHead
        title={t('app.tab.comparison')}
        note={
          brand === null ? client.person.name : t('comparison.note', { person: client.person.name, brand })
        }
      />
      <NoAuditYet loading={<Skeleton height={360} />} />
      {audit && audit.client.brand === null && (
        <div className="scroll" tabIndex={-1}>
          <EmptyState title={t('comparison.noBrand')}>{t('comparison.noBrandText')}</EmptyState>
          <ProfilePanel />
        </div>
      )}
      {audit && audit.client.brand !== null && <Comparison audit={audit} brand={audit.client.brand} />}
    </>
  )
}

function Comparison({ audit, brand }: { audit: Audit; brand: string }) {
  const names = { person: audit.client.person, page: brand }
  return (
    <div className="scroll" tabIndex={-1}>
      <div className="comparison-grid">
        <SidesPanel audit={audit} names={names} />
        <TopicsPanel audit={audit} names={names} />
        <FlowsPanel audit={audit} names={names} />
        <CarriesPanel audit={audit} names={names} />
        <AlonePanel audit={audit} names={names} />
      </div>
      <FiguresPanel audit={audit} names={names} />
      <ProfilePanel />
    </div>
  )
}

interface Props {
  audit: Audit
  names: { person: string; page: string }
}

function TopicsPanel({ audit, names }: Props) {
  const translator = useTranslator()
  const { t, percent, quote } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const topics = topicsOf(audit, useThemeName())
  if (topics.length === 0) {
    return (
      <Panel className="comparison-topics" title={t('comparison.map.unknown')}>
        <p className="t2">{t('comparison.map.unknownText')}</p>
      </Panel>
    )
  }
  const overlap = overlapOf(topics)
  return (
    <Panel
      className="comparison-topics"
      title={t(overlap < 0.5 ? 'comparison.map.titleLow' : 'comparison.map.titleHigh', {
        share: percent(overlap),
      })}
      note={
        <>
          {t('comparison.map.note')}{' '}
          <Link className="linklike" href={paths.check(id, 'BA-2')}>
            {t('checks.BA-2.title')}
          </Link>
        </>
      }
    >
      <ChartView
        name={`${names.person} themes`}
        of={[audit, translator]}
        draw={(theme, width) => topicMap(topics, names, translator, theme, width)}
        table={{
          columns: [t('comparison.map.theme'), names.person, names.page],
          rows: topics.map((topic) => [quote(topic.name), percent(topic.person), percent(topic.page)]),
        }}
        onSelect={(series, index) => {
          const topic =
            series === 1 ? topics.filter(({ person, page }) => person + page > 0)[index] : undefined
          const posts = topic
            ? [...postsOfTheme(audit, topic.theme, 'person'), ...postsOfTheme(audit, topic.theme, 'page')]
            : []
          if (posts.length > 0) go(paths.posts(id, posts.slice(0, 200)))
        }}
      />
    </Panel>
  )
}

function FlowsPanel({ audit, names }: Props) {
  const translator = useTranslator()
  const { t, percent, integer } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const { flows, posts, reads } = flowsOf(audit)
  const total = flows.reduce((sum, { views }) => sum + views, 0)
  const share = (winner: string) =>
    flows.filter(({ to }) => to === winner).reduce((sum, { views }) => sum + views, 0) / Math.max(1, total)
  const winner = (['others', 'person', 'brand'] as const).reduce(
    (best, each) => (share(each) > share(best) ? each : best),
    'others',
  )
  const winnerName = (to: string) =>
    to === 'others' ? t('comparison.flows.others') : to === 'person' ? names.person : names.page
  if (total === 0) {
    return (
      <Panel className="comparison-flows" title={t('comparison.flows.unknown')}>
        <p className="t2">{t('results.scatter.noViews')}</p>
      </Panel>
    )
  }
  return (
    <Panel
      className="comparison-flows"
      title={t(`comparison.flows.title.${winner}`, { share: percent(share(winner)), ...names })}
      note={t('comparison.flows.note', { views: total, reads, ...names })}
    >
      <ChartView
        name={`${names.person} views`}
        of={[audit, translator]}
        draw={(theme, width) => viewFlows(flows, names, translator, theme, width)}
        table={{
          columns: [
            t('comparison.flows.from'),
            t('comparison.flows.to'),
            t('comparison.flows.seen'),
            t('comparison.flows.share'),
          ],
          rows: flows.map(({ from, to, views }) => [
            t(`comparison.flows.${from}`),
            winnerName(to),
            integer(views),
            percent(views / total, 1),
          ]),
        }}
      />
      <p className="meta comparison-ways">
        {flows.map(({ from, to }) => {
          const ids = posts.get(`${from} ${to}`) ?? []
          return (
            <button
              key={`${from}${to}`}
              type="button"
              className="linklike"
              onClick={() => go(paths.posts(id, ids.slice(0, 200)))}
            >
              {t('comparison.flows.way', {
                from: t(`comparison.flows.${from}`),
                to: winnerName(to),
                n: ids.length,
              })}
            </button>
          )
        })}
      </p>
    </Panel>
  )
}
