import { ColorInput, TextInput } from '@mantine/core'
import type { Consultant } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { useSettings } from '#renderer/shell/settings'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useDraft } from '#renderer/shell/use-draft'
import { useSaving } from '#renderer/shell/use-saving'
import { readClients } from '#renderer/store/clients'
import { saveConsultant, writeSetting } from '#renderer/store/settings'
import { updateClient, updateWorkspace } from '#renderer/store/workspaces'
import { chooseLogo, logoAddress, readLogo } from '#renderer/host/logo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'

const COLOR = /^#[0-9a-f]{6}$/i
const FIELDS = ['company', 'name', 'email'] as const

/** The name reports go out under: company, sender, ornament colour, logo. */
export function WhiteLabel() {
  const { t } = useTranslator()
  const { consultant, logo } = useSettings()
  const save = useSaving((next: Consultant) => saveConsultant(tidy(next)), t('settings.label.title'))
  const { value: draft, ...typing } = useDraft<Consultant>(consultant, save.isUnstored)
  const set = (change: Partial<Consultant>) => {
    const next = { ...draft, ...change }
    typing.set(next)
    if (next.color === undefined || next.color === '' || COLOR.test(next.color)) save(next)
  }
  const isColor = !draft.color || COLOR.test(draft.color)

  async function onLogo(file: File) {
    const next = await readLogo(file)
    const before = logo
    await writeSetting('logo', next)
    tellDone(t('settings.label.logoSet'), () => writeSetting('logo', before))
  }

  async function onRemove() {
    const before = logo
    await writeSetting('logo', null)
    tellDone(t('settings.label.logoRemoved'), () => writeSetting('logo', before))
  }

  async function onApply() {
    const { rows } = await readClients()
    const before = rows.map(({ id, client, logo: own }) => ({ id, consultant: client.consultant, own }))
    for (const { id } of before) await apply(id, tidy(draft), logo)
    tellDone(t('settings.label.applied', { count: before.length }), async () => {
      for (const { id, consultant, own } of before) await apply(id, consultant, own)
    })
  }

  return (
    <div className="settings-label">
      <div className="settings-fields">
        {FIELDS.map((key) => (
          <TextInput
            key={key}
            label={t(`settings.label.${key}`)}
            value={draft[key] ?? ''}
            error={
              save.isFailing && (draft[key] ?? '') !== (consultant[key] ?? '')
                ? t('app.error.notStored')
                : null
            }
            onFocus={typing.onFocus}
            onBlur={() => {
              typing.onBlur()
              save.flush()
            }}
            onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
          />
        ))}
        <ColorInput
          label={t('settings.label.color')}
          description={t('settings.label.colorNote')}
          format="hex"
          withEyeDropper={false}
          value={draft.color ?? ''}
          error={isColor ? null : t('settings.label.colorWrong')}
          onFocus={typing.onFocus}
          onBlur={() => {
            typing.onBlur()
            save.flush()
          }}
          onChange={(color) => set({ color })}
        />
        <div className="row settings-buttons">
          <Button onClick={() => chooseLogo((file) => attempt(() => onLogo(file)))}>
            {t(logo ? 'settings.label.changeLogo' : 'settings.label.addLogo')}
          </Button>
          {logo && (
            <Button kind="ghost" onClick={() => attempt(() => onRemove())}>
              {t('settings.label.removeLogo')}
            </Button>
          )}
          <Button kind="ghost" onClick={() => attempt(() => onApply())}>
            {t('settings.label.apply')}
          </Button>
        </div>
      </div>
      <figure className="settings-preview" aria-label={t('settings.label.preview')}>
        <div className="settings-paper">
          {logo ? (
            <img src={logoAddress(logo)} alt={t('settings.label.logo')} />
          ) : (
            <span className="meta">{t('settings.label.noLogo')}</span>
          )}
          <span
            className="settings-rule"
            style={{ background: isColor && draft.color ? draft.color : 'var(--text)' }}
          />
          <b>{draft.company || t('settings.label.company')}</b>
          <span className="meta">{[draft.name, draft.email].filter(Boolean).join(', ')}</span>
        </div>
        <figcaption className="meta">{t('settings.label.preview')}</figcaption>
      </figure>
    </div>
  )
}

async function apply(id: string, consultant: Consultant, logo: Logo | null): Promise<void> {
  await updateClient(id, { consultant })
  await updateWorkspace(id, { logo })
}

/** Drops empty fields before storing. */
function tidy(consultant: Consultant): Consultant {
  return Object.fromEntries(
    Object.entries(consultant).flatMap(([key, value]) => {
      const text = value?.trim() ?? ''
      return text === '' ? [] : [[key, text]]
    }),
  )
}
