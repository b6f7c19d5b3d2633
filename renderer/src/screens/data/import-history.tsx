import { takeOutOfWorkspace } from '#renderer/workers/data-client'
import { useImportJob } from '#renderer/import/import-job'
import { attempt, tellDone, useActs } from '#renderer/shell/undo'
import { useImports } from '#renderer/store/client-rows'
import type { ImportRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { FileResult } from './file-result'
import { openPoints } from './open-points'
import { OpenPointsList } from './open-points-list'
import type { MappedTable } from './use-mapping'

/** The open points of all imports, each with its next step. */
export function ImportPoints({
  onChoose,
  onMap,
}: {
  onChoose: () => void
  onMap: (table: MappedTable) => void
}) {
  const { id } = useWorkspace()
  const rows = useImports(id)
  const shown = useImportJob(({ current }) => current?.imported?.id)
  // The import summary already shows its own open points, except questions, which are asked here.
  const points = openPoints(rows ?? []).filter(
    ({ row, kind }) => row.id !== shown || kind === 'stranger' || kind === 'consent',
  )
  return <OpenPointsList points={points} onChoose={onChoose} onMap={onMap} />
}

/** Every import of the client: its files, what each gave and what was left out. */
export function ImportHistory({
  onRejected,
}: {
  onRejected: (title: string, files: readonly string[]) => void
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const rows = useImports(id)
  if (!rows || rows.length === 0) return null
  return (
    <section aria-label={t('data.history.title')}>
      <div className="data-sec">
        <h2 className="panel-t">{t('data.history.title')}</h2>
        <span className="meta">{t('data.history.count', { count: rows.length })}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Import row={row} onRejected={onRejected} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Import({
  row,
  onRejected,
}: {
  row: ImportRow
  onRejected: (title: string, files: readonly string[]) => void
}) {
  const { t, date, tag, message } = useTranslator()
  const { id, client } = useWorkspace()
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: client.timezone })
  const when = `${date(row.at)}, ${clock.format(new Date(row.at))}`
  const names = row.files.map(({ file }) => file.slice(file.lastIndexOf('/') + 1))
  const posts = row.files.reduce((sum, file) => sum + file.posts, 0)
  const onTakeBack = async () => {
    await takeOutOfWorkspace(id, row.id)
    // The import may also be waiting for Ctrl Z, and its summary may still be shown.
    const { current } = useImportJob.getState()
    if (current?.imported?.id === row.id) {
      useActs.setState(({ done }) => ({ done: done.filter(({ undo }) => undo !== current.undo) }))
      useImportJob.setState({ current: null })
    }
    tellDone(t('data.summary.undone'))
  }
  return (
    <details className="data-import">
      <summary>
        <span className="nw">{when}</span>
        <span className="ell t2" title={names.join(', ')}>
          {names.join(', ')}
        </span>
        <span className="meta nw">
          {row.takenBack === null
            ? t('data.history.gave', {
                files: row.files.length,
                posts,
                added: Math.max(0, row.posts.after - row.posts.before),
              })
            : t('data.history.takenBack', { date: row.takenBack })}
        </span>
      </summary>
      <ul>
        {row.files.map((file) => (
          <FileResult key={file.file} file={file} onRejected={onRejected} onChoose={null} onMap={null} />
        ))}
      </ul>
      {row.failed.map(({ code, values }) => (
        <p key={code + JSON.stringify(values)} className="data-note-line data-pad">
          {t(`errors.${code}`, values)}
        </p>
      ))}
      {row.warnings.map((warning, index) => (
        <p key={index} className="data-note-line data-pad">
          {message(warning)}
        </p>
      ))}
      {row.takenBack === null && row.brought !== null && (
        <div className="data-pad">
          <Button small kind="ghost" onClick={() => attempt(onTakeBack, { what: when })}>
            {t('data.history.takeBack')}
            <span className="sr"> {when}</span>
          </Button>
        </div>
      )}
    </details>
  )
}
