import { foldLabel } from '#shared/values/labels'
import { withoutUnit } from '#shared/values/title-unit'
import { cell, type Row } from '../../read/table'

/** Folded names of each column, by key. */
export type Aliases<Key extends string> = Record<Key, readonly string[]>

/** The place of each known column of a header; absent columns are absent. */
export type Places<Key extends string> = Partial<Record<Key, number>>

/** Finds the columns of a header by their names; where a name comes twice the first counts. */
export function columnsByName<Key extends string>(header: Row, aliases: Aliases<Key>): Places<Key> {
  const places: Places<Key> = {}
  const keys = Object.keys(aliases) as Key[]
  header.cells.forEach((_, at) => {
    const name = foldLabel(withoutUnit(cell(header, at).trim()))
    const key = keys.find((candidate) => aliases[candidate].includes(name))
    if (key !== undefined) places[key] ??= at
  })
  return places
}

/** The columns of a layout whose order is the same in every language. */
export function columnsByPlace<Key extends string>(order: readonly (Key | null)[]): Places<Key> {
  const places: Places<Key> = {}
  order.forEach((key, at) => {
    if (key !== null) places[key] = at
  })
  return places
}
