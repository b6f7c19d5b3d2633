import { SUBJECTS } from '#shared/model/labels'
import { useTranslator } from '#renderer/i18n/translator'
import { unreadOf, type ContentRow } from './rows'

/** A post's subject; a dashed outline marks a proposal to confirm. */
export function SubjectChip({
  row: { subject, subjectBy, reasons, proposal },
}: {
  row: Pick<ContentRow, 'subject' | 'subjectBy' | 'reasons' | 'proposal'>
}) {
  const { t } = useTranslator()
  if (subject === null)
    return <span className="content-sbj l0">{t(`content.${unreadOf({ reasons, proposal })}`)}</span>
  const number = SUBJECTS.indexOf(subject) + 1
  const isProposed = subjectBy !== 'hand'
  return (
    <span className={`content-sbj l${number} ${isProposed ? 'sug' : ''}`}>
      <i aria-hidden="true">{number}</i>
      {t(`content.subject.${subject}`)}
      {isProposed && <span className="sr">{t('content.toConfirm')}</span>}
    </span>
  )
}
