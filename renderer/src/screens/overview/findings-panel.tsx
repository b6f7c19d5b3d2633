import type { Ref } from 'react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Severity } from '#ui/severity'
import type { Finding } from '#shared/audit/engine/findings'
import { findingSentence } from './findings'
import { postsBehind } from './posts-behind'
import { shownFindings } from './shown-findings'

interface Props {
  audit: Audit
  risks: readonly Finding[]
  strengths: readonly Finding[]
  isWhole: boolean
  onWhole: () => void
  ref: Ref<HTMLElement>
}

/** The findings, gravest first: one sentence, one figure in bold, one line that opens what proves it. */
export function FindingsPanel({ audit, risks, strengths, isWhole, onWhole, ref }: Props) {
  const { t } = useTranslator()
  const all = [...risks, ...strengths]
  const shown = isWhole ? all : shownFindings(risks, strengths)
  return (
    <section className="overview-findings" aria-label={t('overview.findings.title')} tabIndex={-1} ref={ref}>
      <div className="row overview-findings-h">
        <h2 className="panel-t grow">{t('overview.findings.title')}</h2>
        <span className="meta">{t('overview.findings.count', { shown: shown.length, n: all.length })}</span>
        {(isWhole || shown.length < all.length) && (
          <Button kind="ghost" small keys="f" onClick={onWhole}>
            {t(isWhole ? 'overview.findings.fewer' : 'overview.findings.all')}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="t2">{t('overview.findings.none')}</p>}
      <ul className="overview-list">
        {shown.map((finding) => (
          <Item key={finding.check.id} finding={finding} audit={audit} />
        ))}
      </ul>
    </section>
  )
}

function Item({ finding: { check }, audit }: { finding: Finding; audit: Audit }) {
  const translator = useTranslator()
  const { t } = translator
  const { id } = useWorkspace()
  const { before, figure, after } = findingSentence(check, translator, {
    person: audit.client.person,
    brand: audit.client.brand ?? '',
  })
  const { ids, total } = postsBehind(check, audit)
  return (
    <li className="find">
      <Severity status={check.status} grave={check.score !== null && check.score < 30} />
      <p>
        <Link href={paths.check(id, check.id)} className="find-link">
          {before}
          <b>{figure}</b>
          {after}
        </Link>
      </p>
      <span className="p meta">
        {ids.length > 0 && (
          <>
            <Link href={paths.posts(id, ids)} className="find-posts">
              {t('overview.findings.posts', {
                n: ids.length,
                total,
                part: ids.length < total ? 'yes' : 'no',
              })}
            </Link>
            <span aria-hidden="true">·</span>
          </>
        )}
        {check.status === 'pass'
          ? t('overview.findings.strength', { name: t(`checks.${check.id}.title`) })
          : t(`checks.${check.id}.title`)}
      </span>
    </li>
  )
}
