import { Select } from '@mantine/core'
import { Link } from 'wouter'
import { PRESETS } from '#shared/model/vocabulary'
import { attempt } from '#renderer/shell/undo'
import { paths } from '#renderer/shell/routes'
import { patchClient, patchPart, patchSpan } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { BrandFields } from './brand-fields'
import { ClientThemes } from './client-themes'
import { Consent } from './consent'
import { Leave } from './leave'
import { PersonFields } from './person-fields'
import { ProfileSeen } from './profile-seen'
import { SavedCount, SavedDay, SavedWords } from './saved-field'

const COUNTRIES = [
  'FR',
  'BE',
  'CH',
  'LU',
  'MC',
  'CA',
  'GB',
  'IE',
  'US',
  'DE',
  'AT',
  'ES',
  'IT',
  'NL',
  'PT',
  'MA',
  'TN',
  'SN',
  'CI',
  'AU',
]
const TARGETS = ['jobTitles', 'industries', 'seniorities', 'locations'] as const

/** What is known of the client besides the files; every field saves itself. */
export function ClientPanel() {
  const { t, language } = useTranslator()
  const { id, client, isEmployer, member } = useWorkspace()
  const { targets } = client
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  const known = COUNTRIES.includes(client.country) ? COUNTRIES : [client.country, ...COUNTRIES]
  return (
    <div className="pad">
      <div className="data-form">
        {!isEmployer && <PersonFields />}
        <Select
          label={t('audits.preset')}
          allowDeselect={false}
          value={client.preset ?? (client.brand ? 'employee' : 'consultant')}
          data={PRESETS.map((value) => ({ value, label: t(`common.preset.${value}`) }))}
          onChange={(preset) => preset && attempt(() => patchClient(id, () => ({ preset })))}
        />
        <Select
          label={t('app.newClient.country')}
          allowDeselect={false}
          searchable
          value={client.country}
          data={known.map((value) => ({ value, label: countries.of(value) ?? value }))}
          onChange={(country) => country && attempt(() => patchClient(id, () => ({ country })))}
        />
        {!member && (
          <>
            <SavedCount
              label={t('data.client.months')}
              min={1}
              max={60}
              value={client.periodMonths}
              onSave={(months) =>
                months === null || months < 1
                  ? undefined
                  : patchSpan(id, { periodMonths: Math.min(60, months) })
              }
            />
            <SavedDay
              label={t('data.client.asOf')}
              value={client.asOf ?? ''}
              onSave={(asOf) => patchSpan(id, { asOf: asOf === '' ? null : asOf })}
            />
          </>
        )}
        {!isEmployer && (
          <>
            <Consent />
            <ProfileSeen />
            <Leave />
          </>
        )}
        {member ? (
          <FromEmployer employer={member.employer} brand={client.brand?.name ?? ''} />
        ) : (
          <BrandFields />
        )}
        <ClientThemes />
        <h2 className="data-fs full">{t('data.targets.title')}</h2>
        <p className="meta full">{t('data.targets.note')}</p>
        {TARGETS.map((key) => (
          <div key={key} className="full">
            <SavedWords
              label={t(`data.targets.${key}`)}
              value={targets[key]}
              onSave={(words) => patchPart(id, 'targets', { [key]: words })}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** What the client inherits from the employer, with a link to change it there. */
function FromEmployer({ employer, brand }: { employer: string; brand: string }) {
  const { t } = useTranslator()
  return (
    <>
      <h2 className="data-fs full">{t('employer.inherited.title', { brand })}</h2>
      <p className="t2 full">
        {t('employer.inherited.text', { brand })}{' '}
        <Link className="linklike" href={paths.team(employer, 'data')}>
          {t('employer.inherited.open')}
        </Link>
      </p>
    </>
  )
}
