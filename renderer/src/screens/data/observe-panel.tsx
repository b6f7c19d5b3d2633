import { useEffect, useState, type SubmitEvent } from 'react'
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Who } from '#shared/model/primitives'
import type { MeasureName, PostType } from '#shared/model/records'
import { isUnusedFigure } from '#shared/records/unused-figures'
import { useShortcut } from '#renderer/shell/shortcuts'
import { useKept } from '#renderer/shell/use-kept'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useAct } from '#renderer/shell/use-act'
import { useRows } from '#renderer/store/client-rows'
import { addObservation, removeObservation } from '#renderer/store/outcomes'
import type { ObservationRow } from '#renderer/store/rows'
import { todayIn } from '#renderer/workspace/today'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { DayField } from '#ui/day-field'
import { Button, IconButton } from '#ui/button'
import { Segmented } from '#ui/filters'

const METRICS = [
  'followersTotal',
  'connections',
  'employees',
  'activities30d',
  'posts30d',
  'ssi',
] as const satisfies readonly MeasureName[]
const TYPES = ['post', 'share', 'repost', 'article'] as const satisfies readonly PostType[]
const FIGURES = ['views', 'reactions', 'comments', 'reposts'] as const

type Draft = {
  who: Who
  date: string
  metric: (typeof METRICS)[number]
  value: number | null
  type: PostType
  url: string
  text: string
  sharedTitle: string
} & Record<(typeof FIGURES)[number], number | null>

/** Form for what anyone can see on public pages: figures and posts. */
export function ObservePanel() {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const today = todayIn(client.timezone)
  const [kind, setKind] = useKept<'figure' | 'post'>(id, 'observe.kind', 'figure')
  const [draft, setDraft, forget] = useKept<Draft>(id, 'observe', emptyDraft(today))
  // An untouched draft from an earlier visit must not keep its old date.
  useEffect(() => {
    if (!isTyped(draft)) forget()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the panel opens, never while it is used
  }, [])
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const isDated = /^\d{4}-\d\d-\d\d$/.test(draft.date) && draft.date <= today
  const isWhole =
    isDated &&
    (kind === 'figure' ? draft.value !== null : (draft.text + draft.sharedTitle + draft.url).trim() !== '')

  const save = useAct(async () => {
    setTried(!isWhole)
    if (!isWhole) return
    const { who, date } = draft
    const row = await addObservation(
      id,
      kind === 'figure'
        ? { kind, who, date, metric: draft.metric, value: draft.value ?? 0 }
        : { kind, who, date, ...postOf(draft) },
      new Date().toISOString(),
    )
    tellDone(t('data.observe.saved'), async () => void (await removeObservation(row)))
    setDraft({ ...emptyDraft(date), who, metric: draft.metric, type: draft.type })
  }, t('data.pane.observe'))

  useShortcut('mod+enter', t('data.observe.save'), save)
  return (
    <>
      <div className="pad">
        <p className="meta">{t('data.observe.note')}</p>
        <form
          className="data-form"
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault()
            save()
          }}
        >
          <div className="full">
            <Segmented
              label={t('data.observe.what')}
              value={kind}
              onChange={setKind}
              choices={[
                { value: 'figure', label: t('data.observe.figure') },
                { value: 'post', label: t('data.observe.post') },
              ]}
            />
          </div>
          <Select
            label={t('data.observe.who')}
            allowDeselect={false}
            value={draft.who}
            onChange={(who) => set({ who: who as Who })}
            data={[
              { value: 'person', label: client.person.name },
              ...(client.brand
                ? [{ value: 'page', label: t('data.observe.page', { brand: client.brand.name }) }]
                : []),
            ]}
          />
          <DayField
            max={today}
            label={t(kind === 'figure' ? 'data.observe.seenOn' : 'data.observe.postedOn')}
            value={draft.date}
            error={isTried && !isDated ? t('data.dateNeeded') : null}
            onChange={(day) => set({ date: day ?? '' })}
          />
          {kind === 'figure' ? (
            <>
              <Select
                label={t('data.observe.metric')}
                allowDeselect={false}
                value={draft.metric}
                onChange={(metric) => set({ metric: metric as Draft['metric'] })}
                data={METRICS.map((value) => ({ value, label: t(`data.metric.${value}`) }))}
                description={isUnusedFigure(draft.who, draft.metric) ? t('data.observe.notUsed') : null}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
              <Count
                label={t('data.observe.value')}
                value={draft.value}
                error={isTried && draft.value === null ? t('data.needed') : null}
                onChange={(value) => set({ value })}
              />
            </>
          ) : (
            <>
              <Select
                label={t('data.observe.type')}
                allowDeselect={false}
                value={draft.type}
                onChange={(type) => set({ type: type as PostType })}
                data={TYPES.map((value) => ({ value, label: t(`common.postType.${value}`) }))}
              />
              <TextInput
                label={t('data.observe.url')}
                value={draft.url}
                onChange={({ currentTarget }) => set({ url: currentTarget.value })}
              />
              <Textarea
                className="full"
                label={t('data.observe.text')}
                autosize
                minRows={3}
                maxRows={8}
                value={draft.text}
                error={isTried && isDated ? t('data.observe.textNeeded') : null}
                onChange={({ currentTarget }) => set({ text: currentTarget.value })}
              />
              {draft.type === 'share' || draft.type === 'repost' ? (
                <TextInput
                  className="full"
                  label={t('data.observe.sharedTitle')}
                  value={draft.sharedTitle}
                  onChange={({ currentTarget }) => set({ sharedTitle: currentTarget.value })}
                />
              ) : null}
              {FIGURES.map((figure) => (
                <Count
                  key={figure}
                  label={t(`data.metric.${figure}`)}
                  value={draft[figure]}
                  error={null}
                  onChange={(value) => set({ [figure]: value })}
                />
              ))}
            </>
          )}
          <button type="submit" hidden />
        </form>
        <Observations />
      </div>
      <div className="rail-foot">
        <Button kind="primary" keys="mod+enter" onClick={save}>
          {t('data.observe.save')}
        </Button>
        <Button kind="ghost" onClick={() => (setDraft(emptyDraft(today)), setTried(false))}>
          {t('data.observe.clear')}
        </Button>
      </div>
    </>
  )
}

