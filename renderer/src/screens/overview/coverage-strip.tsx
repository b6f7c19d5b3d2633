import { IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { gapsOf, provisionalChecks, type Gap } from './coverage'
import { toldMessage } from './findings'

const SHOWN = 3

/** How much of the index is measured, what data is missing and what it would unlock. */
export function CoverageStrip({ audit }: { audit: Audit }) {
  const { t, percent } = useTranslator()
  const { id } = useWorkspace()
  const weighed = audit.categories.filter(({ weight }) => weight > 0)
  const complete = weighed.filter(({ coverage }) => coverage === 1).length
  const partial = weighed.filter(({ coverage }) => coverage > 0 && coverage < 1).length
  const gaps = gapsOf(audit)
  const provisional = provisionalChecks(audit)
  const items = [
    ...gaps
      .slice(0, provisional.length > 0 ? SHOWN - 1 : SHOWN)
      .map((gap) => <Missing key={gap.message.key} gap={gap} />),
    ...(provisional.length > 0 ? [<Labels key="labels" checks={provisional} />] : []),
  ]
  return (
    <section className="overview-cov" aria-label={t('overview.coverage.title')}>
      <div>
        <div className="k">
          {t('overview.coverage.covered', { share: percent(audit.influence.coverage) })}
        </div>
        <div
          className="segs"
          role="img"
          aria-label={t('overview.coverage.categories', {
            n: weighed.length,
            complete,
            partial,
            none: weighed.length - complete - partial,
          })}
        >
          {weighed
            .toSorted((a, b) => b.coverage - a.coverage)
            .map((category) => (
              <i
                key={category.id}
                className={category.coverage === 1 ? '' : category.coverage > 0 ? 'half' : 'no'}
              />
            ))}
        </div>
        <p className="overview-wide">{t('overview.coverage.complete', { complete, n: weighed.length })}</p>
        <Link className="btn ghost sm overview-narrow" href={paths.tab(id, 'data')}>
          {t('overview.coverage.todo', { n: gaps.length })}
        </Link>
      </div>
      {items.length > 0 ? items : <div className="none">{t('overview.coverage.nothing')}</div>}
    </section>
  )
}

function Missing({ gap: { message, checks, share } }: { gap: Gap }) {
  const translator = useTranslator()
  const { t, has, percent } = translator
  const { id } = useWorkspace()
  const key = `overview.missing.${message.key.split('.').at(-1)}`
  const names = checks.slice(0, 2).map((check) => t(`checks.${check}.title`).toLocaleLowerCase())
  const isFile = message.key.startsWith('missing.') && has(key)
  return (
    <div>
      <div className="k">
        <IconCircleDashed size={15} stroke={1.6} className="ic t2" aria-hidden="true" />
        <Link className="ell" href={isFile ? paths.tab(id, 'data') : paths.check(id, checks[0] ?? '')}>
          {isFile ? t(key) : checks[0] && t(`checks.${checks[0]}.title`)}
        </Link>
      </div>
      <p>
        {isFile
          ? t('overview.coverage.unlocks', {
              names,
              more: Math.max(0, checks.length - 2),
              share: percent(share),
            })
          : toldMessage(message, translator)}
      </p>
    </div>
  )
}

function Labels({ checks }: { checks: readonly string[] }) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  return (
    <div>
      <div className="k">
        <IconCircleHalf2 size={15} stroke={1.6} className="ic t2" aria-hidden="true" />
        <Link className="ell" href={paths.tab(id, 'content')}>
          {t('overview.labels.title')}
        </Link>
      </div>
      <p>{t('overview.labels.text', { n: checks.length })}</p>
    </div>
  )
}
