import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { TRANSLATORS } from '#renderer/i18n/languages'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useAct } from '#renderer/shell/use-act'
import { attempt, tellDone } from '#renderer/shell/undo'
import { readNarrative, useReport } from '#renderer/store/client-rows'
import { saveNarrative } from '#renderer/store/report'
import { updateWorkspace } from '#renderer/store/workspaces'
import { askProfile } from '#renderer/workers/data-client'
import type { Kept, ProfileTrial } from '#renderer/workers/profile-trial'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Panel } from '#ui/page'
import { Severity } from '#ui/severity'
import { SavedText } from '../data/saved-field'
import { profileLines } from './profile-lines'

/** The report section about the profile. */
const SECTION = 'category-PR'
/** The network's limits, in characters. */
const MOST = { headline: 220, about: 2600 } as const

/** The current headline and About next to the consultant's proposal, both judged against the same posts. */
export function ProfilePanel() {
  const { t, quote } = useTranslator()
  const { id, change, client, profileDraft } = useWorkspace()
  const report = useReport(id)
  const [trial, setTrial] = useState<ProfileTrial | null>(null)
  const headline = profileDraft?.headline ?? ''
  const about = profileDraft?.about ?? ''
  const isProposed = (headline + about).trim() !== ''

  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const next = await askProfile(id, isProposed ? { headline, about } : null)
      if (!isOver) setTrial(next)
    }
    const soon = setTimeout(() => attempt(ask), 400)
    return () => {
      isOver = true
      clearTimeout(soon)
    }
  }, [id, change, headline, about, isProposed])

  const print = useAct(async () => {
    if (!trial) return
    const language = report?.report?.language ?? client.language
    const before = (await readNarrative(id, language, SECTION))?.text ?? ''
    const lines = profileLines(trial.today, { headline, about }, TRANSLATORS[language])
    await saveNarrative(id, language, SECTION, {
      text: [before, ...lines].filter((line) => line !== '').join('\n'),
    })
    tellDone(t('comparison.profile.printed'), async () => {
      await saveNarrative(id, language, SECTION, { text: before })
    })
  }, t('comparison.profile.print'))

  if (!trial) return null
  const keep = (next: Partial<{ headline: string; about: string }>) =>
    updateWorkspace(id, { profileDraft: { headline, about, ...next } })
  return (
    <Panel
      className="comparison-profile"
      title={t('comparison.profile.title')}
      note={
        <>
          {t('comparison.profile.note')}{' '}
          <Link className="linklike" href={paths.check(id, 'PR-2')}>
            {t('checks.PR-2.title')}
          </Link>
        </>
      }
      tools={
        <Button small disabled={!isProposed} onClick={print}>
          {t('comparison.profile.print')}
        </Button>
      }
    >
      <div className="comparison-columns">
        <div>
          <h3>{t('comparison.profile.today')}</h3>
          <p className="comparison-label">{t('comparison.profile.headline')}</p>
          <p className="comparison-text">
            {trial.today.headline ? quote(trial.today.headline) : t('common.unknown')}
          </p>
          <p className="comparison-label">{t('comparison.profile.about')}</p>
          <p className="comparison-text">
            {trial.today.about ? quote(trial.today.about) : t('comparison.profile.noAbout')}
          </p>
          <Promise kept={trial.before} />
        </div>
        <div>
          <h3>{t('comparison.profile.proposed')}</h3>
          <SavedText
            label={t('comparison.profile.headline')}
            description={t('comparison.profile.length', { length: headline.length, most: MOST.headline })}
            lines={2}
            value={headline}
            onSave={(next) => keep({ headline: next })}
          />
          <SavedText
            label={t('comparison.profile.about')}
            description={t('comparison.profile.length', { length: about.length, most: MOST.about })}
            lines={5}
            value={about}
            onSave={(next) => keep({ about: next })}
          />
          {trial.after ? (
            <Promise kept={trial.after} />
          ) : (
            <p className="meta">{t('comparison.profile.empty')}</p>
          )}
        </div>
      </div>
    </Panel>
  )
}

function Promise({ kept: { themes, result } }: { kept: Kept }) {
  const { t, message, percent } = useTranslator()
  return (
    <div className="comparison-kept" role="status">
      <p>
        <Severity status={result.status} grave={result.score !== null && result.score < 30} />{' '}
        {result.estimate === null
          ? message(result.message)
          : t('comparison.profile.kept', { share: percent(result.estimate) })}
      </p>
      <p className="meta">
        {themes.length > 0
          ? t('comparison.profile.themes', { themes: [...themes], count: themes.length })
          : t('comparison.profile.noThemes')}
      </p>
    </div>
  )
}
