import { useState } from 'react'
import { Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useShortcut } from '#renderer/shell/shortcuts'
import { useRows } from '#renderer/store/client-rows'
import type { OutcomeRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { NoAuditYet } from '#ui/no-audit-yet'
import { PageHead, Skeleton } from '#ui/page'
import { Attribution } from './attribution'
import { CadencePanel } from './cadence-panel'
import { pointsOf, topFives, totalsOf, type Basis } from './figures'
import { MonthsPanel } from './months-panel'
import { ScatterPanel } from './scatter-panel'
import { TopPanel } from './top-panel'
import { WithWithout } from './with-without'
import './results.css'

/** What was read against what it brought. */
export default function ResultsScreen() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const { audit } = useAudit()
  const [, go] = useLocation()
  const outcomes = useRows('outcomes', id)
  const typeIn = () => go(paths.tab(id, 'data'))
  useShortcut('c', t('results.enter'), typeIn)
  const count = audit?.metrics['outcomes.count']
  return (
    <>
      <PageHead
        title={t('app.tab.results')}
        note={
          audit &&
          t('results.note', {
            n: typeof count === 'number' ? count : 0,
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
  const [basis, setBasis] = useState<Basis>('all')
  const [isAside, setAside] = useState(true)
  const all = pointsOf(audit, basis)
  const usual = all.filter(({ isAnomaly }) => !isAnomaly)
  const anomalies = all.length - usual.length
  const counted = isAside ? usual : all
  const fives = topFives(counted)
  const bases = (['all', 'articles', 'others'] as const).filter(
    (each) => each === 'all' || pointsOf(audit, each).length > 0,
  )
  return (
    <div className="scroll" tabIndex={-1}>
      <div className="bar results-bar">
        {bases.length > 2 && (
          <Segmented
            label={t('results.basis.label')}
            value={basis}
            onChange={setBasis}
            choices={bases.map((value) => ({ value, label: t(`results.basis.${value}`) }))}
          />
        )}
        <span className="grow" />
        {anomalies > 0 && (
          <Switch
            size="xs"
            label={t('results.aside', { n: anomalies })}
            checked={isAside}
            onChange={({ currentTarget }) => setAside(currentTarget.checked)}
          />
        )}
      </div>
      <div className="results-grid">
        <ScatterPanel
          audit={audit}
          points={isAside ? all : all.map((point) => ({ ...point, isAnomaly: false }))}
          totals={totalsOf(counted)}
          fives={fives}
          hasOutcomes={outcomes.length > 0}
        />
        <div className="results-tops">
          <TopPanel kind="seen" points={fives.seen} totals={totalsOf(counted)} />
          <TopPanel kind="useful" points={fives.useful} totals={totalsOf(counted)} />
          {anomalies > 0 && (
            <WithWithout
              withAll={totalsOf(all)}
              without={totalsOf(usual)}
              ids={all.filter(({ isAnomaly }) => isAnomaly).map(({ id }) => id)}
              isAside={isAside}
            />
          )}
        </div>
        <CadencePanel audit={audit} outcomes={outcomes} />
        <MonthsPanel audit={audit} outcomes={outcomes} />
      </div>
      {outcomes.length > 0 && <Attribution audit={audit} outcomes={outcomes} />}
    </div>
  )
}
