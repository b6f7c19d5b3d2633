import { useRef } from 'react'
import { LANGUAGES } from '#shared/model/vocabulary'
import { useTranslator } from '#renderer/i18n/translator'
import { attempt } from '#renderer/shell/undo'
import { Segmented } from '#ui/filters'
import { Marks } from '../report/marks'
import { NarrativeField, type NarrativeHandle } from '../report/narrative-field'
import { takesNarrative } from '../report/sections'
import { aboutWords } from '../report/words'
import { EditorFoot, Note } from '../report/words-fields'
import { teamSectionName, type TeamComposer } from './use-team-composer'

/** The consultant's text for a section of a team's report, and the internal note. */
export function TeamEditor({
  composer,
  section,
  onEdit,
}: {
  composer: TeamComposer
  section: string
  /** Called when the person works on the section's text. */
  onEdit: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { language, setLanguage, words, keep, versionOf, workspace } = composer
  const field = useRef<NarrativeHandle>(null)
  const { text, note } = words(section)
  const name = teamSectionName(section, translator)
  const canWrite = takesNarrative(section)
  return (
    <section className="report-ed" aria-label={t('composer.pane.editor')}>
      <div className="report-tool">
        {canWrite && <Marks field={field} />}
        <span className="grow" />
        <Segmented
          label={t('findings.language')}
          choices={LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
          value={language}
          onChange={(to) => attempt(() => setLanguage(to))}
        />
      </div>
      <div className="report-doc" tabIndex={-1}>
        <h2>{name}</h2>
        {canWrite ? (
          <>
            <p className="report-lb">{t('composer.narrative', { language: t(`composer.in.${language}`) })}</p>
            <div className="report-words">
              <NarrativeField
                key={`${language}/${section}`}
                ref={field}
                label={t('composer.narrativeOf', { name })}
                placeholder={t('employer.report.placeholder')}
                lang={language}
                text={text}
                version={versionOf(section)}
                figures={null}
                onChange={(changed) => keep(section, { text: changed })}
                onFocus={onEdit}
              />
            </div>
            <Note
              key={`${language}/${section}`}
              note={note}
              onChange={(changed) => keep(section, { note: changed })}
            />
          </>
        ) : (
          <p className="t2 report-cover">{t('composer.cover')}</p>
        )}
      </div>
      {canWrite && <EditorFoot about={aboutWords(workspace.id, language, section)} text={text} />}
    </section>
  )
}
