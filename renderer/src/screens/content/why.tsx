import { useTranslator } from '#renderer/i18n/translator'
import type { About } from '../../workers/data-tasks'
import type { ContentRow } from './rows'

const SHOWN = 8

/** Why the labels are proposed: the confidence, the reasons, and the words shared with the page. */
export function Why({ row, about }: { row: ContentRow; about: About | null | undefined }) {
  const { t, message, percent } = useTranslator()
  if (!about) return null
  const { confidence, reasons, subject, intent, unread } = about.proposal
  if (subject === null || intent === null)
    return unread === 'language' ? <p className="meta">{t('reasons.otherLanguage')}</p> : null
  const sure = Math.min(confidence.subject, confidence.intent)
  // Without a proposal, the confidence of the closest label says nothing about this post.
  const isOpen = row.subject === null
  const isOverruled =
    (row.subjectBy === 'hand' && row.subject !== subject) ||
    (row.intentBy === 'hand' && row.intent !== intent)
  return (
    <section>
      <div className="content-st">
        <h3>{t(isOpen ? 'content.whyOpen' : 'content.whyTitle')}</h3>
        {!isOpen && <b title={t('content.sureHint')}>{percent(sure)}</b>}
      </div>
      {!isOpen && (
        <div className="content-bar-track" role="img" aria-label={t('content.sure', { share: sure })}>
          <i style={{ width: `${sure * 100}%` }} />
        </div>
      )}
      {isOverruled && (
        <p className="meta">
          {t('content.overruled', {
            subject: t(`common.subject.${subject}`),
            intent: t(`common.intent.${intent}`),
          })}
        </p>
      )}
      <ul className="content-reasons">
        {reasons.map(({ key, values }) => (
          <li key={key}>{message({ key: `reasons.${key}`, values })}</li>
        ))}
      </ul>
      {about.terms.length > 0 && (
        <div className="content-terms" role="group" aria-label={t('content.terms')}>
          {about.terms.slice(0, SHOWN).map(({ word, count }) => (
            <span key={word} className="chip pg">
              {word} <b>{count}</b>
            </span>
          ))}
          {about.terms.length > SHOWN && (
            <span className="chip">{t('content.moreTerms', { count: about.terms.length - SHOWN })}</span>
          )}
        </div>
      )}
    </section>
  )
}
