import { IconTrash } from '@tabler/icons-react'
import type { Audit, Verdict } from '#shared/model/audit'
import type { AuditRow } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'
import { VerdictGlyph, verdictClass } from '#ui/verdict-chip'
import { SealLine } from './seal-line'

interface Props {
  rows: readonly AuditRow[]
  live: Audit | null
  isSaved: boolean
  shown: string | null
  onShow: (audit: string | null) => void
  onRemove: (row: AuditRow) => void
}

/** The live audit of the current data, then every stored audit, newest first. */
export function AuditList({ rows, live, isSaved, shown, onShow, onRemove }: Props) {
  const { t, date } = useTranslator()
  return (
    <div>
      <h2 className="panel-t">{t('audits.list')}</h2>
      <ul className="audit-list">
        {live && (
          <li className={shown === null ? 'on' : ''}>
            <button type="button" aria-current={shown === null || undefined} onClick={() => onShow(null)}>
              <span className="med">{t('audits.now')}</span>
              <Scores audit={live} />
              <span className="meta">{t(isSaved ? 'audits.same' : 'audits.changed')}</span>
            </button>
          </li>
        )}
        {rows.map((row) => (
          <li key={row.id} className={row.id === shown ? 'on' : ''}>
            <button type="button" aria-current={row.id === shown || undefined} onClick={() => onShow(row.id)}>
              <span className="med">{t('audits.item', { number: row.number, date: date(row.asOf) })}</span>
              <Scores audit={row} />
            </button>
            <IconButton label={t('audits.remove', { number: row.number })} onClick={() => onRemove(row)}>
              <IconTrash size={14} stroke={1.6} aria-hidden="true" />
            </IconButton>
            <SealLine seal={row.seal} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="meta">{t('audits.none')}</p>}
    </div>
  )
}

type Score = Pick<Audit['audience'], 'score'>

function Scores({
  audit: { influence, audience, verdict },
}: {
  audit: { influence: Score; audience: Score; verdict: Verdict }
}) {
  const { t, integer } = useTranslator()
  const print = (score: number | null) => (score === null ? '–' : integer(score))
  return (
    <span className="meta row audit-scores">
      <span className={`audit-glyph ${verdictClass(verdict)}`}>
        <VerdictGlyph verdict={verdict} size={12} />
      </span>
      <span className="sr">{t(`common.verdict.${verdict}`)}</span>
      <span className="infl" title={t('common.influence')}>
        <span className="sr">{t('common.influence')} </span>
        {print(influence.score)}
      </span>
      <span className="aud" title={t('common.audience')}>
        <span className="sr">{t('common.audience')} </span>
        {print(audience.score)}
      </span>
    </span>
  )
}