function Observations() {
  const { t, date, integer } = useTranslator()
  const { id, client } = useWorkspace()
  const rows = useRows('observations', id)
  if (!rows || rows.length === 0) return null
  const name = (row: ObservationRow) =>
    row.kind === 'figure'
      ? `${t(`data.metric.${row.metric}`)} : ${integer(row.value)}`
      : `${t(`common.postType.${row.type}`)} : ${row.text || row.sharedTitle || row.url || ''}`
  return (
    <section aria-label={t('data.observe.list')}>
      <h2 className="data-fs">{t('data.observe.list')}</h2>
      <ul className="data-list">
        {rows
          .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
          .map((row) => (
            <li key={row.id}>
              <span className="grow ell">
                {name(row)}
                <span className="meta">{`${row.who === 'person' ? client.person.name : (client.brand?.name ?? t('common.page'))}, ${date(row.date)}`}</span>
              </span>
              <IconButton
                label={t('data.remove', { name: name(row) })}
                onClick={() =>
                  attempt(() =>
                    removeObservation(row.id).then((undo) => tellDone(t('data.observe.removed'), undo)),
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

function Count({
  label,
  value,
  error,
  onChange,
}: {
  label: string
  value: number | null
  error: string | null
  onChange: (value: number | null) => void
}) {
  const { t, thousands } = useTranslator()
  return (
    <NumberInput
      label={label}
      placeholder={t('common.unknown')}
      error={error}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      thousandSeparator={thousands}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}

function emptyDraft(date: string): Draft {
  return {
    who: 'person',
    date,
    metric: 'followersTotal',
    value: null,
    type: 'post',
    url: '',
    text: '',
    sharedTitle: '',
    views: null,
    reactions: null,
    comments: null,
    reposts: null,
  }
}

function isTyped({ value, url, text, sharedTitle, ...draft }: Draft): boolean {
  return (
    (url + text + sharedTitle).trim() !== '' ||
    [value, ...FIGURES.map((name) => draft[name])].some((count) => count !== null)
  )
}

function postOf({ type, url, text, sharedTitle, ...draft }: Draft) {
  const figures = Object.fromEntries(
    FIGURES.flatMap((figure) => (draft[figure] === null ? [] : [[figure, draft[figure]]])),
  )
  return {
    type,
    url: url.trim() || null,
    text: text.trim(),
    sharedTitle: sharedTitle.trim() || null,
    figures,
  }
}
