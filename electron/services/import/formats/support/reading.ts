import type { Under } from '#shared/locale/keys'
import { type Message, type MessageValues, RowError } from '#shared/model/app-error'
import type { Rejection } from '#shared/model/source'
import { emptyExtract, NO_METRICS, type Extract } from '#shared/records/extract'
import type { FormatResult } from '../../format'
import { cell, type ReadFile, type Row } from '../../read/table'
import { filled, goesBeyond } from './sheets'

const MOST_SHOWN = 120
/** Titles of unread columns that are named. */
const MOST_COLUMNS = 12
/** Networks, states or people that are named. */
const MOST_NAMES = 12
/** Titles and notes above a table have fewer cells. */
const LEAST_CELLS = 3

/** What is being gathered from one file. */
export interface Reading {
  /** The file's name. */
  file: string
  extract: Extract
  warnings: Message[]
  /** Counts a data row; a `RowError` thrown by `read` rejects it with that code. */
  row: (row: Pick<Row, 'line'>, sheet: string | null, read: () => void) => void
  /** Adds a warning about this file; `key` without its `errors.import.`. */
  warn: (key: Under<'errors.import'>, values: MessageValues) => void
  /** Counts an unreadable figure in a row with readable ones; those of a column become one warning `figuresUnread`. */
  left: (column: string, found: string) => void
  /** Counts a row of another network, which is read and set aside; they become one warning, as do those of the next two kinds. */
  aside: (network: string) => void
  /** Counts a post that has not appeared, by the state that says so. */
  notOut: (state: string) => void
  /** Counts a row that names somebody else. */
  ofOther: (name: string) => void
  /** Holds the cells of a row against the titles; throws `columnsWrong`, or what is under no title becomes one warning `cellsBeside`. */
  fits: (row: Pick<Row, 'line'>, sheet: string | null, found: number, expected: number) => void
  /** Counts a data row that stood in the file before: it is there once, and all such become one warning `rowsRepeated`. */
  repeated: (sheet: string | null) => void
  /** Counts a row of a kind that the file itself leaves incomplete; all of a kind become one warning `errors.import.<kind>`. */
  count: (kind: Under<'errors.import'>) => void
  /** Says that a sheet was understood, even where it has no row. */
  took: (sheet: string) => void
  /** Reports how many rows above a table's header hold as much as one of its rows, and are not read. */
  above: (header: Row, rows: readonly Row[]) => void
  /** Names the titled columns of a table that hold something and were not among those read. */
  columns: (header: Row, read: Iterable<number>, rows: readonly Row[]) => void
  result: (language: string | null) => FormatResult
}

