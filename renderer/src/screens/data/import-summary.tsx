import type { Translator } from '#shared/locale/translator'
import { useState } from 'react'
import { IconAlertCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { AppError, type Message } from '#shared/model/app-error'
import type { ImportedFile } from '#shared/host/results'
import { attempt, didIt, undoAct } from '#renderer/shell/undo'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { useImportJob, type ImportJob } from '#renderer/import/import-job'
import { Button } from '#ui/button'
import type { RejectedIn } from './rejected-rows'
import { baseName } from './source-groups'
import { useGive } from './use-give'
import type { MappedTable } from './use-mapping'

/** What the last import of this client gave, until it is closed: kept, rejected, unknown, failed, merged. */
export function ImportSummary({
  workspace,
  onRejected,
  onChoose,
  onMap,
}: {
  workspace: string
  onRejected: (rows: RejectedIn) => void
  onChoose: () => void
  /** Asks what the columns of a table are. */
  onMap: (table: MappedTable) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const give = useGive()
  const job = useImportJob(({ current }) => current)
  if (!job || job.workspace !== workspace || job.phase === 'reading' || job.phase === 'merging') return null
  const { result, imported, error, phase, undo } = job
  const close = () => useImportJob.setState({ current: null })
  const isCancelled =
    phase === 'cancelled' || (error instanceof AppError && error.code === 'import.cancelled')
  const general = [
    ...(result?.failed ?? []).map(({ code, values }) => t(`errors.${code}`, values)),
    ...[...(result?.warnings ?? []), ...(imported?.warnings ?? [])].map(translator.message),
  ]
  return (
    <section aria-label={t('data.summary.title')} className="data-summary" id="data-summary" tabIndex={-1}>
      <div className="data-sec">
        <h2 className="panel-t">{t(isCancelled ? 'data.summary.cancelled' : 'data.summary.title')}</h2>
        <span className="meta" role="status">
          {phase === 'done' && totals(job, t)}
        </span>
        <span className="grow" />
        {undo && (
          <Button
            small
            kind="ghost"
            onClick={() => attempt(async () => (await undoAct(undo), didIt(t('data.summary.undone'))))}
          >
            {t('data.summary.undo')}
          </Button>
        )}
        <Button small kind="ghost" onClick={close}>
          {t('app.action.close')}
        </Button>
      </div>
      {isCancelled && <p className="t2 data-pad">{t('errors.import.cancelled')}</p>}
      {phase === 'failed' && !isCancelled && (
        <div className="alert data-alert" role="alert">
          <b>{errorText(error, translator)}</b>
          {job.grants.length > 0 && job.only === null && (
            <p>
              <Button small onClick={() => give(() => Promise.resolve([...job.grants]))}>
                {t('app.error.retry')}
              </Button>
            </p>
          )}
        </div>
      )}
      {phase === 'done' && (
        <ul>
          {result?.files.map((file) => (
            <FileResult
              key={file.file}
              file={file}
              onRejected={onRejected}
              onChoose={onChoose}
              onMap={job.grants.length > 0 ? (name) => onMap({ grants: job.grants, file: name }) : null}
            />
          ))}
          {general.map((text) => (
            <li key={text} className="data-note">
              <IconAlertCircle size={15} stroke={1.6} aria-hidden="true" className="ic t3" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FileResult({
  file: { file, sources, unknown, failed, warnings },
  onRejected,
  onChoose,
  onMap,
}: {
  file: Omit<ImportedFile, 'extracts'>
  onRejected: (rows: RejectedIn) => void
  onChoose: () => void
  onMap: ((file: string) => void) | null
}) {
  const translator = useTranslator()
  const { t } = translator
  const [isOpen, setOpen] = useState(false)
  const kept = sources.reduce((sum, source) => sum + source.kept, 0)
  const rejected = sources.flatMap((source) => source.rejected.map((row) => ({ ...row, file: source.file })))
  const notes: Message[] = [
    ...warnings,
    ...sources.flatMap((source) => source.warnings),
    ...unknown.filter((each) => !isTable(each)).map(({ reason }) => reason),
  ]
  const tables = unknown.filter(isTable)
  const mapped = sources.filter(({ format }) => format.startsWith('mapped-'))
  const isLost = sources.length === 0
  const Icon = isLost
    ? IconCircleX
    : rejected.length + notes.length + failed.length + tables.length > 0
      ? IconAlertCircle
      : IconCircleCheck
  const formats = [...new Set(sources.map(({ format }) => t(`data.format.${format}`, { brand: 'none' })))]
  return (
    <li className="data-result">
      <div className="data-result-line">
        <Icon size={15} stroke={1.6} aria-hidden="true" className={`ic ${isLost ? 'neg' : 't2'}`} />
        <b className="ell">{baseName(file)}</b>
        <span className="meta ell">{formats.slice(0, 3).join(', ') + (formats.length > 3 ? '…' : '')}</span>
        <span className="meta nw">
          {isLost ? t('data.summary.notRead') : t('data.summary.rows', { kept, rejected: rejected.length })}
        </span>
        {rejected.length > 0 && (
          <button
            type="button"
            className="linklike meta"
            onClick={() => onRejected({ title: baseName(file), rows: rejected })}
          >
            {t('data.seeRows', { count: rejected.length })}
          </button>
        )}
      </div>
      {failed.map(({ code, values }) => (
        <div key={code + JSON.stringify(values)} className="alert data-alert" role="alert">
          <b>{t('data.summary.failed', { file: baseName(file) })}</b>
          <p>{t(`errors.${code}`, values)}</p>
          <Button small onClick={onChoose}>
            {t('data.summary.other')}
          </Button>
        </div>
      ))}
      {tables.map(({ file: name, reason }) => (
        <div key={name} className="mapping-ask">
          <p className="data-note-line">{translator.message(reason)}</p>
          {onMap && <MapButton text={t('data.mapping.open')} file={name} onClick={() => onMap(name)} />}
        </div>
      ))}
      {onMap &&
        mapped.map(({ file: name, format }) => (
          <div key={name} className="mapping-ask">
            <p className="data-note-line">{t(`data.format.${format}`)}</p>
            <MapButton text={t('data.mapping.review')} file={name} onClick={() => onMap(name)} />
          </div>
        ))}
      {notes.slice(0, isOpen ? undefined : 3).map((note, index) => (
        <p key={index} className="data-note-line">
          {translator.message(note)}
        </p>
      ))}
      {notes.length > 3 && !isOpen && (
        <button type="button" className="linklike meta data-note-line" onClick={() => setOpen(true)}>
          {t('data.summary.all', { count: notes.length })}
        </button>
      )}
    </li>
  )
}

/** Tables of one file are told apart by name for those who hear the button alone. */
function MapButton({ text, file, onClick }: { text: string; file: string; onClick: () => void }) {
  const { t } = useTranslator()
  return (
    <Button small onClick={onClick}>
      {text}
      <span className="sr"> {t('data.mapping.of', { file: baseName(file) })}</span>
    </Button>
  )
}

function isTable({ reason: { key } }: ImportedFile['unknown'][number]): boolean {
  return key.endsWith('.csv') || key.endsWith('.workbook')
}

/** Posts read, new and known before: what merging did with duplicates and overlaps. */
function totals({ result, imported }: ImportJob, t: Translator['t']): string {
  if (!result || !imported) return ''
  const read = result.files.reduce((sum, { posts }) => sum + posts, 0)
  const added = imported.posts.after - imported.posts.before
  if (read === 0) return t('data.summary.files', { count: result.files.length })
  return t('data.summary.posts', { read, added: Math.max(0, added), merged: Math.max(0, read - added) })
}
