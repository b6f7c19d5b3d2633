import { useEffect, useState } from 'react'
import { ColorInput, TextInput } from '@mantine/core'
import type { Consultant } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { useSettings } from '#renderer/app/settings'
import { didIt, failedIt } from '#renderer/app/undo'
import { useSaving } from '#renderer/app/use-saving'
import { db } from '#renderer/db/database'
import { saveConsultant, writeSetting } from '#renderer/db/settings'
import { updateClient, updateWorkspace } from '#renderer/db/workspaces'
import { pickFiles } from '#renderer/host/pick-files'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'

const COLOR = /^#[0-9a-f]{6}$/i
const LARGEST = 1_000_000
const FIELDS = ['company', 'name', 'email'] as const

/** Under whose name reports go out: company, sender, colour of the ornaments, logo. */
export function WhiteLabel() {
  const { t } = useTranslator()
  const { consultant, logo } = useSettings()
  const [draft, setDraft] = useState<Consultant>(consultant)
  const stored = JSON.stringify(consultant)
  useEffect(() => setDraft(JSON.parse(stored) as Consultant), [stored])
  const save = useSaving((next: Consultant) => saveConsultant(tidy(next)))
  const set = (change: Partial<Consultant>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (next.color === undefined || next.color === '' || COLOR.test(next.color)) save(next)
  }
  const isColor = !draft.color || COLOR.test(draft.color)

  async function onLogo(file: File | undefined) {
    if (!file) return
    if (file.size > LARGEST) return failedIt(t('settings.label.tooLarge', { file: file.name }))
    const read = await logoOf(file)
    if (!read) return failedIt(t('settings.label.notLogo', { file: file.name }))
    const before = logo
    await writeSetting('logo', read)
    didIt(t('settings.label.logoSet'), () => writeSetting('logo', before))
  }

  async function onRemove() {
    const before = logo
    await writeSetting('logo', null)
    didIt(t('settings.label.logoRemoved'), () => writeSetting('logo', before))
  }

  async function onApply() {
    const rows = await db.workspaces.toArray()
    for (const { id } of rows) await apply(id, tidy(draft), logo)
    didIt(t('settings.label.applied', { count: rows.length }), async () => {
      for (const { id, client, logo: own } of rows) await apply(id, client.consultant, own)
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
            onBlur={() => save.flush()}
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
          onBlur={() => save.flush()}
          onChange={(color) => set({ color })}
        />
        <div className="row settings-buttons">
          <Button
            onClick={() =>
              pickFiles({ accept: '.svg,.png,.jpg,.jpeg', multiple: false }, ([file]) => void onLogo(file))
            }
          >
            {t(logo ? 'settings.label.changeLogo' : 'settings.label.addLogo')}
          </Button>
          {logo && (
            <Button kind="ghost" onClick={() => void onRemove()}>
              {t('settings.label.removeLogo')}
            </Button>
          )}
          <Button kind="ghost" onClick={() => void onApply()}>
            {t('settings.label.apply')}
          </Button>
        </div>
      </div>
      <figure className="settings-preview" aria-label={t('settings.label.preview')}>
        <div className="settings-paper">
          {logo ? (
            <img src={sourceOf(logo)} alt={t('settings.label.logo')} />
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

/** Empty fields are left out of what is stored. */
function tidy(consultant: Consultant): Consultant {
  return Object.fromEntries(
    Object.entries(consultant).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
  )
}

async function logoOf(file: File): Promise<Logo | null> {
  if (/\.svg$/i.test(file.name)) {
    const svg = await file.text()
    return /<svg[\s>]/i.test(svg) ? { kind: 'svg', svg } : null
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type =
    bytes[0] === 0x89 && bytes[1] === 0x50
      ? 'image/png'
      : bytes[0] === 0xff && bytes[1] === 0xd8
        ? 'image/jpeg'
        : null
  if (type === null) return null
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { kind: 'image', data: `data:${type};base64,${btoa(binary)}` }
}

function sourceOf(logo: Logo): string {
  return logo.kind === 'image'
    ? logo.data
    : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(logo.svg)}`
}
