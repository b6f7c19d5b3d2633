import { useMemo, useState, type SubmitEvent } from 'react'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Brand } from '#shared/model/client'
import { AUDIT_KINDS, PRESETS } from '#shared/model/vocabulary'
import { attempt, tellDone } from '#renderer/shell/undo'
import { paths } from '#renderer/shell/routes'
import { useAct } from '#renderer/shell/use-act'
import { BLANK_BRAND } from '#renderer/store/blank'
import { patchClient, patchPart, patchSpan, patchTheme } from '#renderer/store/client'
import { useOwnDescription } from '#renderer/store/clients'
import { useRows } from '#renderer/store/client-rows'
import { setConsent } from '#renderer/store/workspaces'
import { todayIn } from '#renderer/workspace/today'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { foundIn, type Found } from './found'
import { FoundField } from './found-field'
import { Leave } from './leave'
import { ProfileSeen } from './profile-seen'
import { SavedCount, SavedDay, SavedText, SavedWords } from './saved-field'

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
  const { t, language, integer } = useTranslator()
  const { id, client, isEmployer, member } = useWorkspace()
  const { person, targets } = client
  const found = useFound(id)
  const savePerson = (change: Partial<typeof person>) => patchPart(id, 'person', change)
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  const known = COUNTRIES.includes(client.country) ? COUNTRIES : [client.country, ...COUNTRIES]
  return (
    <div className="pad">
      <div className="data-form">
        {!isEmployer && (
          <>
            <h2 className="data-fs full">{t('data.client.person')}</h2>
            <SavedText
              label={t('app.newClient.person')}
              value={person.name}
              required
              onSave={(name) => savePerson({ name: name.trim() })}
            />
            <SavedCount
              label={t('app.newClient.followers')}
              value={person.followers ?? null}
              onSave={(followers) => savePerson({ followers: followers ?? undefined })}
            />
            {found.followers !== null && person.followers === undefined && (
              <FoundField
                label={t('app.newClient.followers')}
                value={integer(found.followers)}
                onTake={() => savePerson({ followers: found.followers ?? undefined })}
              />
            )}
            <div className="full">
              <SavedText
                label={t('data.client.headline')}
                lines={2}
                value={person.headline ?? ''}
                onSave={(headline) => savePerson({ headline })}
              />
            </div>
            {found.headline !== null && (person.headline ?? '').trim() === '' && (
              <FoundField
                label={t('data.client.headline')}
                value={found.headline}
                onTake={() => savePerson({ headline: found.headline ?? '' })}
              />
            )}
            <div className="full">
              <SavedText
                label={t('app.newClient.profileUrl')}
                value={person.profileUrl ?? ''}
                onSave={(profileUrl) => savePerson({ profileUrl })}
              />
            </div>
            <Select
              label={t('data.client.kind')}
              allowDeselect={false}
              value={client.kind ?? 'full'}
              data={AUDIT_KINDS.map((value) => ({ value, label: t(`data.client.kinds.${value}`) }))}
              onChange={(kind) => kind && attempt(() => patchClient(id, () => ({ kind })))}
            />
          </>
        )}
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
        <Themes />
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

function useFound(id: string): Found {
  const figures = useRows('figures', id)?.[0]
  return useMemo(() => foundIn(figures), [figures])
}

function Consent() {
  const { t } = useTranslator()
  const { id, client, consent } = useWorkspace()
  const given = consent?.given === true
  async function onChange(isGiven: boolean) {
    const before = consent
    const on = todayIn(client.timezone)
    await setConsent(id, isGiven ? { given: true, by: client.person.name, on } : null)
    tellDone(t(isGiven ? 'data.consent.given' : 'data.consent.taken'), () => setConsent(id, before))
  }
  return (
    <>
      <h2 className="data-fs full">{t('data.consent.title')}</h2>
      <div className="full">
        <Checkbox
          label={t('app.newClient.consent')}
          description={t('app.newClient.consentHint')}
          checked={given}
          onChange={({ currentTarget }) => attempt(() => onChange(currentTarget.checked))}
        />
      </div>
      {given && (
        <>
          <SavedText
            label={t('data.consent.by')}
            value={consent.by}
            onSave={(by) => setConsent(id, { ...consent, by })}
          />
          <SavedDay
            label={t('data.consent.on')}
            value={consent.on}
            onSave={(on) => on !== '' && setConsent(id, { ...consent, on })}
          />
        </>
      )}
    </>
  )
}

function BrandFields() {
  const { t, integer } = useTranslator()
  const { id, client, isEmployer } = useWorkspace()
  const { pageFollowers } = useFound(id)
  const { brand } = client
  const save = (change: Partial<Brand>) => patchPart(id, 'brand', change)
  if (!brand) {
    return (
      <>
        <h2 className="data-fs full">{t('data.brand.title')}</h2>
        <p className="t2 full">{t('data.brand.none')}</p>
        <div className="full">
          <Button
            onClick={() =>
              attempt(() =>
                patchClient(id, () => ({ brand: { ...BLANK_BRAND, name: t('data.brand.unnamed') } })),
              )
            }
          >
            {t('data.brand.add')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <h2 className="data-fs full">
        {t('data.brand.title')}
        {!isEmployer && (
          <Button
            small
            kind="ghost"
            onClick={() =>
              attempt(async () =>
                tellDone(t('data.brand.removed'), await patchClient(id, () => ({ brand: null }))),
              )
            }
          >
            {t('data.brand.remove')}
          </Button>
        )}
      </h2>
      <SavedText
        label={t('app.newClient.brand')}
        value={brand.name}
        required
        onSave={(name) => save({ name: name.trim() })}
      />
      <SavedText
        label={t('data.brand.domain')}
        value={brand.domain ?? ''}
        onSave={(domain) => save({ domain })}
      />
      <SavedCount
        label={t('app.newClient.pageFollowers')}
        value={brand.followers ?? null}
        onSave={(followers) => save({ followers: followers ?? undefined })}
      />
      {pageFollowers !== null && brand.followers === undefined && (
        <FoundField
          label={t('app.newClient.pageFollowers')}
          value={integer(pageFollowers)}
          onTake={() => save({ followers: pageFollowers })}
        />
      )}
      <SavedCount
        label={t('data.brand.employees')}
        value={brand.employees ?? null}
        onSave={(employees) => save({ employees: employees ?? undefined })}
      />
      <div className="full">
        <SavedText
          label={t('app.newClient.pageUrl')}
          value={brand.pageUrl ?? ''}
          onSave={(pageUrl) => save({ pageUrl })}
        />
      </div>
      <div className="full">
        <SavedText
          label={t('data.brand.about')}
          description={t('data.brand.aboutHint')}
          lines={4}
          value={brand.about ?? ''}
          onSave={(about) => save({ about })}
        />
      </div>
      {(['specialties', 'products', 'aliases', 'competitors'] as const).map((key) => (
        <div key={key} className="full">
          <SavedWords
            label={t(`data.brand.${key}`)}
            value={brand[key]}
            onSave={(words) => save({ [key]: words })}
          />
        </div>
      ))}
    </>
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

function Themes() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  // Only the client's own themes: the employer's are changed there.
  const themes = useOwnDescription(id)?.themes ?? []
  const [name, setName] = useState('')
  const add = useAct(async () => {
    const added = name.trim()
    if (added === '') return
    await patchClient(id, ({ themes }) => ({ themes: [...themes, { name: added, words: [] }] }))
    setName('')
  }, t('data.theme.new'))
  const onAdd = (event: SubmitEvent) => {
    event.preventDefault()
    add()
  }
  return (
    <>
      <h2 className="data-fs full">{t('data.theme.title')}</h2>
      <p className="meta full">{t('data.theme.note')}</p>
      {themes.map((theme, index) => (
        <div key={index} className="full data-theme">
          <SavedText
            label={t('data.theme.name', { number: index + 1 })}
            value={theme.name}
            required
            onSave={(next) => patchTheme(id, index, { name: next.trim() })}
          />
          <SavedWords
            label={t('data.theme.words')}
            value={theme.words}
            onSave={(words) => patchTheme(id, index, { words })}
          />
          <IconButton
            label={t('data.remove', { name: theme.name })}
            onClick={() =>
              attempt(() =>
                patchClient(id, ({ themes }) => ({ themes: themes.filter((_, at) => at !== index) })).then(
                  (undo) => tellDone(t('data.theme.removed'), undo),
                ),
              )
            }
          >
            <IconTrash size={14} stroke={1.6} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <form className="full data-add" onSubmit={onAdd}>
        <TextInput
          className="grow"
          label={t('data.theme.new')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit">{t('data.add')}</Button>
      </form>
    </>
  )
}
