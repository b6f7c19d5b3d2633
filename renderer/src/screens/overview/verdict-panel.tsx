import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { quadrantAmong, type OtherPosition } from '#shared/charts/quadrant-among'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useClients } from '#renderer/store/clients'
import type { WorkspaceRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ChartView } from '#ui/chart-view'
import { isBorneOut } from './verdict-reason'
import { VerdictGlyph, verdictClass } from '#ui/verdict-chip'

/** The verdict, its reason in one sentence, and the client's position among the others. */
export function VerdictPanel({ audit, previous }: { audit: Audit; previous: Audit | null }) {
  const translator = useTranslator()
  const { t, has, message, date } = translator
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const others = useOthers(id)
  const { influence, audience, verdict } = audit
  const isOpen = verdict === 'undetermined'
  // The same reason, said of the client where the report speaks to them.
  const aboutClient = `overview.reason.undetermined.${audit.verdictReason.key.split('.').at(-1)}`
  const isProvisional = audit.verdictReason.values['isProvisional'] === 'yes'
  const weakest = audit.categories
    .filter(({ score, weight }) => score !== null && weight > 0)
    .toSorted((a, b) => b.weight * (100 - (b.score ?? 0)) - a.weight * (100 - (a.score ?? 0)))[0]?.id
  const row = (of: Audit) =>
    [date(of.asOf), of.influence.score, of.influence.low, of.influence.high, of.audience.score].map((cell) =>
      typeof cell === 'number' ? Math.round(cell) : cell,
    )
  return (
    <section className="overview-verdict" aria-label={t('overview.verdict')}>
      <h2 className={`overview-v ${verdictClass(verdict)}`}>
        <VerdictGlyph verdict={verdict} size={18} />
        {t(`common.verdict.${verdict}`)}
        {!isOpen && isProvisional && (
          <span className="chip dash" title={t('overview.provisional')}>
            {t('app.verdict.toConfirm')}
          </span>
        )}
      </h2>
      <p className="overview-lede">
        {isOpen
          ? has(aboutClient)
            ? t(aboutClient, audit.verdictReason.values)
            : message(audit.verdictReason)
          : t(`overview.reason.${verdict}`, {
              person: audit.client.person,
              brand: audit.client.brand ?? '',
              hasBrand: String(audit.client.brand !== null),
              borne: isBorneOut(audit) ? 'yes' : 'no',
              weakest: weakest === undefined ? '' : t(`common.category.${weakest}`),
            })}
      </p>
      <ChartView
        name={`${audit.client.person} quadrant`}
        of={[audit, previous, translator, others]}
        draw={(theme, width) => quadrantAmong(audit, previous, others, translator, theme, chartSize(width))}
        table={{
          columns: [
            t('overview.table.date'),
            t('common.influence'),
            t('overview.table.low'),
            t('overview.table.high'),
            t('common.audience'),
          ],
          rows: [row(audit), ...(previous ? [row(previous)] : [])],
        }}
        caption={
          influence.score !== null &&
          audience.score !== null && (
            <span className="overview-legend">
              <span>
                <i className={`halo ${verdictClass(verdict)}`} />
                {t('overview.legend.margin')}
              </span>
              {previous && (
                <span>
                  <i className="ring" />
                  {t('overview.legend.previous')}
                </span>
              )}
              {others.length > 0 && (
                <span>
                  <i className="dot" />
                  {t('overview.legend.others')}
                </span>
              )}
            </span>
          )
        }
      />
      {isOpen && (
        <div>
          <Button onClick={() => go(paths.tab(id, 'data'))}>{t('overview.complete')}</Button>
        </div>
      )}
    </section>
  )
}

// The verdict, its reason and the legend must all fit in the smallest window.
function chartSize(width: number): number {
  return Math.max(260, Math.min(width, 640, window.innerHeight - 384))
}

const NOBODY_ELSE: readonly WorkspaceRow[] = []

function useOthers(id: string): readonly OtherPosition[] {
  const clients = useClients()
  return useMemo(() => {
    const rows = clients?.rows.filter((row) => row.id !== id && row.archivedAt === null) ?? NOBODY_ELSE
    return rows.flatMap(({ last }) =>
      last?.influence.score != null && last.audience.score !== null
        ? [{ influence: last.influence.score, audience: last.audience.score }]
        : [],
    )
  }, [clients, id])
}
