import type { Audit } from '#shared/model/audit'
import { quadrant } from '#shared/charts/quadrant'
import { paths } from '#renderer/app/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ChartView } from '#ui/chart-view'
import { Delta } from '#ui/delta'
import { ErrorState } from '#ui/error-state'
import { EmptyState, PageHead, Panel, Skeleton } from '#ui/page'
import { VerdictGlyph, verdictClass } from '#ui/verdict-chip'
import { useLocation } from 'wouter'
import './overview.css'

/** What the audit says of a client on one screen. */
export default function OverviewScreen() {
  const { t, date } = useTranslator()
  const { id, client } = useWorkspace()
  const { audit, error, saved, previous, save } = useAudit()
  const [, go] = useLocation()
  return (
    <>
      <PageHead
        title={client.person.name}
        note={[client.person.headline, client.brand?.name].filter(Boolean).join(', ')}
      >
        {audit && <span className="t3 nw">{`${date(audit.period.from)} – ${date(audit.period.to)}`}</span>}
        {audit && (
          <Button keys="r" disabled={saved} onClick={() => void save()}>
            {t('app.audit.save')}
          </Button>
        )}
      </PageHead>
      {error !== null && !audit && <ErrorState error={error} />}
      {audit === undefined && error === null && <Skeleton height={316} width={316} />}
      {audit === null && (
        <EmptyState
          title={t('app.clients.noData')}
          action={
            <Button kind="primary" onClick={() => go(paths.tab(id, 'data'))}>
              {t('app.menu.import')}
            </Button>
          }
        >
          {t('app.clients.step2')}
        </EmptyState>
      )}
      {audit && <Verdict audit={audit} previous={previous} />}
    </>
  )
}

function Verdict({ audit, previous }: { audit: Audit; previous: Audit | null }) {
  const translator = useTranslator()
  const { t, message, integer } = translator
  const { influence, audience, verdict } = audit
  return (
    <div className="overview scroll">
      <Panel>
        <h2 className={`overview-verdict ${verdictClass(verdict)}`}>
          <VerdictGlyph verdict={verdict} size={18} />
          {t(`common.verdict.${verdict}`)}
        </h2>
        <p className="t2">{message(audit.verdictReason)}</p>
        <ChartView
          name={`${audit.client.person} quadrant`}
          of={[audit, previous, translator]}
          draw={(theme) => quadrant(audit, previous, translator, theme)}
          table={{
            columns: [t('common.influence'), t('common.audience')],
            rows: [[influence.score, audience.score]],
          }}
        />
      </Panel>
      <div className="row overview-indices">
        {(
          [
            ['influence', 'infl', influence.score, previous?.influence.score],
            ['audience', 'aud', audience.score, previous?.audience.score],
          ] as const
        ).map(([index, ink, score, before]) => (
          <section key={index} aria-label={t(`common.${index}`)}>
            <span className={ink}>{t(`common.${index}`)}</span>
            <b>
              {score === null ? '–' : integer(Math.round(score))}
              <small>/100</small>
            </b>
            <Delta now={score} before={before ?? null} ink={ink} />
          </section>
        ))}
      </div>
    </div>
  )
}