/** Starts gathering; rows that the reading layer refused count as rejected rows. */
export function startReading(file: ReadFile): Reading {
  const extract = emptyExtract()
  const warnings: Message[] = [...file.warnings]
  const rejected: Rejection[] = file.kind === 'csv' ? [...file.rejected] : []
  let rows = rejected.length
  let kept = 0
  const counts = new Map<Under<'errors.import'>, number>()
  const sheets = new Set<string>()
  const unread = new Set<string>()
  const aside = {
    otherNetworks: tally('networks'),
    postsNotOut: tally('states'),
    rowsOfOthers: tally('people'),
  }
  const left = new Map<string, { count: number; found: string }>()
  const beside: number[] = []
  const counted = (): Message[] =>
    [...counts].map(([kind, count]): Message => ({
      key: `errors.import.${kind}`,
      values: { file: file.file, count },
    }))
  const setAside = (): Message[] =>
    Object.entries(aside).flatMap(([kind, found]) => {
      const key = `errors.import.${kind as keyof typeof aside}` as const
      const values = { file: file.file, count: found.count, [found.as]: found.names() }
      return found.count === 0 ? [] : [{ key, values }]
    })
  const columnsLeft = (): Message[] =>
    unread.size === 0
      ? []
      : [
          {
            key: 'errors.import.columnsLeft',
            values: { file: file.file, count: unread.size, columns: [...unread].slice(0, MOST_COLUMNS) },
          },
        ]
  const cellsBeside = (): Message[] =>
    beside[0] === undefined
      ? []
      : [
          {
            key: 'errors.import.cellsBeside',
            values: { file: file.file, count: beside.length, line: beside[0] },
          },
        ]
  const figuresLeft = (): Message[] =>
    [...left].map(([column, { count, found }]) => ({
      key: 'errors.import.figuresUnread',
      values: { file: file.file, column, count, found },
    }))
  return {
    file: file.file,
    extract,
    warnings,
    warn(key, values) {
      warnings.push({ key: `errors.import.${key}`, values: { file: file.file, ...values } })
    },
    took(sheet) {
      sheets.add(sheet)
    },
    above(header, all) {
      const left = all.filter((row) => row.line < header.line && filled(row) >= LEAST_CELLS)
      const [first] = left
      if (first)
        warnings.push({
          key: 'errors.import.rowsAbove',
          values: { file: file.file, count: left.length, line: first.line, header: header.line },
        })
    },
    columns(header, read, rows) {
      const known = new Set(read)
      header.cells.forEach((title, at) => {
        if (known.has(at) || title.trim() === '') return
        if (rows.some((row) => cell(row, at).trim() !== '')) unread.add(title.trim())
      })
    },
    row(row, sheet, read) {
      if (sheet !== null) sheets.add(sheet)
      rows++
      const { posts } = extract
      const before = posts.length
      try {
        read()
        kept++
        for (const post of posts.slice(before)) if (post.metrics !== NO_METRICS) post.line ??= row.line
      } catch (error) {
        if (!(error instanceof RowError)) throw error
        rejected.push({
          line: row.line,
          code: error.code,
          values: clipped(sheet === null ? error.values : { sheet, ...error.values }),
        })
      }
    },
    fits({ line }, sheet, found, expected) {
      if (goesBeyond(found, expected, sheet)) beside.push(line)
    },
    repeated(sheet) {
      if (sheet !== null) sheets.add(sheet)
      rows++
      kept++
      counts.set('rowsRepeated', (counts.get('rowsRepeated') ?? 0) + 1)
    },
    left(column, found) {
      left.set(column, { found, ...left.get(column), count: (left.get(column)?.count ?? 0) + 1 })
    },
    aside(network) {
      aside.otherNetworks.add(network)
    },
    notOut(state) {
      aside.postsNotOut.add(state)
    },
    ofOther(name) {
      aside.rowsOfOthers.add(name)
    },
    count(kind) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    },
    result: (language) => ({
      extract,
      language,
      rows,
      kept,
      rejected: byLine(rejected),
      warnings: [
        ...warnings,
        ...counted(),
        ...figuresLeft(),
        ...columnsLeft(),
        ...cellsBeside(),
        ...setAside(),
      ],
      sheets: [...sheets].filter((name) => name !== ''),
    }),
  }
}

/** Names that come again and again, under what a message calls them: how many, and which. */
function tally(as: string): {
  as: string
  count: number
  add: (name: string) => void
  names: () => string[]
} {
  const names = new Set<string>()
  return {
    as,
    count: 0,
    add(name) {
      this.count++
      names.add(name)
    },
    names: () => [...names].toSorted().slice(0, MOST_NAMES),
  }
}

/** What was found is shown to be recognised, not to be kept whole. */
function clipped(values: MessageValues): MessageValues {
  const isLong = (value: MessageValues[string]) => typeof value === 'string' && value.length > MOST_SHOWN
  if (!Object.values(values).some(isLong)) return values
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isLong(value) ? `${String(value).slice(0, MOST_SHOWN)}…` : value,
    ]),
  )
}

function byLine(rejected: Rejection[]): Rejection[] {
  return rejected.toSorted((a, b) => a.line - b.line)
}
