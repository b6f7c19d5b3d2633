import { useState } from 'react'
import { Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Audit, ViewGroup, ViewTotals } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useShortcut } from '#renderer/shell/shortcuts'
import { useRows } from '#renderer/store/client-rows'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { NoAuditYet } from '../../workspace/no-audit-yet'
import { PageHead, Skeleton } from '#ui/page'
import { Attribution } from './attribution'
import { CadencePanel } from './cadence-panel'
import { MoneyPanel, StopsPanel, WaterfallPanel } from './from-views'
import { basesOf, countedOf, groupOfAnomalies, pointsOf, pointsOfList } from './figures'
import { MonthsPanel } from './months-panel'
import { ScatterPanel } from './scatter-panel'
import { TopPanel } from './top-panel'
import { WithWithout } from './with-without'
import './results.css'

const NO_POSTS = { posts: [], viewShare: 0, outcomes: 0 }
const NOTHING: ViewTotals = {
  posts: 0,
  total: 0,
  mean: null,
  median: null,
  max: null,
  topShare: null,
  outcomes: 0,
  mostSeen: NO_POSTS,
  mostProductive: NO_POSTS,
  common: 0,
}

/** Views against outcomes. */
export default function ResultsScreen() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const { audit } = useAudit()
  const [, go] = useLocation()
  const outcomes = useRows('outcomes', id)
  const typeIn = () => go(paths.tab(id, 'data'))
  useShortcut('c', t('results.enter'), typeIn)
  return (
    <>
      <PageHead
        title={t('app.tab.results')}
        note={
          audit &&
          t('results.note', {
            n: audit.metrics['outcomes.count'] ?? 0,
            from: audit.period.from,
            to: audit.period.to,
          })
        }
      >
        <Button icon={<IconPlus size={15} stroke={1.6} aria-hidden="true" />} keys="c" onClick={typeIn}>
          {t('results.enter')}
        </Button>
      </PageHead>
      <NoAuditYet loading={<Skeleton height={360} />} isWaiting={outcomes === undefined} />
      {audit && outcomes && (
        <Results
          audit={audit}
          outcomes={outcomes.filter(({ date }) => date >= audit.period.from && date <= audit.period.to)}
        />
      )}
    </>
  )
}

function Results({ audit, outcomes }: { audit: Audit; outcomes: readonly OutcomeRow[] }) {
  const { t } = useTranslator()
  const bases = basesOf(audit)
  const [chosen, setBasis] = useState<ViewGroup['group'] | null>(null)
  const basis = chosen !== null && bases.includes(chosen) ? chosen : (bases[0] ?? 'all')
  const [isAside, setAside] = useState(true)
  const all = pointsOf(audit, basis)
  const aside = all.filter(({ isAnomaly }) => isAnomaly)
  const compared = groupOfAnomalies(audit)
  const counted = countedOf(outcomes)
  const hasOutcomes = outcomes.length > 0
  const group = audit.viewGroups.find((each) => each.group === basis)
  const totals = (isAside ? group?.without : group?.with) ?? NOTHING
  return (
    <div className="scroll" tabIndex={-1}>
      {(bases.length > 1 || aside.length > 0) && (
        <div className="bar results-bar">
          {bases.length > 1 && (
            <Segmented
              label={t('results.basis.label')}
              value={basis}
              onChange={setBasis}
              choices={bases.map((value) => ({ value, label: t(`results.basis.${value}`) }))}
            />
          )}
          <span className="grow" />
          {aside.length > 0 && (
            <Switch
              size="xs"
              label={t('results.aside', { n: aside.length })}
              checked={isAside}
              onChange={({ currentTarget }) => setAside(currentTarget.checked)}
            />
          )}
        </div>
      )}
      <div className="results-grid">
        <ScatterPanel
          audit={audit}
          points={isAside ? all : all.map((point) => ({ ...point, isAnomaly: false }))}
          totals={totals}
          hasOutcomes={hasOutcomes}
        />
        <div className="results-tops">
          <TopPanel
            kind="seen"
            points={pointsOfList(all, totals.mostSeen)}
            totals={totals}
            hasOutcomes={hasOutcomes}
          />
          {hasOutcomes && (
            <TopPanel
              kind="useful"
              points={pointsOfList(all, totals.mostProductive)}
              totals={totals}
              hasOutcomes
            />
          )}
          {aside.length > 0 && compared && (
            <WithWithout group={compared} ids={aside.map(({ id }) => id)} isAside={isAside} />
          )}
        </div>
        <CadencePanel audit={audit} outcomes={counted} />
        <MonthsPanel audit={audit} outcomes={counted} others={outcomes.length - counted.length} />
        <WaterfallPanel audit={audit} />
        <StopsPanel audit={audit} />
        <MoneyPanel audit={audit} />
      </div>
      {outcomes.length > 0 && <Attribution audit={audit} outcomes={outcomes} />}
    </div>
  )
}
