import { useEffect, useState } from 'react'
import { Modal, Textarea } from '@mantine/core'
import type { Grant, ImportResult } from '#shared/host/results'
import { call, takeFiles } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { attempt, tellDone } from '#renderer/shell/undo'
import { isTyping, useCommands } from '#renderer/shell/shortcuts'
import { useQuestions } from '#renderer/store/client-rows'
import { rememberedMappings } from '#renderer/store/mappings'
import { newId } from '#renderer/store/new-id'
import { putQuestions } from '#renderer/store/outcomes'
import { todayIn } from '#renderer/workspace/today'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Segmented } from '#ui/filters'
import { isTable, pastedQuestions, pastedRows, tableFile, type PastedRows } from './pasted'
import { useImport } from './use-import'
import type { MappedTable } from './use-mapping'

/** Number of rows in the preview. */
const SHOWN = 8

type Kind = 'table' | 'questions'

/** Pasted text awaiting review; null: none. */
export interface Pasted {
  text: string
  kind: Kind
}

/** Catches tables and lists pasted anywhere on the screen, even into a field that would flatten them. */
export function usePaste(isQuestions: boolean, onPaste: (pasted: Pasted) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isInDialog =
        document.querySelector('[role="dialog"][aria-modal="true"]:not(.data-drawer *)') !== null
      const list = isQuestions && pastedQuestions(text).length > 1
      const inField = isTyping(event.target)
      if (text.trim() === '' || (isInDialog && !inField)) return
      if (event.target instanceof Element && event.target.closest('[data-pasting]')) return
      if (inField && !isTable(text) && !(list && event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      onPaste({ text, kind: list && !isTable(text) ? 'questions' : 'table' })
    }
    // In the capture phase, before a field receives it.
    addEventListener('paste', paste, { capture: true })
    return () => removeEventListener('paste', paste, { capture: true })
  })
}

/** Shows what was pasted and how it will be read, before anything is stored. */
export function PasteDialog({
  pasted,
  onChange,
  onClose,
  onMap,
}: {
  pasted: Pasted | null
  onChange: (pasted: Pasted) => void
  onClose: () => void
  onMap: (table: MappedTable) => void
}) {
  const { t } = useTranslator()
  useCommands([
    { id: 'data.paste', label: t('data.paste.open'), run: () => onChange({ text: '', kind: 'table' }) },
  ])
  return (
    <Modal
      opened={pasted !== null}
      onClose={onClose}
      title={t('data.paste.title')}
      size={860}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      {pasted && <Body pasted={pasted} onChange={onChange} onClose={onClose} onMap={onMap} />}
    </Modal>
  )
}

function Body({
  pasted: { text, kind },
  onChange,
  onClose,
  onMap,
}: {
  pasted: Pasted
  onChange: (pasted: Pasted) => void
  onClose: () => void
  onMap: (table: MappedTable) => void
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const known = useQuestions(id)
  const give = useImport()
  const looked = useLook(kind === 'table' ? text : '')
  const rows = pastedRows(text)
  const questions = pastedQuestions(
    text,
    known?.map((question) => question.text),
  )
  const source = looked?.result.files.flatMap(({ sources }) => sources)[0]

  const onTake = useAct(async () => {
    if (kind === 'questions') {
      const undo = await putQuestions(id, questions)
      tellDone(t('data.paste.questionsAdded', { count: questions.length }), undo)
      return onClose()
    }
    if (!looked) return
    onClose()
    if (source) give(() => Promise.resolve([looked.grant]))
    else onMap({ grants: [looked.grant], file: looked.grant.name })
  }, t('data.paste.title'))

  return (
    <div className="form paste" data-pasting>
      <Textarea
        className="full"
        data-autofocus={text === '' ? true : undefined}
        label={t('data.paste.field')}
        description={t('data.paste.fieldHint')}
        minRows={3}
        maxRows={5}
        autosize
        value={text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value, kind })}
      />
      <div className="full row paste-kind">
        <Segmented
          label={t('data.paste.what')}
          value={kind}
          onChange={(next) => onChange({ text, kind: next })}
          choices={[
            { value: 'table', label: t('data.paste.kind.table') },
            { value: 'questions', label: t('data.paste.kind.questions') },
          ]}
        />
        <span className="meta grow" role="status">
          {text.trim() === ''
            ? ''
            : kind === 'questions'
              ? t('data.paste.questions', { count: questions.length, of: rows.length })
              : source
                ? t('data.paste.known', {
                    format: t(`data.format.${source.format}`, { brand: 'none' }),
                    ...counts(source),
                  })
                : t('data.paste.unknown', {
                    rows: Math.max(rows.length - 1, 0),
                    columns: rows[0]?.length ?? 0,
                  })}
        </span>
      </div>
      {kind === 'questions' ? (
        questions.length > 0 && (
          <ol className="full paste-list">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        )
      ) : (
        <Preview rows={rows} />
      )}
      <div className="row dialog-foot full">
        <Button onClick={onClose}>{t('app.action.cancel')}</Button>
        <Button
          kind="primary"
          data-autofocus={text === '' ? undefined : true}
          disabled={kind === 'questions' ? questions.length === 0 : looked === null}
          onClick={onTake}
        >
          {kind === 'questions'
            ? t('data.paste.addQuestions', { count: questions.length })
            : t(source ? 'data.paste.import' : 'data.paste.describe')}
        </Button>
      </div>
    </div>
  )
}

function Preview({ rows }: { rows: PastedRows }) {
  const { t } = useTranslator()
  const [head, ...rest] = rows
  if (!head || rest.length === 0) return null
  return (
    <div className="full paste-preview" tabIndex={0} role="region" aria-label={t('data.paste.preview')}>
      <table className="tbl" aria-label={t('data.paste.preview')}>
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={index} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rest.slice(0, SHOWN).map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className="ell" title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > SHOWN && <p className="meta">{t('data.paste.more', { count: rest.length - SHOWN })}</p>}
    </div>
  )
}

interface Looked {
  grant: Grant
  result: ImportResult
}

/** Reads a pasted table as if it were a file, without storing anything; null until done. */
function useLook(text: string): Looked | null {
  const { t, date } = useTranslator()
  const row = useWorkspace()
  const [looked, setLooked] = useState<(Looked & { text: string }) | null>(null)
  useEffect(() => {
    if (pastedRows(text).length < 2) return
    let isOver = false
    const look = async () => {
      const now = new Date()
      const name = `${t('data.paste.file', {
        day: date(todayIn(row.client.timezone)),
        time: `${now.getHours()}.${String(now.getMinutes()).padStart(2, '0')}.${String(now.getSeconds()).padStart(2, '0')}`,
      })}.csv`
      const [grant] = await takeFiles([tableFile(text, name)])
      if (!grant || isOver) return
      const result = await call('import.start', {
        job: newId(),
        from: { kind: 'grants', grants: [grant.grant] },
        timezone: row.client.timezone,
        personName: row.client.person.name,
        consent: false,
        mappings: await rememberedMappings(),
      })
      if (!isOver) setLooked({ grant, result, text })
    }
    // Debounced, so that it does not run at every keystroke.
    const soon = setTimeout(() => attempt(look), 200)
    return () => {
      isOver = true
      clearTimeout(soon)
    }
  }, [text, t, date, row.client.timezone, row.client.person.name])
  return looked?.text === text ? looked : null
}

function counts({ rows, kept, rejected }: { rows: number; kept: number; rejected: readonly unknown[] }) {
  return { rows, kept, rejected: rejected.length }
}
