import { useState, type SubmitEvent } from 'react'
import { Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useLocation } from 'wouter'
import { PRESETS } from '#shared/model/vocabulary'
import { TEXT_LANGUAGES } from '#shared/model/vocabulary'
import { namedLanguages } from '#renderer/i18n/languages'
import { paths } from '#renderer/shell/routes'
import { useKept } from '#renderer/shell/use-kept'
import { useSettings } from '#renderer/shell/settings'
import { createWorkspace } from '#renderer/store/workspaces'
import { useAct } from '#renderer/shell/use-act'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { emptyForm, formClient, type ClientForm } from './client-form'

const STEPS = 3
/** What is typed before there is a client is kept as well: closing the window loses nothing. */
const NEW = 'new'

/** A new client in three short steps: the person, the brand, the agreement. */
export function NewClient({ onDone }: { onDone: () => void }) {
  const { t } = useTranslator()
  const { consultant, logo, language } = useSettings()
  const [, go] = useLocation()
  const [step, setStep, forgetStep] = useKept(NEW, 'step', 1)
  const [form, setForm, forgetForm] = useKept<ClientForm>(NEW, 'client', emptyForm(language))
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<ClientForm>) => setForm({ ...form, ...change })
  const problem =
    (step === 1 && form.name.trim() === '' && 'nameNeeded') ||
    (step === 2 && form.hasBrand && form.brand.trim() === '' && 'brandNeeded') ||
    null
  const shownProblem = isTried && problem ? t(`app.newClient.${problem}`) : null

  const submit = useAct(async () => {
    setTried(problem !== null)
    if (problem) return
    if (step < STEPS) {
      setStep(step + 1)
      return
    }
    const now = new Date().toISOString()
    const id = await createWorkspace({
      client: formClient(form, consultant),
      logo,
      consent: form.consent ? { given: true, by: form.name.trim(), on: now.slice(0, 10) } : null,
    })
    forgetStep()
    forgetForm()
    onDone()
    go(paths.tab(id, 'data'))
  }, t('app.newClient.title'))
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    submit()
  }

  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <span className="meta">{t('app.newClient.step', { step, steps: STEPS })}</span>
      {step === 1 && (
        <>
          <TextInput
            data-autofocus
            label={t('app.newClient.person')}
            description={t('app.newClient.personHint')}
            required
            value={form.name}
            error={shownProblem}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={t('app.newClient.headline')}
            value={form.headline}
            onChange={({ currentTarget }) => set({ headline: currentTarget.value })}
          />
          <TextInput
            label={t('app.newClient.profileUrl')}
            value={form.profileUrl}
            placeholder="https://www.linkedin.com/in/…"
            onChange={({ currentTarget }) => set({ profileUrl: currentTarget.value })}
          />
          <Count
            label={t('app.newClient.followers')}
            value={form.followers}
            onChange={(followers) => set({ followers })}
          />
        </>
      )}
      {step === 2 && (
        <>
          <Radio.Group
            label={t('app.newClient.hasBrand')}
            value={form.hasBrand ? 'brand' : 'self'}
            onChange={(value) => set({ hasBrand: value === 'brand' })}
          >
            <div className="row choices">
              <Radio data-autofocus value="brand" label={t('app.newClient.employer')} />
              <Radio value="self" label={t('app.newClient.independent')} />
            </div>
          </Radio.Group>
          {form.hasBrand && (
            <>
              <TextInput
                label={t('app.newClient.brand')}
                required
                value={form.brand}
                error={shownProblem}
                onChange={({ currentTarget }) => set({ brand: currentTarget.value })}
              />
              <TextInput
                label={t('app.newClient.pageUrl')}
                value={form.pageUrl}
                placeholder="https://www.linkedin.com/company/…"
                onChange={({ currentTarget }) => set({ pageUrl: currentTarget.value })}
              />
              <Count
                label={t('app.newClient.pageFollowers')}
                value={form.pageFollowers}
                onChange={(pageFollowers) => set({ pageFollowers })}
              />
              <Textarea
                label={t('app.newClient.specialties')}
                description={t('app.newClient.specialtiesHint')}
                autosize
                minRows={3}
                value={form.specialties}
                onChange={({ currentTarget }) => set({ specialties: currentTarget.value })}
              />
            </>
          )}
        </>
      )}
      {step === 3 && (
        <>
          <Select
            data-autofocus
            label={t('app.newClient.preset')}
            allowDeselect={false}
            value={form.preset ?? (form.hasBrand ? 'employee' : 'consultant')}
            data={PRESETS.map((value) => ({ value, label: t(`common.preset.${value}`) }))}
            onChange={(preset) => set({ preset })}
          />
          <Select
            label={t('app.newClient.reportLanguage')}
            allowDeselect={false}
            value={form.language}
            data={namedLanguages(TEXT_LANGUAGES)}
            onChange={(language) => language && set({ language })}
          />
          <Checkbox
            label={t('app.newClient.consent')}
            description={t('app.newClient.consentHint')}
            checked={form.consent}
            onChange={({ currentTarget }) => set({ consent: currentTarget.checked })}
          />
        </>
      )}
      <div className="row dialog-foot">
        {step > 1 && <Button onClick={() => setStep(step - 1)}>{t('app.action.back')}</Button>}
        <Button kind="primary" type="submit">
          {step < STEPS ? t('app.action.next') : t('app.newClient.create')}
        </Button>
      </div>
    </form>
  )
}

function Count({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  const { t, thousands } = useTranslator()
  return (
    <NumberInput
      label={label}
      placeholder={t('app.newClient.unknown')}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      thousandSeparator={thousands}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}
