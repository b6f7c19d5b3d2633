import type { CheckId } from '#shared/audit/catalogue'
import type { Under } from '#shared/locale/keys'
import { Link } from 'wouter'
import type { Audit } from '#shared/model/audit'
import type { NumericMetric } from '#shared/model/vocabulary'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Avatar } from '#ui/avatar'

interface Figure {
  key: Under<'overview.figure'>
  value: string
  check: CheckId
  /** Hidden below 1280 px. */
  minor?: boolean
}

/** The person and the page in three figures each; every figure links to its check. */
export function Strips({ audit }: { audit: Audit }) {
  const { t, integer, decimal, percent } = useTranslator()
  const metric = (key: NumericMetric, print: (value: number) => string) => {
    const value = audit.metrics[key]
    return value === null ? t('common.unknown') : print(value)
  }
  const rate = (value: number) => percent(value, 1)
  const { person, brand } = audit.client
  return (
    <div className={`overview-vs ${brand === null ? 'one' : ''}`}>
      <Strip
        name={person}
        label={t('common.who.person')}
        note={t('overview.profile')}
        figures={[
          { key: 'followers', value: metric('person.followers', integer), check: 'BA-6' },
          {
            key: 'activities',
            value: metric('person.activities.perWorkingDay', (value) => decimal(value)),
            check: 'CA-2',
          },
          {
            key: 'engagement',
            value: metric('person.engagementRate.median', rate),
            check: 'RR-1',
            minor: true,
          },
        ]}
      />
      {brand !== null && (
        <Strip
          isPage
          name={brand}
          label={brand}
          note={t('overview.brandPage')}
          figures={[
            { key: 'followers', value: metric('page.followers', integer), check: 'BA-6' },
            { key: 'posts30', value: metric('page.posts.last30Days', integer), check: 'PG-1' },
            {
              key: 'engagement',
              value: metric('page.engagementRate.median', rate),
              check: 'PG-2',
              minor: true,
            },
          ]}
        />
      )}
    </div>
  )
}

function Strip({
  name,
  label,
  note,
  figures,
  isPage,
}: {
  name: string
  label: string
  note: string
  figures: readonly Figure[]
  isPage?: boolean
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  return (
    <section aria-label={isPage ? label : name}>
      <Avatar name={name} page={isPage === true} large />
      <span className="id">
        <b className="ell">{label}</b>
        <span className="meta">{note}</span>
      </span>
      <dl>
        {figures.map(({ key, value, check, minor }) => (
          <div key={key} className={minor ? 'overview-wide' : ''}>
            <dt>{t(`overview.figure.${key}`)}</dt>
            <dd>
              <Link href={paths.check(id, check)} title={t(`checks.${check}.title`)}>
                {value}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
