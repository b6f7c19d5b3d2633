import { IconFileSpreadsheet, IconFileText, IconFileZip, IconFolder, IconX } from '@tabler/icons-react'
import type { Grant } from '#shared/host/results'
import { useShortcut } from '#renderer/shell/shortcuts'
import { useImportJob } from '#renderer/import/import-job'
import { attempt } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { IconButton } from '#ui/button'
import { cancelAll, cancelFile, useImportQueue, type QueuedFile } from '#renderer/import/import-queue'
import { baseName } from './source-groups'

const SHOWN = 12

/** The running import: one row per file with its stage and a button to skip it. */
export function ImportProgress() {
  const { t } = useTranslator()
  const files = useImportQueue((queue) => queue.files)
  const job = useImportJob(({ current }) => current)
  const isRunning = files.length > 0
  useShortcut('escape', t('data.progress.cancelAll'), () => attempt(() => cancelAll()), {
    disabled: !isRunning,
    inFields: true,
  })
  if (!isRunning) return null
  const isMerging = job?.phase === 'merging'
  const behind = files.filter(({ state }) => state === 'done').length
  return (
    <section aria-label={t('data.progress.title')}>
      <div className="data-sec">
        <h2 className="panel-t">{t('data.progress.title')}</h2>
        <span className="meta" aria-live="polite">
          {isMerging
            ? t('data.progress.merging')
            : t('data.progress.count', { done: behind, total: files.length })}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="linklike meta"
          disabled={isMerging}
          onClick={() => attempt(() => cancelAll())}
        >
          {t('data.progress.cancelAll')}
        </button>
      </div>
      <ul>
        {files.slice(0, SHOWN).map((file) => (
          <Row key={file.grant.grant} file={file} reading={job?.file ?? ''} isMerging={isMerging} />
        ))}
      </ul>
      {files.length > SHOWN && (
        <p className="meta data-more">{t('data.progress.more', { count: files.length - SHOWN })}</p>
      )}
    </section>
  )
}

function Row({
  file: { grant, state },
  reading,
  isMerging,
}: {
  file: QueuedFile
  reading: string
  isMerging: boolean
}) {
  const { t, percent } = useTranslator()
  const isRead = isMerging || state === 'done'
  const share = isRead ? 1 : 0
  const stage = isRead
    ? t('data.progress.read')
    : state === 'waiting'
      ? t('data.progress.waiting')
      : t('data.progress.reading', { file: baseName(reading) })
  return (
    <li className="data-imp">
      <FileIcon grant={grant} />
      <span className="ell">{baseName(grant.name)}</span>
      <span className="meta ell">{stage}</span>
      <span
        className={`pb ${state === 'reading' && !isRead ? 'busy' : ''}`}
        role="progressbar"
        aria-label={grant.name}
        aria-valuetext={stage}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share * 100}
      >
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className="num t2">{percent(share)}</span>
      <IconButton
        label={t('data.progress.cancel', { file: baseName(grant.name) })}
        disabled={isMerging}
        onClick={() => attempt(() => cancelFile(grant.grant))}
      >
        <IconX size={14} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

function FileIcon({ grant: { name, kind } }: { grant: Grant }) {
  const Icon =
    kind === 'folder'
      ? IconFolder
      : /\.zip$/i.test(name)
        ? IconFileZip
        : /\.xlsx?$/i.test(name)
          ? IconFileSpreadsheet
          : IconFileText
  return <Icon size={15} stroke={1.6} className="ic t3" aria-hidden="true" />
}
