import { Checkbox } from '@mantine/core'
import { attempt, tellDone } from '#renderer/shell/undo'
import { setConsent } from '#renderer/store/workspaces'
import { todayIn } from '#renderer/workspace/today'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { SavedDay, SavedText } from './saved-field'

/** The person’s consent to counting their private files: given or not, by whom, on which day. */
export function Consent() {
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
