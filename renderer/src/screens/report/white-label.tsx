import type { ReactNode } from 'react'
import { TextInput } from '@mantine/core'
import type { Consultant } from '#shared/model/client'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useDraft } from '#renderer/shell/use-draft'
import { useSaving } from '#renderer/shell/use-saving'
import { patchPart } from '#renderer/store/client'
import { updateWorkspace } from '#renderer/store/workspaces'
import { chooseLogo, logoAddress, readLogo } from '#renderer/host/logo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import type { Composer } from './use-composer'

const COLORS = ['#7b2d3b', '#1f4e5f', '#2f4a2f', '#34404b']

/** The sender fields printed as typed. */
const KEPT = ['company', 'name', 'email', 'phone', 'website'] as const

/** The report's sender, number, colour and logo. */
export function WhiteLabel({
  composer: { workspace, consultant, logo, identity, identify },
}: {
  /** `identity` null: this report has no file number. */
  composer: Pick<Composer, 'workspace' | 'consultant' | 'logo'> & {
    identity: Composer['identity'] | null
    identify: (change: Partial<Composer['identity']>) => Promise<unknown>
  }
}) {
  const { t } = useTranslator()
  const { id } = workspace
  const save = (change: Partial<Consultant>) => patchPart(id, 'consultant', change)
  const color = consultant.color?.toLowerCase() ?? COLORS[0] ?? ''

  async function onLogo(file: File) {
    const next = await readLogo(file)
    const before = workspace.logo
    await updateWorkspace(id, { logo: next })
    tellDone(t('composer.white.logoSet'), () => updateWorkspace(id, { logo: before }))
  }

  return (
    <section className="report-white" aria-label={t('composer.white.title')}>
      <h2 className="panel-t">{t('composer.white.title')}</h2>
      {KEPT.map((field) => (
        <Row key={field} label={t(`composer.white.${field}`)}>
          <Kept
            label={t(`composer.white.${field}`)}
            value={consultant[field] ?? ''}
            save={(value) => save({ [field]: value })}
          />
        </Row>
      ))}
      {identity &&
        (['number', 'edition'] as const).map((field) => (
          <Row key={field} label={t(`composer.white.${field}`)}>
            <Kept
              label={t(`composer.white.${field}`)}
              value={identity[field]}
              save={(value) => identify({ [field]: value })}
            />
          </Row>
        ))}
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
                attempt(async () => {
                  await updateWorkspace(id, { logo: null })
                  tellDone(t('composer.white.logoGone'), () => updateWorkspace(id, { logo: workspace.logo }))
                })
              }
            >
              {t('composer.white.remove')}
            </Button>
          )}
          <Button
            kind="ghost"
            small
            aria-label={t('composer.white.change')}
            onClick={() => chooseLogo((file) => attempt(() => onLogo(file)))}
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
              onClick={() => attempt(() => save({ color: each }))}
            >
              <i style={{ background: each }} />
            </button>
          ))}
          <input
            autoComplete="off"
            type="color"
            aria-label={t('composer.white.other')}
            value={color}
            onChange={({ target }) => attempt(() => save({ color: target.value }))}
          />
          <span className="meta">{color.toUpperCase()}</span>
        </span>
      </div>
    </section>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="r">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

/** A field saved after a short pause in typing, and at once when it loses the focus. */
function Kept({
  label,
  value,
  save,
}: {
  label: string
  value: string
  save: (value: string) => Promise<unknown>
}) {
  const { t } = useTranslator()
  const saving = useSaving(save, label)
  const draft = useDraft(value, saving.isUnstored)

  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={draft.value}
      error={saving.isFailing ? t('app.error.notStored') : null}
      onFocus={draft.onFocus}
      onChange={({ currentTarget }) => {
        draft.set(currentTarget.value)
        saving(currentTarget.value)
      }}
      onBlur={() => {
        draft.onBlur()
        saving.flush()
      }}
    />
  )
}
