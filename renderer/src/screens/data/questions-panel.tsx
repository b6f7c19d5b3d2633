import { useRef, useState, type SubmitEvent } from 'react'
import { Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useAct } from '#renderer/shell/use-act'
import { useQuestions } from '#renderer/store/client-rows'
import { putQuestion, removeQuestion, saveQuestion } from '#renderer/store/outcomes'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button, IconButton } from '#ui/button'
import { SavedText } from './saved-field'

/** The questions the brand's clients and prospects really ask, and how important each is. */
export function QuestionsPanel() {
  const { t } = useTranslator()
  const { id, client, member } = useWorkspace()
  const all = useQuestions(id)
  const rows = all?.filter(({ workspace }) => workspace === id)
  const shared = all?.filter(({ workspace }) => workspace !== id) ?? []
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const importance = ([3, 2, 1] as const).map((value) => ({
    value: String(value),
    label: t(`data.question.level.${value}`),
  }))

  const add = useAct(async () => {
    if (text.trim() === '') return field.current?.focus()
    await putQuestion(id, { text: text.trim(), importance: 2 })
    setText('')
    field.current?.focus()
  }, t('data.question.new'))
  const onAdd = (event: SubmitEvent) => {
    event.preventDefault()
    add()
  }

  return (
    <div className="pad">
      <h2 className="panel-t">{t('data.question.title')}</h2>
      <p className="meta data-lead">{t('data.question.note')}</p>
      {member && shared.length > 0 && (
        <details className="data-lead">
          <summary>
            {t('employer.inherited.questions', { n: shared.length, brand: client.brand?.name ?? '' })}
          </summary>
          <ul className="t2">
            {shared.map((row) => (
              <li key={row.id}>{row.text}</li>
            ))}
          </ul>
          <Link className="linklike" href={paths.team(member.employer, 'data')}>
            {t('employer.inherited.open')}
          </Link>
        </details>
      )}
      {rows?.length === 0 && shared.length === 0 && <p className="t2 data-lead">{t('data.question.none')}</p>}
      <ul className="data-list">
        {rows?.map((row, index) => (
          <li key={row.id} className="data-question">
            <SavedText
              label={t('data.question.nth', { number: index + 1 })}
              value={row.text}
              required
              lines={1}
              onSave={(next) => saveQuestion(row.id, next.trim())}
            />
            <Select
              label={t('data.question.importance')}
              allowDeselect={false}
              value={String(row.importance)}
              data={importance}
              onChange={(value) =>
                attempt(() => putQuestion(id, { id: row.id, text: row.text, importance: Number(value) }))
              }
            />
            <IconButton
              label={t('data.remove', { name: row.text })}
              onClick={() =>
                attempt(() =>
                  removeQuestion(row.id).then((undo) => tellDone(t('data.question.removed'), undo)),
                )
              }
            >
              <IconTrash size={14} stroke={1.6} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <form className="data-add" onSubmit={onAdd}>
        <TextInput
          ref={field}
          className="grow"
          label={t('data.question.new')}
          description={t('data.question.pasteHint')}
          placeholder={t('data.question.example')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit">{t('data.add')}</Button>
      </form>
    </div>
  )
}
