import { useRef, useState } from 'react'
import { Checkbox, Modal, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { attempt, tellDone } from '#renderer/shell/undo'
import { paths } from '#renderer/shell/routes'
import { call } from '#renderer/host/host'
import { saveFile } from '#renderer/host/save-file'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { ErrorState } from '#ui/error-state'
import { figureName } from './figure-name'
import { printFigure } from './figures'
import { sectionName } from '#shared/report/sections'
import { takesNarrative } from './sections'
import { unconfirmedIn } from './unconfirmed'
import type { Composer } from './use-composer'

/** Asks for languages and file name, and lists what to review before exporting. */
export function ExportDialog({ composer, onClose }: { composer: Composer; onClose: () => void }) {
  const translator = useTranslator()
  const { t, date } = translator
  const { saved, save } = useAudit()
  const { audit, previous, printed, language, refresh, stale, options, words, workspace } = composer
  const unread = unconfirmedIn(audit)
  const [chosen, setChosen] = useState<readonly Language[]>([language])
  const [name, setName] = useState(fileName(audit))
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const job = useRef<string | null>(null)
  const isStopped = useRef(false)
  const old = chosen.flatMap((each) => stale(each))
  const written = (of: Language) =>
    printed.filter((id) => takesNarrative(id) && words(id, of).text.trim() !== '').length

  async function run() {
    setRunning(true)
    setError(null)
    try {
      // What is handed over must rest on a stored audit, which never changes.
      if (!saved) await save()
      let done = 0
      for (const each of chosen) {
        const own = crypto.randomUUID()
        job.current = own
        const { bytes } = await call('report.render', {
          audit,
          options: { ...options(each), previous },
          job: own,
        })
        job.current = null
        if (isStopped.current) return
        const suffix = chosen.length > 1 ? suffixOf(each) : ''
        if (await saveFile(`${name.trim() || fileName(audit)}${suffix}.pdf`, bytes, 'application/pdf')) done++
      }
      if (done > 0) tellDone(t('composer.export.done', { n: done }))
      onClose()
    } catch (thrown) {
      // Cancelling the export closed the dialog.
      if (thrown instanceof AppError && thrown.code === 'report.cancelled') return
      setError(thrown)
      setRunning(false)
    }
  }

  function close() {
    const running = job.current
    isStopped.current = true
    if (running !== null) attempt(() => call('job.cancel', { job: running }))
    onClose()
  }

  return (
    <Modal
      opened
      onClose={close}
      title={t('app.menu.exportPdf')}
      size={440}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      <form
        className="report-export"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0 && !isRunning) attempt(() => run())
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        <fieldset className="report-langs">
          <legend>{t('composer.export.languages')}</legend>
          {LANGUAGES.map((each) => (
            <Checkbox
              key={each}
              className={chosen.includes(each) ? 'on' : ''}
              checked={chosen.includes(each)}
              label={t(`composer.export.${each}`)}
              description={t('composer.export.texts', { n: written(each) })}
              onChange={({ currentTarget }) =>
                setChosen(
                  LANGUAGES.filter((known) =>
                    known === each ? currentTarget.checked : chosen.includes(known),
                  ),
                )
              }
            />
          ))}
        </fieldset>
        <TextInput
          data-autofocus
          label={t('composer.export.name', { n: chosen.length })}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          rightSectionWidth={80}
          rightSection={
            <span className="meta">{chosen.length > 1 ? chosen.map(suffixOf).join(', ') : '.pdf'}</span>
          }
        />
        {old.length > 0 && (
          <div className="alert report-old" role="alert">
            <p>
              <IconAlertTriangle size={15} stroke={1.6} aria-hidden="true" />{' '}
              <b>{t('composer.stale', { n: old.length })}</b>
            </p>
            <ul>
              {old.slice(0, 5).map(({ key, value, date: day, section, language: of }, index) => (
                <li key={index}>
                  {t('composer.export.old', {
                    section: sectionName(section, translator),
                    language: of.toUpperCase(),
                    figure: figureName(key, translator),
                    value: printFigure(key, value, composer.translator),
                    date: day,
                  })}
                </li>
              ))}
            </ul>
            <p>{t('composer.export.oldHint')}</p>
            <Button
              small
              onClick={() =>
                attempt(() =>
                  Promise.all(chosen.map((each) => refresh(printed.filter(takesNarrative), each))).then(
                    (undos) =>
                      tellDone(t('composer.refreshed'), async () => {
                        for (const undo of undos) await undo()
                      }),
                  ),
                )
              }
            >
              {t('composer.refresh')}
            </Button>
          </div>
        )}
        {unread.labels + unread.answers > 0 && (
          <div className="alert" role="status">
            <p>{t('composer.export.unconfirmed', unread)}</p>
            <p className="row">
              {unread.labels > 0 && (
                <Link href={`${paths.tab(workspace.id, 'content')}?read`}>{t('content.queue.open')}</Link>
              )}
              {unread.answers > 0 && (
                <Link href={`${paths.tab(workspace.id, 'content')}?answers`}>
                  {t('content.answersQueue.open')}
                </Link>
              )}
            </p>
          </div>
        )}
        {!saved && <p className="meta">{t('composer.export.stores', { date: date(audit.asOf) })}</p>}
        <p className="meta">{t('composer.export.tagged')}</p>
        {error !== null && <ErrorState error={error} />}
        <div className="row report-export-end">
          <span className="grow" />
          <Button keys="escape" onClick={close}>
            {t('app.action.cancel')}
          </Button>
          <Button kind="primary" keys="mod+enter" type="submit" disabled={chosen.length === 0 || isRunning}>
            {isRunning ? t('composer.making') : t('composer.export.go', { n: chosen.length })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The suggested file name for an audit's exports. */
export function fileName({ client: { person }, asOf }: Audit): string {
  return `Audit ${person} ${asOf}`.replace(/[\\/:*?"<>|]/g, ' ')
}

/** The suffix that tells the files of two languages apart. */
function suffixOf(language: Language): string {
  return `-${language.toUpperCase()}`
}
