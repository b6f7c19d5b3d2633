import type { Message } from '#shared/model/app-error'
import type { Mapping, MappingTarget } from '#shared/model/mapping'
import type { Rejection } from '#shared/model/source'
import type { Extract } from './extract'

/** A mapping proposed for an unknown table, to be confirmed; `confidence` 0 to 1, the least sure of its parts. */
export interface GuessedMapping {
  mapping: Mapping
  confidence: number
  /** What the person still has to specify: the order of day and month, or the kind of the results. */
  open: ('dateOrder' | 'kind')[]
}

/** One row of the file as a mapping understands it: its records, or why it has none. */
export interface PreviewRow {
  line: number
  cells: string[]
  understood: Pick<Extract, 'posts' | 'measures' | 'outcomes'>
  rejection: Rejection | null
}

/** What determined the order of day and month: a part above 12, the times inside the posts' ids, or days without gaps. */
export type OrderReason = { by: 'part'; example: string } | { by: 'posts' } | { by: 'days' }

/** What the whole file determines where the mapping leaves it open, and by what; null if it does not, so that the person has to. */
export interface Settled extends Pick<Mapping, 'dateOrder' | 'decimal'> {
  reasons: { dateOrder: OrderReason | null; decimal: { example: string } | null }
}

/** All a person needs to see to decide how a table is read. */
export interface TableDescription {
  file: string
  /** The sheet that is read, null for a text table. */
  sheet: string | null
  /** Titles of the columns, as they are in the file. */
  titles: string[]
  /** The key of a saved mapping: the same for every table with these titles, in any order. */
  shape: string
  /** Data rows below the titles. */
  rows: number
  /** The proposed mapping; null if none can be proposed. */
  guess: GuessedMapping | null
  /** The columns that would suit each kind of table, for when the person says what the rows are. */
  columns: Record<MappingTarget, Mapping['columns']>
  /** The first rows as the mapping, else the guess, understands them; none without either. */
  preview: PreviewRow[]
  /** How many of all rows the mapping, else the guess, keeps and rejects; null without either. */
  counts: { kept: number; rejected: number } | null
  settled: Settled
  /** Among them the proposed repair of broken accents. */
  warnings: Message[]
}
