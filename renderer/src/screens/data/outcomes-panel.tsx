import { useState, type SubmitEvent } from 'react'
import { NumberInput, Select, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { OUTCOME_KINDS, type OutcomeKind } from '#shared/model/vocabulary'
import { useShortcut } from '#renderer/shell/shortcuts'
import { patchClient } from '#renderer/store/client'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useAct } from '#renderer/shell/use-act'
import { readOutcome, useRows } from '#renderer/store/client-rows'
import { putOutcome, removeOutcome } from '#renderer/store/outcomes'
import type { OutcomeRow } from '#renderer/store/rows'
import { todayIn } from '#renderer/workspace/today'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { DayField } from '#ui/day-field'
import { Button, IconButton } from '#ui/button'
import { Segmented } from '#ui/filters'

const TRACKED = ['yes', 'no', 'unknown'] as const
const UNLINKED = 'none'

interface Draft {
  id: string | null
  date: string
  kind: OutcomeKind
  label: string
  value: number | null
  currency: string
  declaredSource: string
  link: string
}

/** Dated concrete results, typed or imported (contacts, meetings, deals …), each with the post it came from. */
export function OutcomesPanel() {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const { audit } = useAudit()
  const today = todayIn(client.timezone)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today))
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const isDated = /^\d{4}-\d\d-\d\d$/.test(draft.date) && draft.date <= today
  const isWhole = isDated && draft.label.trim() !== ''
  const posts = (audit?.posts ?? [])
    .map((post) => ({
      value: post.id,
      label: `${post.day}  ${post.title ?? t(`common.postType.${post.type}`)}`,
    }))
    .toReversed()

  const save = useAct(async () => {
    setTried(!isWhole)
    if (!isWhole) return
    const before = draft.id === null ? null : await readOutcome(draft.id)
    const saved = await putOutcome(id, {
      ...(draft.id !== null && { id: draft.id }),
      date: draft.date,
      kind: draft.kind,
      label: draft.label.trim(),
      value: draft.value,
      currency: draft.value === null ? null : draft.currency || null,
      declaredSource: draft.declaredSource.trim() || null,
      postUrl: before?.postUrl ?? null,
      link: draft.link === UNLINKED ? null : draft.link,
    })
    tellDone(t('data.outcome.saved'), async () => {
      if (before) await putOutcome(id, before)
      else await removeOutcome(saved)
    })
    setDraft(emptyDraft(draft.date))
  }, t('data.outcome.new'))

  useShortcut('mod+enter', t('data.outcome.save'), save)
  return (
    <>
      <div className="pad">
        <h2 className="panel-t">{t('data.outcome.title')}</h2>
        <p className="meta data-lead">{t('data.outcome.note')}</p>
        <div className="data-tracked">
          <span>{t('data.outcome.tracked')}</span>
          <Segmented
            label={t('data.outcome.tracked')}
            value={client.outcomesTracked}
            choices={TRACKED.map((value) => ({ value, label: t(`data.outcome.trackedIs.${value}`) }))}
            onChange={(outcomesTracked) => attempt(() => patchClient(id, () => ({ outcomesTracked })))}
          />
        </div>
        <form
          className="data-form"
          aria-label={t(draft.id === null ? 'data.outcome.new' : 'data.outcome.edit')}
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault()
            save()
          }}
        >
          <h3 className="data-fs full">{t(draft.id === null ? 'data.outcome.new' : 'data.outcome.edit')}</h3>
          <DayField
            max={today}
            label={t('data.outcome.date')}
            value={draft.date}
            error={isTried && !isDated ? t('data.dateNeeded') : null}
            onChange={(day) => set({ date: day ?? '' })}
          />
          <Select
            label={t('data.outcome.kind')}
            allowDeselect={false}
            value={draft.kind}
            data={OUTCOME_KINDS.map((value) => ({ value, label: t(`common.outcome.${value}`) }))}
            onChange={(kind) => set({ kind: kind as OutcomeKind })}
          />
          <TextInput
            className="full"
            label={t('data.outcome.label')}
            placeholder={t('data.outcome.labelExample')}
            value={draft.label}
            error={isTried && draft.label.trim() === '' ? t('data.needed') : null}
            onChange={({ currentTarget }) => set({ label: currentTarget.value })}
          />
          <NumberInput
            label={t('data.outcome.value')}
            placeholder={t('common.unknown')}
            min={0}
            allowNegative={false}
            hideControls
            value={draft.value ?? ''}
            onChange={(value) => set({ value: typeof value === 'number' ? value : null })}
          />
          <Select
            label={t('data.outcome.currency')}
            allowDeselect={false}
            value={draft.currency}
            data={['EUR', 'USD', 'GBP', 'CHF', 'CAD']}
            onChange={(currency) => set({ currency: currency ?? 'EUR' })}
          />
          <TextInput
            className="full"
            label={t('data.outcome.source')}
            placeholder={t('data.outcome.sourceExample')}
            value={draft.declaredSource}
            onChange={({ currentTarget }) => set({ declaredSource: currentTarget.value })}
          />
          <Select
            className="full"
            label={t('data.outcome.post')}
            allowDeselect={false}
            searchable
            limit={50}
            value={draft.link}
            data={[{ value: UNLINKED, label: t('data.outcome.noPost') }, ...posts]}
            nothingFoundMessage={t('app.palette.nothing')}
            onChange={(link) => set({ link: link ?? UNLINKED })}
          />
          <button type="submit" hidden />
        </form>
        <Outcomes
          onEdit={(row) =>
            setDraft({
              id: row.id,
              date: row.date,
              kind: row.kind,
              label: row.label,
              value: row.value,
              currency: row.currency ?? 'EUR',
              declaredSource: row.declaredSource ?? '',
              link: (row.link === undefined ? row.postId : row.link) ?? UNLINKED,
            })
          }
        />
      </div>
      <div className="rail-foot">
        <Button kind="primary" keys="mod+enter" onClick={save}>
          {t('data.outcome.save')}
        </Button>
        {draft.id !== null && (
          <Button kind="ghost" onClick={() => setDraft(emptyDraft(today))}>
            {t('app.action.cancel')}
          </Button>
        )}
      </div>
    </>
  )
}

