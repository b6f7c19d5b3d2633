import { useRef, useState } from 'react'
import { Checkbox, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconLink, IconLetterCase, IconNumber } from '@tabler/icons-react'
import type { Language } from '#shared/model/primitives'
import { didIt } from '#renderer/app/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { Severity } from '#ui/severity'
import { FigurePicker } from './figure-picker'
import { figureOf, figuresIn, isStale, wordsIn } from './linked-text'
import { NarrativeField, type NarrativeHandle } from './narrative-field'
import { sectionName } from './section-name'
import { findingsOf, takesNarrative } from './sections'
import type { Composer } from './use-composer'

const LANGUAGES = [
  { value: 'fr', label: 'FR' },
  { value: 'en', label: 'EN' },
] as const satisfies { value: Language; label: string }[]

/** What the consultant says in a section, what stays internal, and which findings are printed. */
export function Editor({ composer, section }: { composer: Composer; section: string }) {
  const { t } = useTranslator()
  const { language, setLanguage, words, write, audit, translator, version, refresh } = composer
  const field = useRef<NarrativeHandle>(null)
  const [isPicking, setPicking] = useState(false)
  const { text, note } = words(section)
  const figures = figuresIn(text)
  const stale = figures.filter((figure) => isStale(figure, audit, translator))
  const canWrite = takesNarrative(section)

  function pick(key: string | null) {
    setPicking(false)
    if (key !== null) field.current?.insert(figureOf(key, audit))
    else field.current?.focus()
  }

  return (
    <section className="report-ed" aria-label={t('composer.pane.editor')}>
      <div className="report-tool">
        {canWrite && (
          <FigurePicker
            isOpen={isPicking}
            onOpen={setPicking}
            onPick={pick}
            audit={audit}
            translator={translator}
          >
            <Button
              kind="ghost"
              small
              keys="@"
              icon={<IconNumber size={15} stroke={1.6} aria-hidden="true" />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setPicking(!isPicking)}
            >
              {t('composer.insert')}
            </Button>
          </FigurePicker>
        )}
        <span className="grow" />
        <Segmented
          label={t('composer.language')}
          choices={LANGUAGES}
          value={language}
          onChange={(to) => void setLanguage(to)}
        />
      </div>
      <div className="report-doc" tabIndex={-1}>
        <h2>{sectionName(section, t)}</h2>
        {canWrite ? (
          <>
            <p className="report-lb">{t('composer.narrative', { language: t(`composer.in.${language}`) })}</p>
            <NarrativeField
              key={`${language}/${section}/${version}`}
              ref={field}
              label={t('composer.narrativeOf', { name: sectionName(section, t) })}
              placeholder={t('composer.placeholder')}
              lang={language}
              text={text}
              audit={audit}
              translator={translator}
              staleText={(then, now, date) => t('composer.staleFigure', { then, now, date })}
              onChange={(changed) => void write(section, { text: changed })}
              onAsk={() => setPicking(true)}
            />
            {stale.length > 0 && (
              <div className="report-stale" role="status">
                <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />
                <span className="grow">{t('composer.stale', { n: stale.length })}</span>
                <Button
                  small
                  onClick={() => void refresh([section]).then((undo) => didIt(t('composer.refreshed'), undo))}
                >
                  {t('composer.refresh')}
                </Button>
              </div>
            )}
            <Textarea
              key={`${language}/${section}`}
              className="report-note"
              label={t('composer.note')}
              description={t('composer.noteHint')}
              autosize
              minRows={2}
              value={note}
              onChange={({ currentTarget }) => void write(section, { note: currentTarget.value })}
            />
          </>
        ) : (
          <p className="t2 report-cover">{t('composer.cover')}</p>
        )}
        <Findings composer={composer} section={section} />
      </div>
      {canWrite && (
        <div className="report-edf">
          <span>
            <IconLetterCase size={14} stroke={1.6} aria-hidden="true" />
            {t('composer.words', { n: wordsIn(text) })}
          </span>
          <span>
            <IconLink size={14} stroke={1.6} aria-hidden="true" />
            {t('composer.linked', { n: figures.length, stale: stale.length })}
          </span>
          <span className="grow" />
          <span>{t('composer.kept')}</span>
        </div>
      )}
    </section>
  )
}

function Findings({
  composer: { audit, leftOut, leaveOut },
  section,
}: {
  composer: Composer
  section: string
}) {
  const { t, message } = useTranslator()
  const findings = findingsOf(section, audit)
  if (findings.length === 0) return null
  const out = findings.filter(({ id }) => leftOut.includes(id)).length
  return (
    <fieldset className="report-findings">
      <legend>
        <span className="panel-t">{t('composer.findings')}</span>{' '}
        <span className="meta">{t('composer.findingsCount', { n: findings.length, out })}</span>
      </legend>
      {findings.map((check) => (
        <div key={check.id} className={`report-finding ${leftOut.includes(check.id) ? 'off' : ''}`}>
          <Checkbox
            size="xs"
            checked={!leftOut.includes(check.id)}
            onChange={({ currentTarget }) => {
              const isOut = !currentTarget.checked
              void leaveOut(check.id, isOut).then(
                () =>
                  isOut &&
                  didIt(t('composer.left', { name: t(`checks.${check.id}.title`) }), () =>
                    leaveOut(check.id, false),
                  ),
              )
            }}
            label={t(`checks.${check.id}.title`)}
            description={message(check.message)}
          />
          <Severity status={check.status} grave={check.score !== null && check.score < 30} />
        </div>
      ))}
    </fieldset>
  )
}
