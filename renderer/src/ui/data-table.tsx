import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { isOnRow } from './on-row'

export interface Column<Row> {
  id: string
  header: ReactNode
  /** Width in px; one column without a width takes the remaining space. */
  width?: number
  align?: 'right'
  cell: (row: Row) => ReactNode
  /** The sort key; a column without one cannot be sorted. */
  sort?: (row: Row) => string | number | null
  /** Hidden below 1280 px (`minor`) or 900 px (`least`), e.g. at 200 % zoom. */
  rank?: 'minor' | 'least'
}

export interface Sorting {
  column: string
  descending: boolean
}

/** A group heading; a row belongs to the first group that matches it. */
export interface Group<Row> {
  id: string
  label: string
  holds: (row: Row) => boolean
}

interface Props<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHeight?: number
  onOpen?: (row: Row) => void
  /** The selected row, if the screen controls it; otherwise the table does. */
  selected?: string | null
  onSelect?: (key: string) => void
  sorting?: Sorting | null
  groups?: readonly Group<Row>[]
  empty?: ReactNode
}

const HEADING = 34
const HIDDEN = { minor: 'nav-hide', least: 'slim-hide' } as const

/**
 * A virtualised table with sorting, a selected row (J K, arrows) and opening (Enter, click). Fills its parent, which must have a height.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHeight = 52,
  onOpen,
  selected,
  onSelect,
  sorting = null,
  groups,
  empty,
}: Props<Row>) {
  const { language } = useTranslator()
  const [order, setOrder] = useState<Sorting | null>(sorting)
  const [own, setOwn] = useState<string | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const ranked = columns.filter(({ rank }) => rank)
  const grouped = inGroups(sortRows(rows, columns, order, language), groups)
  const sorted = grouped.flatMap(({ held }) => held)
  const lines: (Row | Heading)[] = grouped.flatMap(({ group, held }) =>
    group ? [new Heading(group, held.length), ...held] : held,
  )
  const current = selected === undefined ? own : selected
  const at = sorted.findIndex((row) => rowKey(row) === current)
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are not memoised
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index] instanceof Heading ? HEADING : rowHeight),
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  function select(index: number) {
    const row = sorted[Math.min(Math.max(index, 0), sorted.length - 1)]
    if (!row) return
    ;(onSelect ?? setOwn)(rowKey(row))
    virtual.scrollToIndex(lines.indexOf(row))
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      j: at + 1,
      ArrowDown: at + 1,
      k: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: sorted.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    }
    const target = moves[event.key]
    const row = sorted[at]
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== scroll.current) return
    if (target !== undefined) select(target)
    else if (event.key === 'Enter' && row) onOpen?.(row)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroll}
      className="scroll data-table"
      tabIndex={0}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <table className="tbl" aria-label={label} aria-rowcount={sorted.length + 1}>
        <colgroup>
          {columns.map(({ id, width, rank }) => (
            <col
              key={id}
              className={rank && HIDDEN[rank]}
              style={width === undefined ? undefined : { width }}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} span={columns.length} />}
          {items.map(({ index }) => {
            const row = lines[index]
            if (row === undefined) return null
            if (row instanceof Heading)
              return (
                <tr key={`group ${row.group.id}`} className="tbl-group" style={{ height: HEADING }}>
                  <th scope="rowgroup" colSpan={columns.length - ranked.length}>
                    {row.group.label} <span className="meta">{row.count}</span>
                  </th>
                  {ranked.map(({ id, rank }) => (
                    <td key={id} className={rank && HIDDEN[rank]} />
                  ))}
                </tr>
              )
            const at = sorted.indexOf(row)
            const key = rowKey(row)
            return (
              <tr
                key={key}
                className={`${onOpen ? 'can' : ''} ${key === current ? 'sel' : ''}`}
                aria-rowindex={at + 2}
                aria-current={key === current || undefined}
                style={{ height: rowHeight }}
                onClick={(event) => isOnRow(event) && (onOpen ? onOpen(row) : select(at))}
              >
                {columns.map(({ id, cell, align, rank }) => (
                  <td key={id} className={`${align === 'right' ? 'num' : ''} ${rank ? HIDDEN[rank] : ''}`}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && <Gap height={below} span={columns.length} />}
        </tbody>
      </table>
      {sorted.length === 0 && empty}
    </div>
  )
}

function Head<Row>({
  column: { id, header, align, sort, rank },
  order,
  onOrder,
}: {
  column: Column<Row>
  order: Sorting | null
  onOrder: (order: Sorting) => void
}) {
  const isOrdered = order?.column === id
  const Arrow = order?.descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={`${align === 'right' ? 'num' : ''} ${rank ? HIDDEN[rank] : ''}`}
      aria-sort={isOrdered ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort ? (
        <button
          type="button"
          onClick={() => onOrder({ column: id, descending: isOrdered ? !order.descending : false })}
        >
          {header}
          {isOrdered && <Arrow size={12} stroke={1.9} aria-hidden="true" />}
        </button>
      ) : (
        header
      )}
    </th>
  )
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

class Heading {
  readonly group: { id: string; label: string }
  readonly count: number

  constructor(group: Heading['group'], count: number) {
    this.group = group
    this.count = count
  }
}

/** Rows in their groups, in group order and without empty groups; one nameless group if none are given. */
export function inGroups<Row>(
  rows: readonly Row[],
  groups: readonly Group<Row>[] | undefined,
): { group: Group<Row> | null; held: Row[] }[] {
  if (!groups) return [{ group: null, held: [...rows] }]
  const all = groups.map((group) => ({
    group,
    held: rows.filter((row) => groups.find(({ holds }) => holds(row)) === group),
  }))
  return all.filter(({ held }) => held.length > 0)
}

/** Rows in the requested order; unknown values last, ties in the original order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Sorting | null,
  language: string,
): readonly Row[] {
  const by = columns.find(({ id }) => id === order?.column)?.sort
  if (!order || !by) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const direction = order.descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      if (typeof a.value === 'number' && typeof b.value === 'number') return (a.value - b.value) * direction
      return collator.compare(String(a.value), String(b.value)) * direction
    })
    .map(({ row }) => row)
}
