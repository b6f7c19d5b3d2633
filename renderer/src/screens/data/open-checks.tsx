import { Link, useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { openChecks } from '#shared/audit/expected-data'
import { toldMessage } from '../overview/findings'
import { byRemedy, type Remedy } from './remedies'

/** The checks without a score, grouped by what would give them one. */
export function OpenChecks({
  onShow,
}: {
  onShow: (pane: 'ask' | 'questions' | 'outcomes' | 'client') => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { audit } = useAudit()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const open = openChecks(audit)
  if (!audit || open.length === 0) return null
  const act = (remedy: Remedy) => {
    if (remedy === 'classify') go(paths.tab(id, 'content'))
    else if (remedy !== 'none') onShow(remedy === 'consent' ? 'client' : remedy)
  }
  return (
    <section aria-label={t('data.open.title')} className="data-open">
      <div className="data-sec">
        <h2 className="panel-t">{t('data.open.title')}</h2>
        <span className="meta">{t('data.open.note', { count: open.length, of: audit.checks.length })}</span>
      </div>
      {byRemedy(open).map(({ remedy, checks }) => (
        <section key={remedy} aria-label={t(`data.open.group.${remedy}`)}>
          <div className="data-remedy">
            <h3 className="grow">{t(`data.open.group.${remedy}`)}</h3>
            {remedy !== 'none' && (
              <Button small onClick={() => act(remedy)}>
                {t(`data.open.do.${remedy}`)}
              </Button>
            )}
          </div>
          <ul>
            {checks.map((check) => (
              <li key={check.id}>
                <Link href={paths.check(id, check.id)}>{t(`checks.${check.id}.title`)}</Link>
                <span>{toldMessage(check.message, translator)}</span>
                <span className="meta nw">
                  {t(remedy === 'none' ? `common.status.${check.status}` : 'data.open.lacks')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
