import type { Translator } from '#shared/locale/translator'
import { IconAlertCircle } from '@tabler/icons-react'
import { AppError } from '#shared/model/app-error'
import { attempt, undoAct } from '#renderer/shell/undo'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { useImportJob, type ImportJob } from '#renderer/import/import-job'
import { Button } from '#ui/button'
import type { ToldFile } from '#renderer/store/rows'
import { FileResult } from './file-result'
import { foldPlain } from './by-need'
import { useImport } from './use-import'
import type { MappedTable } from './use-mapping'

/** The result of this client's last import, until closed: kept, rejected, unknown, failed, merged. */
export function ImportSummary({
  workspace,
  onRejected,
  onChoose,
  onMap,
}: {
  workspace: string
  onRejected: (title: string, files: readonly string[]) => void
  onChoose: () => void
  /** Asks what the columns of a table mean. */
  onMap: (table: MappedTable) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const give = useImport()
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
  const { told, plain } = foldPlain(result?.files ?? [])
  const show = (file: ToldFile) => (
    <FileResult
      key={file.file}
      file={file}
      onRejected={onRejected}
      onChoose={onChoose}
      onMap={job.grants.length > 0 ? (name) => onMap({ grants: job.grants, file: name }) : null}
    />
  )
  return (
    <section aria-label={t('data.summary.title')} className="data-summary" id="data-summary" tabIndex={-1}>
      <div className="data-sec">
        <h2 className="panel-t">{t(isCancelled ? 'data.summary.cancelled' : 'data.summary.title')}</h2>
        <span className="meta" role="status">
          {phase === 'done' && totals(job, t)}
        </span>
        <span className="grow" />
        {undo && (
          <Button small kind="ghost" onClick={() => attempt(() => undoAct(undo))}>
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
          {told.map(show)}
          {plain.length > 0 && (
            <li className="data-result">
              <details className="data-plain">
                <summary>{t('data.summary.plain', { count: plain.length })}</summary>
                <ul>{plain.map(show)}</ul>
              </details>
            </li>
          )}
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

/** Posts read, new and already known: the effect of merging on duplicates and overlaps. */
function totals({ result, imported }: ImportJob, t: Translator['t']): string {
  if (!result || !imported) return ''
  const read = result.files.reduce((sum, { posts }) => sum + posts, 0)
  const added = imported.posts.after - imported.posts.before
  if (read === 0) return t('data.summary.files', { count: result.files.length })
  return t('data.summary.posts', {
    read,
    added: Math.max(0, added),
    merged: Math.max(0, read - added),
    known: imported.posts.before > 0 ? 'yes' : 'no',
  })
}
