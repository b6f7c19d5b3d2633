import type { Move, Progress } from '#shared/model/progress'
import { comparability, planSentence } from '#shared/report/comparability'
import { useTranslator } from '#renderer/i18n/translator'
import { Delta } from '#ui/delta'
import { VerdictChip } from '#ui/verdict-chip'

/** What has changed since an earlier audit: indices and verdict; the table of checks says the same of each category. */
export function Comparison({ progress }: { progress: Progress }) {
  const translator = useTranslator()
  const { t } = translator
  const { from, to, sameRules, influence, audience, verdict, actions } = progress
  const byThemselves = planSentence(progress, translator)
  return (
    <section className="audit-compare" aria-label={t('audits.compared')}>
      <header>
        <h2 className="panel-t">{t('audits.since', { from, to })}</h2>
        <p className={sameRules ? 'panel-s' : 'audit-warn'}>
          {t(sameRules ? 'audits.sameRules' : 'audits.otherRules')}
        </p>
        {comparability(progress, translator).map((text) => (
          <p key={text} className="panel-s">
            {text}
          </p>
        ))}
      </header>
      <div className="audit-moves">
        <Step name={t('common.influence')} move={influence} ink="infl" />
        <Step name={t('common.audience')} move={audience} ink="aud" />
        <div>
          <span className="meta">{t('audits.verdict')}</span>
          <span className="row">
            {verdict.before !== verdict.after && (
              <>
                <VerdictChip verdict={verdict.before} />
                <span aria-hidden="true">→</span>
                <span className="sr">{t('audits.then')}</span>
              </>
            )}
            <VerdictChip verdict={verdict.after} />
          </span>
        </div>
      </div>
      {actions.judged > 0 && (
        <p className="t2">{t('audits.actions', { judged: actions.judged, reached: actions.reached })}</p>
      )}
      {byThemselves !== null && <p className="t2">{byThemselves}</p>}
    </section>
  )
}

function Step({ name, move: { before, after }, ink }: { name: string; move: Move; ink: 'infl' | 'aud' }) {
  const { integer } = useTranslator()
  const print = (score: number | null) => (score === null ? '–' : integer(score))
  return (
    <div>
      <span className="meta">{name}</span>
      <span className={`row semi ${ink}`}>
        {print(before)} → {print(after)} <Delta now={after} before={before} ink={ink} />
      </span>
    </div>
  )
}
