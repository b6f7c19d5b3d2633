import { CUT } from '#shared/audit/engine/verdict'
import type { Audit, Verdict } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'

const KEYS: Record<Exclude<Verdict, 'undetermined'>, { name: string; cell: [number, number] }> = {
  'audience-without-influence': { name: 'noise', cell: [1, 1] },
  authority: { name: 'authority', cell: [1, 0] },
  'hidden-expert': { name: 'hidden', cell: [0, 0] },
  quiet: { name: 'quiet', cell: [0, 1] },
}

const CELLS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const

/** The CSS class that gives a verdict its ink: `v-noise`, `v-authority`, `v-hidden`, `v-quiet` or `v-none`. */
export function verdictClass(verdict: Verdict | null): string {
  return verdict === null || verdict === 'undetermined' ? 'v-none' : `v-${KEYS[verdict].name}`
}

/** The verdict as a two-by-two glyph, so that colour is never the only sign. */
export function VerdictGlyph({ verdict, size = 14 }: { verdict: Verdict; size?: number }) {
  if (verdict === 'undetermined') return null
  const { cell } = KEYS[verdict]
  return (
    <svg className="ic" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {CELLS.map(([x, y]) =>
        cell[0] === x && cell[1] === y ? (
          <rect
            key={`${x}${y}`}
            x={x ? 7.5 : 1}
            y={y ? 7.5 : 1}
            width="5.5"
            height="5.5"
            rx="1"
            fill="var(--m, currentColor)"
          />
        ) : (
          <rect
            key={`${x}${y}`}
            x={x ? 8 : 1.5}
            y={y ? 8 : 1.5}
            width="4.5"
            height="4.5"
            rx=".6"
            fill="none"
            stroke="var(--m, currentColor)"
            strokeOpacity=".55"
          />
        ),
      )}
    </svg>
  )
}

/** A verdict with its glyph; dashed and "to be confirmed" if the influence index's band crosses the threshold. */
export function VerdictChip({
  verdict,
  influence,
  isUnsaved = false,
}: {
  verdict: Verdict | null
  influence?: Pick<Audit['influence'], 'low' | 'high'>
  /** For an audit not yet stored: dashed as well. */
  isUnsaved?: boolean
}) {
  const { t } = useTranslator()
  if (verdict === null) return <span className="verdict v-none">{t('app.clients.noAudit')}</span>
  if (verdict === 'undetermined')
    return <span className="verdict v-none">{t('common.verdict.undetermined')}</span>
  const crosses =
    influence !== undefined &&
    influence.low !== null &&
    influence.high !== null &&
    influence.low < CUT &&
    influence.high > CUT
  return (
    <span
      className={`verdict ${verdictClass(verdict)} ${crosses || isUnsaved ? 'tent' : ''}`}
      title={isUnsaved ? t('app.verdict.unsaved') : undefined}
    >
      <VerdictGlyph verdict={verdict} />
      {t(`common.verdict.${verdict}`)}
      {crosses && <span className="sr">, {t('app.verdict.toConfirm')}</span>}
      {isUnsaved && <span className="sr">, {t('app.verdict.unsaved')}</span>}
    </span>
  )
}
