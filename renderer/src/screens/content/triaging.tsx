import { useMemo, useRef, useState } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Audit } from '#shared/model/audit'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { FilterTabs, SearchField } from '#ui/filters'
import { Behind } from './behind'
import { Detail } from './detail'
import { FilterBar } from './filter-bar'
import { countTabs, inTab, NO_FILTERS, passes, TABS, type ContentTab, type Filters } from './filters'
import { Foot } from './foot'
import { meanViews } from './rows'
import { keepFocus } from './keep-focus'
import { NothingFound } from './nothing-found'
import { PostsTable } from './posts-table'
import { ReadingBar } from './reading-bar'
import { TradeAsk } from './trade-ask'
import { wantedRows, type ContentSorting } from './sorting'
import { usePlace } from './use-place'
import { Views } from './views'
import { useAbout } from './use-about'
import type { Content } from './use-content'
import { useSearchResult } from './use-search'
import { useTriage } from './use-triage'
import { useTriageKeys } from './use-triage-keys'

const NOTHING: ReadonlySet<string> = new Set()

/** The list of posts next to the current one. `only`: the posts behind a figure, or those of the reading queue in its order. */
export function Triaging({
  audit,
  content,
  only,
  isQueue = false,
}: {
  audit: Audit
  content: Content
  only: readonly string[] | null
  isQueue?: boolean
}) {
  const { t } = useTranslator()
  const { id, recordsChange, client } = useWorkspace()
  // The main list reopens as it was left; the posts behind a figure start afresh.
  const isKept = only === null
  const [tab, setTab] = usePlace<ContentTab>(isKept, id, 'tab', 'all')
  const [filters, setFilters] = usePlace<Filters>(isKept, id, 'filters', { ...NO_FILTERS, who: 'person' })
  const [text, setText] = usePlace(isKept, id, 'search', '')
  const [sorting, setSorting] = usePlace<ContentSorting | null>(isKept, id, 'sorting', null)
  const [cursor, setCursor] = usePlace<{ id: string | null; index: number }>(isKept, id, 'cursor', {
    id: null,
    index: 0,
  })
  const [selected, setSelected] = usePlace<readonly string[]>(isKept, id, 'selection', [])
  const [isIntent, setIntent] = useState(false)
  const [isNoting, setNoting] = useState(false)
  const [isDrawer, setDrawer] = useState(false)
  const table = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const { rows } = content
  // A post may have gone with its file since it was selected.
  const ticked = useMemo(() => {
    const wanted = new Set(selected)
    return new Set(rows.flatMap((row) => (wanted.has(row.id) ? [row.id] : [])))
  }, [rows, selected])
  const setTicked = (next: ReadonlySet<string>) => setSelected([...next])

  const search = useSearchResult(id, text, recordsChange)
  const behind = useMemo(() => (only ? new Set(only) : null), [only])
  const queued = useMemo(
    () => (isQueue && only ? new Map(only.map((post, place) => [post, place])) : null),
    [isQueue, only],
  )
  const rank = search?.rank ?? queued
  const shown = useMemo(
    () => wantedRows(rows, { tab, filters, sorting, rank, only: behind, keep: cursor.id }),
    [rows, tab, filters, sorting, rank, behind, cursor.id],
  )
  const passing = useMemo(
    () => (behind ? rows.filter((row) => behind.has(row.id)) : rows.filter((row) => passes(row, filters))),
    [rows, filters, behind],
  )
  const counts = useMemo(() => countTabs(passing), [passing])
  const inThisTab = useMemo(() => rows.filter((row) => inTab(row, tab)), [rows, tab])
  const months = useMemo(() => [...new Set(rows.map((row) => row.day.slice(0, 7)))], [rows])
  const anomalies = useMemo(() => rows.filter((row) => row.anomaly), [rows])

  // When a post leaves the list, the next one takes its place.
  const found = shown.findIndex((row) => row.id === cursor.id)
  const at = found >= 0 ? found : Math.min(cursor.index, shown.length - 1)
  const row = shown[at]
  const selection = ticked.size > 0 ? rows.filter((each) => ticked.has(each.id)) : row ? [row] : []
  const triage = useTriage(selection)

  const signature = useMemo(
    () =>
      JSON.stringify([
        recordsChange,
        content.questions.map((question) => question.text),
        client.brand,
        client.themes,
        client.person,
      ]),
    [recordsChange, content.questions, client],
  )
  const ahead = [shown[at + 1]?.id, shown[at - 1]?.id].filter((each) => each !== undefined)
  const about = useAbout(id, signature, row?.id, ahead)

  function moveTo(index: number) {
    const target = shown[Math.min(Math.max(index, 0), shown.length - 1)]
    if (!target) return
    setCursor({ id: target.id, index: shown.indexOf(target) })
    setIntent(false)
    setNoting(false)
  }

  function confirm() {
    if (!triage.confirm()) return
    if (ticked.size > 0) setTicked(NOTHING)
    else if (shown[at + 1]) setCursor({ id: shown[at + 1]?.id ?? null, index: at })
  }

  function tick(from: number, to: number) {
    const keys = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((each) => each.id)
    const isOn = from !== to || !ticked.has(keys[0] ?? '')
    const next = new Set(ticked)
    for (const key of keys) {
      if (isOn) next.add(key)
      else next.delete(key)
    }
    setTicked(next)
    if (from !== to) moveTo(to)
  }

  function openAt(index: number) {
    moveTo(index)
    setDrawer(true)
  }

  const close = isIntent
    ? () => setIntent(false)
    : isNarrow && isDrawer
      ? () => {
          setDrawer(false)
          table.current?.focus()
        }
      : ticked.size > 0
        ? () => setTicked(NOTHING)
        : text !== ''
          ? () => {
              setText('')
              table.current?.focus()
            }
          : null

  useTriageKeys({
    triage,
    isIntent,
    setIntent: (on) => {
      if (isNarrow) setDrawer(true)
      setIntent(on)
    },
    // In a narrow window, Enter first opens the post it would confirm.
    confirm: () => (isNarrow && !isDrawer && ticked.size === 0 ? setDrawer(true) : confirm()),
    move: (by) => moveTo(at + by),
    tick: () => row && tick(at, at),
    note: () => {
      setDrawer(true)
      setNoting(true)
    },
    close,
    search: () => document.getElementById('content-search')?.focus(),
  })

  const choices = TABS.filter((each) => each !== 'anomaly' || counts.anomaly > 0 || tab === 'anomaly').map(
    (value) => ({
      value,
      label:
        value === 'anomaly' ? (
          <>
            <IconAlertTriangle size={14} stroke={1.6} aria-hidden="true" />
            {t('content.tab.anomaly')}
          </>
        ) : (
          t(`content.tab.${value}`)
        ),
      count: counts[value],
    }),
  )

  const isTradeUnknown = audit.posts.some(({ reasons }) =>
    reasons.some(({ key }) => key === 'reasons.unknownTrade'),
  )
  const isFiltered = tab !== 'all' || text !== '' || Object.values(filters).some((value) => value !== null)
  return (
    <>
      <div className="head content-head">
        <h1>{t('app.tab.content')}</h1>
        {!only && (
          <span onMouseDown={keepFocus}>
            <FilterTabs
              label={t('content.lists')}
              choices={choices}
              value={tab}
              onChange={(to) => {
                setCursor({ id: null, index: 0 })
                setTab(to)
              }}
            />
          </span>
        )}
        <span className="grow" />
        <SearchField
          id="content-search"
          label={t('content.search')}
          value={text}
          onChange={setText}
          width={220}
        />
      </div>
      {isTradeUnknown && <TradeAsk />}
      {only && isQueue ? (
        <ReadingBar audit={audit} left={shown.filter(({ confirmed }) => !confirmed).length} />
      ) : only ? (
        <Behind count={shown.length} />
      ) : (
        <FilterBar
          views={
            <Views
              now={{ tab, filters, sorting }}
              onChoose={(view) => {
                setTab(view.tab)
                setFilters(view.filters)
                setSorting(view.sorting)
                setCursor({ id: null, index: 0 })
              }}
            />
          }
          filters={filters}
          rows={inThisTab}
          months={months}
          onChange={(change) => setFilters({ ...filters, ...change })}
          mean={meanViews(shown)}
          anomalies={
            anomalies.length > 0
              ? { count: anomalies.length, aside: anomalies.every((each) => each.aside) }
              : null
          }
          onAside={(aside) => triage.aside(anomalies, aside)}
        />
      )}
      <div className="content-split">
        <div className="content-list">
          <PostsTable
            ref={table}
            rows={shown}
            year={audit.asOf.slice(0, 4)}
            at={at}
            ticked={ticked}
            sorting={sorting}
            onSort={setSorting}
            onMove={moveTo}
            onTick={tick}
            onTickAll={(on) => setTicked(on ? new Set(shown.map((each) => each.id)) : NOTHING)}
            onOpen={openAt}
            rowHeight={isNarrow ? 46 : 50}
          >
            {shown.length === 0 && (
              <NothingFound
                isFiltered={isFiltered}
                onClear={() => {
                  setTab('all')
                  setFilters(NO_FILTERS)
                  setText('')
                }}
              />
            )}
          </PostsTable>
          <Foot
            rows={rows}
            ticked={selection}
            isTicking={ticked.size > 0}
            triage={triage}
            onConfirm={confirm}
            onClear={() => setTicked(NOTHING)}
          />
        </div>
        {row && (!isNarrow || isDrawer) && (
          <Detail
            row={row}
            about={about}
            audit={audit}
            content={content}
            triage={triage}
            found={search?.terms ?? NOTHING}
            isIntent={isIntent}
            setIntent={setIntent}
            isNoting={isNoting}
            setNoting={setNoting}
            onClose={() => setDrawer(false)}
          />
        )}
      </div>
      <p className="sr" role="log" aria-live="polite">
        {search && search.query === text.trim() ? t('content.foundCount', { count: shown.length }) : ''}{' '}
        {triage.said}
      </p>
    </>
  )
}
