import { Link } from 'wouter'
import type { Audit, CategoryResult } from '#shared/model/audit'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Delta } from '#ui/delta'

/** Both indices with their margins and changes, then their components. */
export function IndicesPanel({ audit, previous }: { audit: Audit; previous: Audit | null }) {
  const { t, list } = useParts()
  const weighed = audit.categories.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const unmeasured = weighed.filter(({ score }) => score === null).map(({ id }) => t(`common.category.${id}`))
  const parts = audit.audience.parts
  const before = previous?.audience.parts ?? []
  return (
    <section className="overview-indices" aria-label={t('overview.indices')}>
      <div className="overview-two">
        <Index which="influence" audit={audit} previous={previous} />
        <Index which="audience" audit={audit} previous={previous} />
      </div>
      <PartsHead title={t('overview.makes.influence')} />
      {weighed.map((category) => (
        <Part
          key={category.id}
          name={t(`common.category.${category.id}`)}
          ink="infl"
          score={category.score}
          before={previous?.categories.find(({ id }) => id === category.id)?.score ?? null}
          weight={category.weight / total}
          isPartial={category.coverage < 1}
          check={worstCheck(category, audit)}
        />
      ))}
      {unmeasured.length > 0 && (
        <p className="meta overview-spread">
          {t('overview.spread', { names: list(unmeasured), n: unmeasured.length })}
        </p>
      )}
      {parts.length > 0 && <PartsHead title={t('overview.makes.audience')} />}
      {parts.map(({ id, score, weight }) => (
        <Part
          key={id}
          name={t(`overview.part.${id}`)}
          ink="aud"
          score={score}
          before={before.find((part) => part.id === id)?.score ?? null}
          weight={weight}
          check={id === 'followers' ? 'BA-6' : 'RR-3'}
        />
      ))}
    </section>
  )
}

function useParts() {
  const translator = useTranslator()
  return {
    ...translator,
    list: (names: readonly string[]) => new Intl.ListFormat(translator.tag).format(names),
  }
}

function Index({
  which,
  audit,
  previous,
}: {
  which: 'influence' | 'audience'
  audit: Audit
  previous: Audit | null
}) {
  const { t, integer } = useTranslator()
  const ink = which === 'influence' ? 'infl' : 'aud'
  const { score } = audit[which]
  const { low, high } = audit.influence
  const before = previous?.[which].score ?? null
  return (
    <section className="idx" aria-label={t(`common.${which}`)}>
      <div className={`l ${ink}`}>{t(`common.${which}`)}</div>
      <div className="v">
        {score === null ? '–' : integer(Math.round(score))}
        <small>/100</small>
      </div>
      <div className="d">
        {which === 'influence' && low !== null && high !== null && (
          <span>{t('overview.band', { low: Math.round(low), high: Math.round(high) })}</span>
        )}
        {which === 'audience' && <span>{t(`report.summary.basis.${audit.audience.basis}`)}</span>}
      </div>
      {previous && before !== null && (
        <div className="d">
          <Delta now={score} before={before} ink={ink} />
          <span>{t('overview.since', { date: previous.asOf })}</span>
        </div>
      )}
    </section>
  )
}

function PartsHead({ title }: { title: string }) {
  const { t } = useTranslator()
  return (
    <div className="cat-h">
      <h3>{title}</h3>
      <span aria-hidden="true">{t('overview.score')}</span>
      <span aria-hidden="true">{t('overview.weight')}</span>
    </div>
  )
}

function Part({
  name,
  ink,
  score,
  before,
  weight,
  isPartial,
  check,
}: {
  name: string
  ink: 'infl' | 'aud'
  score: number | null
  before: number | null
  weight: number
  isPartial?: boolean
  check: string | null
}) {
  const { t, integer, percent } = useTranslator()
  const { id } = useWorkspace()
  return (
    <div className={`cat ${score === null ? 'open' : isPartial ? 'partial' : ''}`}>
      <span className="n">
        <span className="name">
          {check === null ? name : <Link href={paths.check(id, check)}>{name}</Link>}
          {isPartial && <em>{score === null ? t('report.notMeasured') : t('overview.partial')}</em>}
        </span>
        <span className="t">
          <i className={`b-${ink}`} style={{ width: `${score ?? 0}%` }} />
          {before !== null && (
            <s style={{ left: `${before}%` }} title={t('overview.before', { score: Math.round(before) })} />
          )}
        </span>
      </span>
      <span className="s">
        <span className="sr">{t('overview.score')} </span>
        {score === null ? '–' : integer(Math.round(score))}
      </span>
      <span className="w">
        <span className="sr">{t('overview.weight')} </span>
        {percent(weight)}
      </span>
    </div>
  )
}

// The check that costs its category most: where someone asking "why" should land.
function worstCheck({ checks }: CategoryResult, audit: Audit): string | null {
  const own = audit.checks.filter(({ id, weight }) => checks.includes(id) && weight > 0)
  // Only checks with a score explain a category's score, unless none of them has one.
  const judged = own.filter(({ score }) => score !== null)
  const scored = judged.length > 0 ? judged : own
  const loss = ({ weight, score }: Audit['checks'][number]) => weight * (100 - (score ?? 0))
  return scored.toSorted((a, b) => loss(b) - loss(a))[0]?.id ?? null
}
