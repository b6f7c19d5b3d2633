import { useRef, useState } from 'react'
import { Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconLink, IconNumber } from '@tabler/icons-react'
import { LANGUAGES } from '#shared/model/vocabulary'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { figureName } from './figure-name'
import { FigurePanel } from './figure-panel'
import { FigurePicker } from './figure-picker'
import { printFigure } from './figures'
import { Findings } from './findings'
import { figureOf, figuresIn, isStale, putBack } from './linked-text'
import { Marks } from './marks'
import { NarrativeField, type NarrativeHandle, type PlacedFigure } from './narrative-field'
import { hasLead, sectionName } from '#shared/report/sections'
import { tokenOf, type LinkedFigure } from '#shared/report/linked-figure'
import { takesNarrative } from './sections'
import { SentenceLibrary } from './sentence-library'
import { EditorFoot, Note } from './words-fields'
import type { Composer } from './use-composer'
import { aboutWords } from './words'

/** The consultant's text for a section, the internal note, and which findings are printed. */
export function Editor({
  composer,
  section,
  onEdit,
}: {
  composer: Composer
  section: string
  /** Called when the person works on the section's text. */
  onEdit: () => void
}) {
  const own = useTranslator()
  const { t } = own
  const { language, setLanguage, words, keep, change, audit, translator, versionOf, refresh } = composer
  const field = useRef<NarrativeHandle>(null)
  const [isPicking, setPicking] = useState(false)
  const [caret, setCaret] = useState<DOMRect | null>(null)
  const [opened, setOpened] = useState<PlacedFigure | null>(null)
  const { text, note, title, lead } = words(section)
  const figures = figuresIn(text)
  const stale = figures.filter((figure) => isStale(figure, audit, translator))
  const canWrite = takesNarrative(section)

  function ask() {
    setCaret(field.current?.caret() ?? null)
    setPicking(true)
  }

  function pick(key: string | null) {
    setPicking(false)
    if (key !== null) field.current?.insert(tokenOf(figureOf(key, audit)))
    else field.current?.focus()
  }

  /** Replaces the open figure, in a way that can be undone whatever is typed meanwhile. */
  function replace(by: LinkedFigure | string, said: string) {
    if (!opened || !field.current) return
    const before = tokenOf(opened.figure)
    const now = typeof by === 'string' ? by : tokenOf(by)
    const at = field.current.replace(opened.index, by)
    field.current.focus(typeof by === 'string' ? undefined : opened.index)
    setOpened(null)
    tellDone(said, () => change(section, language, (kept) => putBack(kept, at, now, before)))
  }

  function describe(figure: LinkedFigure, printed: { then: string; now: string; isOld: boolean }) {
    const name = figureName(figure.key, own)
    return printed.isOld
      ? t('composer.staleFigure', { ...printed, name, date: figure.date })
      : t('composer.freshFigure', { now: printed.now, name, date: figure.date })
  }

  useCommands(
    canWrite
      ? [
          { id: 'report.figure', label: t('composer.insertFigure'), keys: '@', run: ask },
          {
            id: 'report.figures',
            label: t('composer.openFigure'),
            keys: 'f2',
            run: () => field.current?.focus(0),
            keysOnly: true,
            disabled: figures.length === 0,
          },
        ]
      : [],
  )

  return (
    <section className="report-ed" aria-label={t('composer.pane.editor')}>
      <div className="report-tool">
        {canWrite && (
          <>
            <Marks field={field} />
            <FigurePicker
              isOpen={isPicking}
              caret={caret}
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
                onClick={() => {
                  setCaret(null)
                  setPicking(!isPicking)
                }}
              >
                {t('composer.insert')}
              </Button>
            </FigurePicker>
            <SentenceLibrary field={field} audit={audit} language={language} />
          </>
        )}
        <span className="grow" />
        <Segmented
          label={t('findings.language')}
          choices={LANGUAGES.map((each) => ({
            value: each,
            label: t('composer.toRead', { language: each.toUpperCase(), n: composer.stale(each).length }),
          }))}
          value={language}
          onChange={(to) => attempt(() => setLanguage(to))}
        />
      </div>
      <div className="report-doc" tabIndex={-1}>
        <h2>{sectionName(section, own)}</h2>
        {canWrite ? (
          <>
            <TextInput
              key={`${language}/${section}/title`}
              label={t('composer.title', { language: t(`composer.in.${language}`) })}
              placeholder={t('composer.ofTheReport')}
              lang={language}
              value={title}
              onFocus={onEdit}
              onChange={({ currentTarget }) => keep(section, { title: currentTarget.value })}
            />
            {hasLead(section) && (
              <Textarea
                key={`${language}/${section}/lead`}
                label={t('composer.lead')}
                placeholder={t('composer.ofTheReport')}
                lang={language}
                autosize
                value={lead}
                onFocus={onEdit}
                onChange={({ currentTarget }) => keep(section, { lead: currentTarget.value })}
              />
            )}
            <p className="report-lb">{t('composer.narrative', { language: t(`composer.in.${language}`) })}</p>
            <div className="report-words">
              <NarrativeField
                key={`${language}/${section}`}
                ref={field}
                label={t('composer.narrativeOf', { name: sectionName(section, own) })}
                placeholder={t('composer.placeholder')}
                lang={language}
                text={text}
                version={versionOf(section)}
                figures={{ audit, translator, describe, onAsk: ask, onOpen: setOpened }}
                onChange={(changed) => keep(section, { text: changed })}
                onFocus={onEdit}
              />
              {opened && (
                <FigurePanel
                  placed={opened}
                  audit={audit}
                  translator={translator}
                  onClose={(isBack) => {
                    setOpened(null)
                    if (isBack) field.current?.focus(opened.index)
                  }}
                  onRefresh={() => replace(figureOf(opened.figure.key, audit), t('composer.refreshedOne'))}
                  onForm={(key) => replace(figureOf(key, audit), t('composer.otherForm'))}
                  onUnlink={() =>
                    replace(
                      printFigure(opened.figure.key, opened.figure.value, translator),
                      t('composer.unlinked'),
                    )
                  }
                />
              )}
            </div>
            {stale.length > 0 && (
              <div className="report-stale" role="status">
                <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />
                <span className="grow">{t('composer.stale', { n: stale.length })}</span>
                <Button
                  small
                  onClick={() =>
                    attempt(async () => tellDone(t('composer.refreshed'), await refresh([section])))
                  }
                >
                  {t('composer.refresh')}
                </Button>
              </div>
            )}
            <Note
              key={`${language}/${section}`}
              note={note}
              onChange={(changed) => keep(section, { note: changed })}
            />
          </>
        ) : (
          <p className="t2 report-cover">{t('composer.cover')}</p>
        )}
        <Findings composer={composer} section={section} />
      </div>
      {canWrite && (
        <EditorFoot about={aboutWords(composer.workspace.id, language, section)} text={text}>
          <span>
            <IconLink size={14} stroke={1.6} aria-hidden="true" />
            {t('composer.linked', { n: figures.length, stale: stale.length })}
          </span>
        </EditorFoot>
      )}
    </section>
  )
}
