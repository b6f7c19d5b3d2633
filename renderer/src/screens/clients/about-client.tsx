import { useState, type SubmitEvent } from 'react'
import { TagsInput, Textarea } from '@mantine/core'
import { monthsLater } from '#shared/time/days'
import { useTranslator } from '#renderer/i18n/translator'
import { useAct } from '#renderer/shell/use-act'
import { tellDone } from '#renderer/shell/undo'
import { useClients } from '#renderer/store/clients'
import type { WorkspaceRow } from '#renderer/store/rows'
import { updateWorkspace } from '#renderer/store/workspaces'
import { todayIn } from '#renderer/workspace/today'
import { Button } from '#ui/button'
import { DayField } from '#ui/day-field'
import { tagsOf } from './tags-of'

/** The usual intervals between two audits, in months. */
const USUAL = [3, 6, 12] as const

/** The consultant's private notes on a client, never printed: tags, the date of the next audit, a memo. */
export function AboutClient({ row, onDone }: { row: WorkspaceRow; onDone: () => void }) {
  const { t } = useTranslator()
  const clients = useClients()?.rows ?? []
  const [tags, setTags] = useState(row.tags ?? [])
  const [due, setDue] = useState(row.dueOn ?? '')
  const [isRead, setRead] = useState(true)
  const [memo, setMemo] = useState(row.memo ?? '')
  const from = row.last?.asOf ?? todayIn(row.client.timezone)

  const save = useAct(async () => {
    if (!isRead) return
    const before = { tags: row.tags ?? [], dueOn: row.dueOn ?? null, memo: row.memo ?? '' }
    await updateWorkspace(row.id, { tags, dueOn: due === '' ? null : due, memo: memo.trim() })
    tellDone(t('app.clients.aboutKept', { name: row.client.person.name }), () =>
      updateWorkspace(row.id, before),
    )
    onDone()
  }, t('app.clients.about'))

  return (
    <form
      className="form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <TagsInput
        className="full"
        data-autofocus
        openOnFocus={false}
        label={t('app.clients.tags')}
        description={t('app.clients.tagsHint')}
        value={tags}
        data={tagsOf(clients)}
        maxTags={12}
        clearable={false}
        onChange={(next) => setTags(next.map((tag) => tag.trim()).filter((tag) => tag !== ''))}
      />
      <div className="full">
        <DayField
          label={t('app.clients.dueOn')}
          description={t('app.clients.dueHint')}
          value={due}
          onChange={(day) => {
            setRead(day !== null)
            if (day !== null) setDue(day)
          }}
        />
        <div className="row clients-usual">
          {USUAL.map((months) => (
            <Button key={months} small onClick={() => setDue(monthsLater(from, months))}>
              {t('app.clients.inMonths', { months })}
            </Button>
          ))}
          {due !== '' && (
            <Button small kind="ghost" onClick={() => setDue('')}>
              {t('app.clients.noDue')}
            </Button>
          )}
        </div>
      </div>
      <Textarea
        className="full"
        label={t('app.clients.memo')}
        description={t('app.clients.memoHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={memo}
        onChange={({ currentTarget }) => setMemo(currentTarget.value)}
      />
      <div className="row dialog-foot full">
        <Button onClick={onDone}>{t('app.action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('app.action.save')}
        </Button>
      </div>
    </form>
  )
}
