import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { Consultant } from '#shared/model/client'
import type { Logo } from '#shared/host/results'
import { didIt, failedIt } from '#renderer/shell/undo'
import { useSaving } from '#renderer/shell/use-saving'
import { patchPart } from '#renderer/store/client'
import { updateWorkspace } from '#renderer/store/workspaces'
import { chooseLogo, logoAddress } from '#renderer/host/logo'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import type { Composer } from './use-composer'

const COLORS = ['#7b2d3b', '#1f4e5f', '#2f4a2f', '#34404b']

/** Sender, colour and logo of the report. */
export function WhiteLabel({ composer: { workspace, consultant, logo } }: { composer: Composer }) {
  const translator = useTranslator()
  const { t } = translator
  const { id } = workspace
  const save = (change: Partial<Consultant>) => patchPart(id, 'consultant', change)
  const color = consultant.color?.toLowerCase() ?? COLORS[0] ?? ''

  async function onLogo(next: Logo) {
    const before = workspace.logo
    await updateWorkspace(id, { logo: next })
    didIt(t('composer.white.logoSet'), () => updateWorkspace(id, { logo: before }))
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
            <img className="report-logo" src={logoAddress(logo)} alt={t('composer.white.logo')} />
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
          <Button
            kind="ghost"
            small
            aria-label={t('composer.white.change')}
            onClick={() => chooseLogo(onLogo, (error) => failedIt(errorText(error, translator)))}
          >
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