function Outcomes({ onEdit }: { onEdit: (row: OutcomeRow) => void }) {
  const { t, date, integer } = useTranslator()
  const { id } = useWorkspace()
  const rows = useRows('outcomes', id)
  if (!rows || rows.length === 0) return null
  const about = (row: OutcomeRow) => {
    const linked = (row.link === undefined ? row.postId : row.link) !== null
    return [
      date(row.date),
      t(`common.outcome.${row.kind}`),
      ...(row.value === null ? [] : [`${integer(row.value)}\u00a0${row.currency ?? ''}`]),
      t(linked ? 'data.outcome.linked' : 'data.outcome.notLinked'),
    ].join(' · ')
  }
  return (
    <section aria-label={t('data.outcome.list')}>
      <h3 className="data-fs">{`${t('data.outcome.list')} (${integer(rows.length)})`}</h3>
      <ul className="data-list">
        {rows
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))
          .map((row) => (
            <li key={row.id}>
              <span className="grow ell">
                {row.label || t(`common.outcome.${row.kind}`)}
                <span className="meta">{about(row)}</span>
              </span>
              <IconButton label={t('data.edit', { name: row.label })} onClick={() => onEdit(row)}>
                <IconPencil size={14} stroke={1.6} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('data.remove', { name: row.label })}
                onClick={() =>
                  attempt(() =>
                    removeOutcome(row.id).then((undo) => tellDone(t('data.outcome.removed'), undo)),
                  )
                }
              >
                <IconTrash size={14} stroke={1.6} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
      </ul>
    </section>
  )
}

function emptyDraft(date: string): Draft {
  return {
    id: null,
    date,
    kind: 'contact',
    label: '',
    value: null,
    currency: 'EUR',
    declaredSource: '',
    link: UNLINKED,
  }
}
