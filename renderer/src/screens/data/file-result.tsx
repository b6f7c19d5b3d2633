import { useState } from 'react'
import { IconAlertCircle, IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import type { Message } from '#shared/model/app-error'
import type { ToldFile } from '#renderer/store/rows'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { isTable } from './open-points'
import { baseName } from './source-groups'

/** The result of one imported file: what it gave, what was left out and why, and the next step. */
export function FileResult({
  file: { file, sources, unknown, failed, warnings, awaitingConsent },
  onRejected,
  onChoose,
  onMap,
}: {
  file: ToldFile
  /** Shows these files' rejected rows. */
  onRejected: (title: string, files: readonly string[]) => void
  /** Absent where the next steps are shown elsewhere. */
  onChoose: (() => void) | null
  onMap: ((file: string) => void) | null
}) {
  const translator = useTranslator()
  const { t } = translator
  const [isOpen, setOpen] = useState(false)
  const kept = sources.reduce((sum, source) => sum + source.kept, 0)
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0)
  const notes: Message[] = [
    ...warnings,
    ...sources.flatMap((source) => source.warnings),
    ...unknown.filter((each) => !isTable(each)).map(({ reason }) => reason),
  ]
  const tables = unknown.filter(isTable)
  const mapped = sources.filter(({ format }) => format.startsWith('mapped-'))
  const isLost = sources.length === 0
  // A picture or document among the files is expected, not an error.
  const isQuiet = isLost && failed.length === 0 && tables.length === 0
  const Icon = isQuiet
    ? IconCircleMinus
    : isLost
      ? IconCircleX
      : rejected + notes.length + failed.length + tables.length > 0
        ? IconAlertCircle
        : IconCircleCheck
  const counted = sources.filter((source) => !awaitingConsent.includes(source.file))
  const formats = [...new Set(counted.map(({ format }) => t(`data.format.${format}`, { brand: 'none' })))]
  return (
    <li className="data-result">
      <div className="data-result-line">
        <Icon
          size={15}
          stroke={1.6}
          aria-hidden="true"
          className={`ic ${isLost && !isQuiet ? 'neg' : 't2'}`}
        />
        <b className="ell">{baseName(file)}</b>
        <span className="meta ell">{formats.slice(0, 3).join(', ') + (formats.length > 3 ? '…' : '')}</span>
        <span className="meta nw">
          {isLost ? t('data.summary.notRead') : t('data.summary.rows', { kept, rejected: rejected })}
        </span>
        {rejected > 0 && (
          <button
            type="button"
            className="linklike meta"
            onClick={() =>
              onRejected(
                baseName(file),
                sources.map((source) => source.file),
              )
            }
          >
            {t('data.seeRows', { count: rejected })}
          </button>
        )}
      </div>
      {failed.map(({ code, values }) => (
        <div key={code + JSON.stringify(values)} className="alert data-alert" role="alert">
          <b>{t('data.summary.failed', { file: baseName(file) })}</b>
          <p>{t(`errors.${code}`, values)}</p>
          {onChoose && (
            <Button small onClick={onChoose}>
              {t('data.summary.other')}
            </Button>
          )}
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

/** The accessible name includes the file, to tell the tables' buttons apart for screen readers. */
function MapButton({ text, file, onClick }: { text: string; file: string; onClick: () => void }) {
  const { t } = useTranslator()
  return (
    <Button small onClick={onClick}>
      {text}
      <span className="sr"> {t('data.mapping.of', { file: baseName(file) })}</span>
    </Button>
  )
}
