import { useEffect, useRef, useState } from 'react'
import { IconClipboardData } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { SaveAudit } from '../../workspace/save-audit'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { NoAuditYet } from '../../workspace/no-audit-yet'
import { PageHead, Skeleton } from '#ui/page'
import { CoverageStrip } from './coverage-strip'
import { EngagementList } from './engagement-list'
import { findingsOf } from '#shared/audit/engine/findings'
import { FindingsPanel } from './findings-panel'
import { IndicesPanel } from './indices-panel'
import { Strips } from './strips'
import { VerdictPanel } from './verdict-panel'
import './overview.css'

/** A client's audit on one screen. */
export default function OverviewScreen() {
  const { t, date, message } = useTranslator()
  const { id, client } = useWorkspace()
  const { audit, warnings, previous } = useAudit()
  const [, go] = useLocation()
  const note = [client.person.headline, client.brand?.name].filter(Boolean).join(', ')
  return (
    <>
      <PageHead
        title={<bdi title={client.person.name}>{client.person.name}</bdi>}
        note={<span className="overview-wide">{note}</span>}
      >
        {audit && (
          <span className="t3 nw overview-wide">{`${date(audit.period.from)} – ${date(audit.period.to)}`}</span>
        )}
        {audit && (
          <>
            <EngagementList audit={audit} />
            <SaveAudit />
            <Button
              kind="primary"
              icon={<IconClipboardData size={15} stroke={1.6} aria-hidden="true" />}
              onClick={() => go(paths.tab(id, 'report'))}
            >
              {t('overview.compose')}
            </Button>
          </>
        )}
      </PageHead>
      {warnings.map((warning) => (
        <p key={warning.key} className="alert" role="status">
          {message(warning)}
        </p>
      ))}
      <NoAuditYet loading={<Loading />} />
      {audit && <Overview audit={audit} previous={previous} />}
    </>
  )
}

type Part = 'indices' | 'findings'

function Overview({ audit, previous }: { audit: Audit; previous: Audit | null }) {
  const { t } = useTranslator()
  const [part, setPart] = useState<Part>('indices')
  const [isWhole, setWhole] = useState(false)
  const list = useRef<HTMLElement>(null)
  const toFocus = useRef(false)
  const { risks, strengths } = findingsOf(audit)
  useCommands([{ id: 'overview.findings', label: t('overview.findings.go'), keys: 'f', run: showFindings }])
  useEffect(() => {
    if (!toFocus.current) return
    toFocus.current = false
    list.current?.focus()
  })

  function showFindings() {
    toFocus.current = true
    setPart('findings')
    setWhole(part === 'findings' && document.activeElement === list.current ? !isWhole : true)
    list.current?.focus()
  }

  return (
    <>
      <Strips audit={audit} />
      <div className="overview-cols" data-part={part}>
        <VerdictPanel audit={audit} previous={previous} />
        <div className="overview-parts">
          <Segmented
            label={t('overview.parts')}
            value={part}
            onChange={setPart}
            choices={[
              { value: 'indices', label: t('overview.indices') },
              {
                value: 'findings',
                label: t('overview.findings.title'),
                count: risks.length + strengths.length,
              },
            ]}
          />
        </div>
        <IndicesPanel audit={audit} previous={previous} />
        <FindingsPanel
          ref={list}
          audit={audit}
          risks={risks}
          strengths={strengths}
          isWhole={isWhole}
          onWhole={showFindings}
        />
      </div>
      <CoverageStrip audit={audit} />
    </>
  )
}

function Loading() {
  return (
    <div className="overview-cols" aria-hidden="true">
      <section>
        <Skeleton width={180} height={24} />
        <Skeleton height={352} width={352} />
      </section>
      <section>
        <Skeleton height={72} />
        <Skeleton height={320} />
      </section>
    </div>
  )
}
