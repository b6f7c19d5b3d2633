import { todayIn } from '#renderer/workspace/today'
import { useRef, useState, type SubmitEvent } from 'react'
import { Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { AppError } from '#shared/model/app-error'
import { PRESETS, TEXT_LANGUAGES } from '#shared/model/vocabulary'
import { isSamePerson } from '#shared/values/names'
import { namedLanguages } from '#renderer/i18n/languages'
import { paths } from '#renderer/shell/routes'
import { useKept } from '#renderer/shell/use-kept'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { readClientRow, useClients } from '#renderer/store/clients'
import type { WorkspaceRow } from '#renderer/store/rows'
import { createWorkspace } from '#renderer/store/workspaces'
import { addToQueue } from '#renderer/import/import-queue'
import type { GivenFiles } from '#renderer/import/open-client'
import { useAct } from '#renderer/shell/use-act'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { formClient, proposedForm, type ClientForm } from './client-form'
import { proposalOf } from './proposal-of'

/** The key under which an unfinished form is kept, so that closing the window loses nothing. */
const NEW = 'new'

/** The new-client form on one page, pre-filled from the files. */
export function NewClient({
  given,
  onFiles,
  onFolder,
  onDone,
}: {
  given: GivenFiles | null
  onFiles: () => void
  onFolder: () => void
  onDone: () => void
}) {
  const { t } = useTranslator()
  const { consultant, logo, language } = useSettings()
  const [, go] = useLocation()
  const clients = useClients()?.rows ?? []
  const [proposal] = useState(() => (given ? proposalOf(given.files) : null))
  const [form, setForm, forgetForm] = useKept<ClientForm>(
    NEW,
    proposal ? `client ${proposal.name ?? ''}` : 'client',
    proposedForm(language, proposal),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  const set = (change: Partial<ClientForm>) => setForm({ ...form, ...change })
  const isNameMissing = form.name.trim() === ''
  const isBrandMissing = form.hasBrand && form.brand.trim() === ''
  const known = proposal ? clients.find((row) => isTheirs(row, proposal.name)) : undefined
  const target = chosen ?? known?.id ?? NEW

  /** Opens the client and imports its files like any others: checked against its name, consent and known tables. */
  async function give(id: string) {
    const row = await readClientRow(id)
    if (!row) throw new AppError('workspace.gone')
    onDone()
    go(paths.tab(id, 'data'))
    if (given)
      attempt(() =>
        addToQueue(row, given.grants, (undo) => tellDone(t('data.summary.title'), undo, { quiet: true })),
      )
  }

  const submit = useAct(async () => {
    if (target !== NEW) return give(target)
    setTried(isNameMissing || isBrandMissing)
    if (isNameMissing || isBrandMissing) {
      const wanting = isNameMissing ? 'new-client-name' : 'new-client-brand'
      fields.current?.querySelector<HTMLElement>(`#${wanting}`)?.focus()
      return
    }
    const id = await createWorkspace({
      client: formClient(form, consultant),
      logo,
      consent:
        form.consent && !form.isOutside
          ? {
              given: true,
              by: form.name.trim(),
              on: todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone),
            }
          : null,
    })
    forgetForm()
    await give(id)
  }, t('app.newClient.title'))

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    submit()
  }

  return (
    <form className="form new-client" onSubmit={onSubmit} noValidate ref={fields}>
      {given ? (
        <Given
          given={given}
          others={proposal?.others ?? []}
          clients={clients}
          target={target}
          onTarget={setChosen}
        />
      ) : (
        <div className="full new-client-files">
          <IconFileImport size={18} stroke={1.5} className="ic t2" aria-hidden="true" />
          <span className="grow">
            {t('app.newClient.filesFirst')}{' '}
            <button type="button" className="linklike" onClick={onFiles}>
              {t('data.drop.files')}
            </button>{' '}
            {t('data.drop.or')}{' '}
            <button type="button" className="linklike" onClick={onFolder}>
              {t('data.drop.folder')}
            </button>
          </span>
        </div>
      )}
      {target === NEW && (
        <>
          {!given && (
            <Radio.Group
              className="full"
              label={t('app.newClient.kind')}
              value={form.isOutside ? 'outside' : 'full'}
              onChange={(value) => set({ isOutside: value === 'outside' })}
            >
              <div className="row choices">
                <Radio
                  value="full"
                  label={t('app.newClient.kindIs.full')}
                  description={t('app.newClient.kindHint.full')}
                />
                <Radio
                  value="outside"
                  label={t('app.newClient.kindIs.outside')}
                  description={t('app.newClient.kindHint.outside')}
                />
              </div>
            </Radio.Group>
          )}
          <TextInput
            id="new-client-name"
            data-autofocus={given ? undefined : true}
            label={t('app.newClient.person')}
            required
            value={form.name}
            error={isTried && isNameMissing ? t('app.newClient.nameNeeded') : null}
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
          <Radio.Group
            className="full"
            label={t('app.newClient.hasBrand')}
            value={form.hasBrand ? 'brand' : 'self'}
            onChange={(value) => set({ hasBrand: value === 'brand' })}
          >
            <div className="row choices">
              <Radio value="brand" label={t('app.newClient.employer')} />
              <Radio value="self" label={t('app.newClient.independent')} />
            </div>
          </Radio.Group>
          {form.hasBrand && (
            <>
              <TextInput
                id="new-client-brand"
                label={t('app.newClient.brand')}
                required
                value={form.brand}
                error={isTried && isBrandMissing ? t('app.newClient.brandNeeded') : null}
                onChange={({ currentTarget }) => set({ brand: currentTarget.value })}
              />
              <Count
                label={t('app.newClient.pageFollowers')}
                value={form.pageFollowers}
                onChange={(pageFollowers) => set({ pageFollowers })}
              />
              <TextInput
                className="full"
                label={t('app.newClient.pageUrl')}
                value={form.pageUrl}
                placeholder="https://www.linkedin.com/company/…"
                onChange={({ currentTarget }) => set({ pageUrl: currentTarget.value })}
              />
              <Textarea
                className="full"
                label={t('app.newClient.specialties')}
                description={t('app.newClient.specialtiesHint')}
                autosize
                minRows={2}
                value={form.specialties}
                onChange={({ currentTarget }) => set({ specialties: currentTarget.value })}
              />
            </>
          )}
          <Select
            label={t('audits.preset')}
            description={t('app.newClient.presetHint')}
            allowDeselect={false}
            value={form.preset ?? (form.hasBrand ? 'employee' : 'consultant')}
            data={PRESETS.map((value) => ({ value, label: t(`common.preset.${value}`) }))}
            onChange={(preset) => set({ preset })}
          />
          <Select
            label={t('app.newClient.reportLanguage')}
            description={t('app.newClient.reportLanguageHint')}
            allowDeselect={false}
            value={form.language}
            data={namedLanguages(TEXT_LANGUAGES)}
            onChange={(language) => language && set({ language })}
          />
          {!form.isOutside && (
            <Checkbox
              className="full"
              label={t('app.newClient.consent')}
              description={t('app.newClient.consentHint')}
              checked={form.consent}
              onChange={({ currentTarget }) => set({ consent: currentTarget.checked })}
            />
          )}
        </>
      )}
      <div className="row dialog-foot full">
        <Button kind="primary" type="submit" data-autofocus={given ? true : undefined}>
          {t(
            target !== NEW
              ? 'app.newClient.add'
              : form.isOutside
                ? 'app.newClient.createOutside'
                : 'app.newClient.create',
          )}
        </Button>
      </div>
    </form>
  )
}

/** The waiting files and whose they are: an existing client's, if they name one. */
function Given({
  given,
  others,
  clients,
  target,
  onTarget,
}: {
  given: GivenFiles
  others: readonly string[]
  clients: readonly WorkspaceRow[]
  target: string
  onTarget: (target: string) => void
}) {
  const { t } = useTranslator()
  const data = [
    { value: NEW, label: t('app.newClient.title') },
    ...clients.map(({ id, client }) => ({
      value: id,
      label: [client.person.name, client.brand?.name].filter(Boolean).join(', '),
    })),
  ]
  return (
    <>
      <p className="full t2" role="status">
        {t('app.newClient.read', { count: given.files.length })}
      </p>
      {others.length > 0 && <p className="alert full">{t('app.newClient.others', { names: [...others] })}</p>}
      {clients.length > 0 && (
        <Select
          className="full"
          label={t('app.newClient.whose')}
          allowDeselect={false}
          searchable
          value={target}
          data={data}
          onChange={(value) => value && onTarget(value)}
        />
      )}
    </>
  )
}

function isTheirs({ client }: WorkspaceRow, name: string | null): boolean {
  return name !== null && isSamePerson(client.person.name, name) === true
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
