import { useEffect } from 'react'
import { noteAuditFault } from '#renderer/host/note-fault'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit } from './workspace'

/** Lists the parts of the live audit that an internal error kept from being computed, so that nothing is missing silently. */
export default function AuditFaults() {
  const { t } = useTranslator()
  const { faults } = useAudit()
  useEffect(() => faults.forEach(noteAuditFault), [faults])
  if (faults.length === 0) return null
  const parts = faults.map((fault) => fault.slice(0, fault.indexOf(':')))
  return (
    <div className="alert" role="alert">
      <b>{t('app.faults.title', { count: faults.length, parts: parts.join(', ') })}</b>
      <p>{t('app.faults.text')}</p>
      <details>
        <summary className="meta">{t('app.error.detail')}</summary>
        <pre>{faults.join('\n\n')}</pre>
      </details>
    </div>
  )
}
