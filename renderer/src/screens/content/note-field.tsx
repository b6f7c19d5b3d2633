import { useEffect, useRef, useState } from 'react'
import { Textarea } from '@mantine/core'
import { attempt, tellDone, useFailing } from '#renderer/shell/undo'
import { setMark } from '#renderer/store/labels'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import type { ContentRow } from './rows'

/** The consultant's note on a post, saved as it is typed. */
export function NoteField({
  row,
  isNoting,
  onDone,
}: {
  row: ContentRow
  isNoting: boolean
  onDone: () => void
}) {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [draft, setDraft] = useState<{ text: string; before: string } | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const about = `note ${id} ${row.id}`
  const isFailing = useFailing(about)
  useEffect(() => {
    if (isNoting) field.current?.focus()
  }, [isNoting])

  function leave() {
    if (draft && draft.text !== draft.before && !isFailing) {
      const { before } = draft
      const undo = async () => {
        await setMark(id, row.id, { note: before })
      }
      tellDone(t('content.did.noted'), undo, { quiet: true })
    }
    if (!isFailing) setDraft(null)
    onDone()
  }

  return (
    <section>
      <Textarea
        ref={field}
        label={t('content.noteTitle')}
        description={t('content.noteHint')}
        error={isFailing ? t('app.error.notStored') : null}
        autosize
        minRows={2}
        value={draft?.text ?? row.note}
        onFocus={() => setDraft((known) => known ?? { text: row.note, before: row.note })}
        onChange={({ currentTarget: { value } }) => {
          setDraft((known) => ({ before: known?.before ?? row.note, text: value }))
          attempt(() => setMark(id, row.id, { note: value }), { about, what: t('content.noteTitle') })
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
          event.stopPropagation()
          event.preventDefault()
          event.currentTarget.blur()
        }}
      />
    </section>
  )
}
