import { Link } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { openChecks } from './expected'

/** The checks that have no score, each with what it lacks. */
export function OpenChecks() {
  const translator = useTranslator()
  const { t, message } = translator
  const { audit } = useAudit()
  const { id } = useWorkspace()
  const open = openChecks(audit)
  if (!audit || open.length === 0) return null
  return (
    <section aria-label={t('data.open.title')} className="data-open">
      <div className="data-sec">
        <h2 className="panel-t">{t('data.open.title')}</h2>
        <span className="meta">{t('data.open.note', { count: open.length, of: audit.checks.length })}</span>
      </div>
      <ul>
        {open.map((check) => (
          <li key={check.id}>
            <Link href={paths.check(id, check.id)}>{t(`checks.${check.id}.title`)}</Link>
            <span>{message(check.message)}</span>
            <span className="meta nw">{t(`common.status.${check.status}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
