import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { Consultant } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { didIt, failedIt } from '#renderer/app/undo'
import { useSaving } from '#renderer/app/use-saving'
import { patchPart } from '#renderer/db/client'
import { updateWorkspace } from '#renderer/db/workspaces'
import { pickFiles } from '#renderer/host/pick-files'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import type { Composer } from './use-composer'

const COLORS = ['#7b2d3b', '#1f4e5f', '#2f4a2f', '#34404b']
const LARGEST = 4_000_000

/** Sender, colour and logo of the report. */
export function WhiteLabel({ composer: { workspace, consultant, logo } }: { composer: Composer }) {
  const { t } = useTranslator()
  const { id } = workspace
  const save = (change: Partial<Consultant>) => patchPart(id, 'consultant', change)
  const color = consultant.color?.toLowerCase() ?? COLORS[0] ?? ''

  function chooseLogo() {
    pickFiles({ accept: 'image/svg+xml,image/png,image/jpeg', multiple: false }, (files) => {
      const [file] = files
      if (!file) return
      readLogo(file)
        .then(async (read) => {
          if (!read) return failedIt(t('composer.white.badLogo', { name: file.name }))
          const before = workspace.logo
          await updateWorkspace(id, { logo: read })
          didIt(t('composer.white.logoSet'), () => updateWorkspace(id, { logo: before }))
        })
        .catch(() => failedIt(t('composer.white.badLogo', { name: file.name })))
    })
  }

  return (
    <section className="report-white" aria-label={t('composer.white.title')}>
      <h2 className="panel-t">{t('composer.white.title')}</h2>
      <div className="r">
        <span aria-hidden="true">{t('composer.white.company')}</span>
        <Kept
          label={t('composer.white.company')}
          value={consultant.company ?? ''}
          save={(company) => save({ company })}
        />
      </div>
      <div className="r">
        <span aria-hidden="true">{t('composer.white.name')}</span>
        <Kept
          label={t('composer.white.name')}
          value={consultant.name ?? ''}
          save={(name) => save({ name })}
        />
      </div>
      <div className="r">
        <span>{t('composer.white.logo')}</span>
        <span className="row">
          {logo ? (
            <img className="report-logo" src={addressOf(logo)} alt={t('composer.white.logo')} />
          ) : (
            <span className="meta">{t('common.none')}</span>
          )}
          <span className="grow" />
          {workspace.logo && (
            <Button
              kind="ghost"
              small
              onClick={() =>
                void updateWorkspace(id, { logo: null }).then(() =>
                  didIt(t('composer.white.logoGone'), () => updateWorkspace(id, { logo: workspace.logo })),
                )
              }
            >
              {t('composer.white.remove')}
            </Button>
          )}
          <Button kind="ghost" small aria-label={t('composer.white.change')} onClick={chooseLogo}>
            {t('composer.white.choose')}
          </Button>
        </span>
      </div>
      <div className="r">
        <span>{t('composer.white.color')}</span>
        <span className="row report-swatches" role="group" aria-label={t('composer.white.color')}>
          {COLORS.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={each}
              aria-pressed={each === color}
              onClick={() => void save({ color: each })}
            >
              <i style={{ background: each }} />
            </button>
          ))}
          <input
            type="color"
            aria-label={t('composer.white.other')}
            value={color}
            onChange={({ target }) => void save({ color: target.value })}
          />
          <span className="meta">{color.toUpperCase()}</span>
        </span>
      </div>
    </section>
  )
}

/** A field that keeps what is typed after a short pause, and at once when it is left. */
function Kept({
  label,
  value,
  save,
}: {
  label: string
  value: string
  save: (value: string) => Promise<unknown>
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const saving = useSaving(save)

  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={draft ?? value}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value)
        saving(currentTarget.value)
      }}
      onBlur={() => {
        saving.flush()
        setDraft(null)
      }}
    />
  )
}

async function readLogo(file: File): Promise<Logo | null> {
  if (file.size > LARGEST) return null
  if (file.type === 'image/svg+xml') {
    const svg = await file.text()
    return svg.includes('<svg') ? { kind: 'svg', svg } : null
  }
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return null
  const data = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('not read'))
    reader.readAsDataURL(file)
  })
  return { kind: 'image', data }
}

function addressOf(logo: Logo): string {
  return logo.kind === 'image'
    ? logo.data
    : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(logo.svg)}`
}
