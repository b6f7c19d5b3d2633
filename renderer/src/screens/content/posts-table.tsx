import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconNote, IconPin } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import type { ContentRow } from './rows'
import { COLUMNS, type ContentSorting } from './sorting'
import { Check } from './check'
import { SubjectChip } from './subject-chip'
import { TypeIcon } from './type-icon'

interface Props {
  ref: Ref<HTMLDivElement>
  rows: readonly ContentRow[]
  year: string
  at: number
  ticked: ReadonlySet<string>
  sorting: ContentSorting | null
  onSort: (sorting: ContentSorting) => void
  onMove: (index: number) => void
  onTick: (from: number, to: number) => void
  onTickAll: (on: boolean) => void
  onOpen: (index: number) => void
  rowHeight: number
  children?: React.ReactNode
}

/** The table of the posts that match; only visible rows are rendered. */
export function PostsTable(props: Props) {
  const { ref, rows, at, ticked, sorting, onSort, onMove, onTick, onTickAll, onOpen, rowHeight, children } =
    props
  const { t } = useTranslator()
  const scroll = useRef<HTMLDivElement | null>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are not memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 32,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
  }, [virtual, at])

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 500) / rowHeight) - 2)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    }
    const to = moves[event.key]
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (event.target !== scroll.current || event.altKey) return
    if (isAll) onTickAll(true)
    else if (to === undefined || event.ctrlKey || event.metaKey) return
    else if (event.shiftKey) onTick(at, clamp(to, rows.length))
    else onMove(clamp(to, rows.length))
    event.preventDefault()
  }

  function onClick(event: MouseEvent, index: number) {
    if (event.shiftKey) onTick(at, index)
    else if (event.ctrlKey || event.metaKey) onTick(index, index)
    else onOpen(index)
  }

  const areAll = rows.length > 0 && ticked.size >= rows.length
  return (
    <div
      ref={(element) => {
        scroll.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
      className="content-scroll"
      tabIndex={0}
      role="group"
      aria-label={t('content.table')}
      onKeyDown={onKeyDown}
    >
      <table
        className={`tbl ${ticked.size > 0 ? 'ticking' : ''}`}
        aria-label={t('content.table')}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          <col className="c-date" />
          <col />
          <col className="c-label" />
          <col className="c-views" />
          <col className="c-reactions" />
          <col className="c-outcomes" />
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map(({ id, align, by }) => {
              const isSorted = sorting?.column === id
              const Arrow = sorting?.descending ? IconArrowDown : IconArrowUp
              return (
                <th
                  key={id}
                  scope="col"
                  className={align === 'right' ? 'num' : ''}
                  aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
                >
                  {id === 'date' && (
                    <Check
                      className="content-tick"
                      label={t('content.tickAll')}
                      isOn={areAll}
                      onToggle={() => onTickAll(!areAll)}
                    />
                  )}
                  {by ? (
                    <button
                      type="button"
                      onClick={() =>
                        onSort({ column: id, descending: isSorted ? !sorting.descending : id !== 'label' })
                      }
                    >
                      {t(`content.column.${id}`)}
                      {isSorted && <Arrow size={12} stroke={1.9} aria-hidden="true" />}
                    </button>
                  ) : (
                    t(`content.column.${id}`)
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {items.map(({ index }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                className={`can ${index === at ? 'sel' : ''} ${ticked.has(row.id) ? 'ticked' : ''}`}
                aria-rowindex={index + 2}
                aria-current={index === at || undefined}
                style={{ height: rowHeight }}
                onClick={(event) => onClick(event, index)}
              >
                <Cells
                  {...props}
                  row={row}
                  isTicked={ticked.has(row.id)}
                  isAt={index === at}
                  onTicked={() => onTick(index, index)}
                />
              </tr>
            )
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
      {children}
    </div>
  )
}

function Cells({
  row,
  year,
  isTicked,
  isAt,
  onTicked,
}: Props & { row: ContentRow; isTicked: boolean; isAt: boolean; onTicked: () => void }) {
  const { t, date, integer } = useTranslator()
  const day = row.day
  const figure = (value: number | null) => (value === null ? <span className="t3">–</span> : integer(value))
  return (
    <>
      <td className="t2 nw">
        <Check
          className="content-tick"
          label={t('content.tickOne', { title: row.title ?? t('content.untitled') })}
          isOn={isTicked}
          onToggle={onTicked}
        />
        {date(day, 'short')}
        <span className="content-under t3">
          <TypeIcon type={row.type} />
          {!day.startsWith(year) && day.slice(0, 4)}
        </span>
      </td>
      <td>
        <span className={`content-tx ${isAt ? 'med' : ''} ${row.title === null ? 't3' : ''}`}>
          {row.title ?? t('content.untitled')}
        </span>
        <Why row={row} />
      </td>
      <td>
        <SubjectChip row={row} />
        {row.intent !== null && (
          <span className={`content-int ${row.intentBy === 'hand' ? '' : 'sug'}`}>
            {t(`common.intent.${row.intent}`)}
          </span>
        )}
      </td>
      <td className={`num ${row.aside ? 'content-aside' : ''}`}>
        {row.anomaly && (
          <IconAlertTriangle size={13} stroke={1.6} className="t3" aria-label={t('content.tab.anomaly')} />
        )}
        {figure(row.views)}
      </td>
      <td className="num t2">{figure(row.engagements)}</td>
      <td className={`num ${(row.outcomes ?? 0) > 0 ? 'semi' : 't3'}`}>{figure(row.outcomes)}</td>
    </>
  )
}

const OF_THE_PAGE = /^reasons\.(brand|product|near|trade)/

/** What is known of the post and the first reason for its label, in one line; the side panel lists all of them. */
function Why({ row }: { row: ContentRow }) {
  const { t, message } = useTranslator()
  const reason = row.reasons.find(({ key }) => key !== 'reasons.answersQuestion')
  return (
    <span className="content-why">
      {row.who === 'page' && <span>{t('common.who.page')}</span>}
      {row.answers.length > 0 && (
        <span>
          {t('content.answers', {
            count: row.answers.length,
            numbers: row.answers.map((index) => index + 1).join(', '),
          })}
        </span>
      )}
      {row.evidence && (
        <span className="t2">
          <IconPin size={12} stroke={1.6} aria-hidden="true" />
          {t('content.evidence')}
        </span>
      )}
      {row.note !== '' && (
        <span className="t2">
          <IconNote size={12} stroke={1.6} aria-hidden="true" />
          {t('content.noted')}
        </span>
      )}
      {reason ? (
        <span className={OF_THE_PAGE.test(reason.key) ? 'hit' : ''}>{message(reason)}</span>
      ) : (
        <span>{t(`common.postType.${row.type}`)}</span>
      )}
    </span>
  )
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1)
}
