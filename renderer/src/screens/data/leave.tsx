import { useState, type SubmitEvent } from 'react'
import { IconTrash } from '@tabler/icons-react'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useAct } from '#renderer/shell/use-act'
import { patchClient } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { DayField } from '#ui/day-field'
import { Button, IconButton } from '#ui/button'

/** Weeks of leave, which are left out when judging the pace. */
export function Leave() {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const isWrong = from !== '' && to !== '' && to < from

  const add = useAct(async () => {
    if (from === '' || to === '' || isWrong) return
    await patchClient(id, ({ leave = [] }) => ({
      leave: [...leave, { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)),
    }))
    setFrom('')
    setTo('')
  }, t('data.leave.title'))
  const onAdd = (event: SubmitEvent) => {
    event.preventDefault()
    add()
  }

  return (
    <>
      <h2 className="data-fs full">{t('data.leave.title')}</h2>
      <p className="meta full">{t('data.leave.note')}</p>
      <ul className="full data-list">
        {client.leave?.map((each, index) => {
          const span = t('data.leave.span', { from: each.from, to: each.to })
          return (
            <li key={`${each.from}${each.to}`} className="row">
              <span className="grow">{span}</span>
              <IconButton
                label={t('data.remove', { name: span })}
                onClick={() =>
                  attempt(() =>
                    patchClient(id, ({ leave = [] }) => ({
                      leave: leave.filter((_, at) => at !== index),
                    })).then((undo) => tellDone(t('data.leave.removed'), undo)),
                  )
                }
              >
                <IconTrash size={14} stroke={1.6} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <form className="full data-add" onSubmit={onAdd}>
        <DayField
          className="grow"
          label={t('data.leave.from')}
          value={from}
          onChange={(day) => setFrom(day ?? '')}
        />
        <DayField
          className="grow"
          label={t('data.leave.to')}
          value={to}
          error={isWrong ? t('data.leave.wrong') : null}
          onChange={(day) => setTo(day ?? '')}
        />
        <Button type="submit">{t('data.add')}</Button>
      </form>
    </>
  )
}
