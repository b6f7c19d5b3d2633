import type { Grant } from '#shared/host/results'
import type { MappedField, Mapping, MappingTarget } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'

/** The initial draft: the mapping remembered for this shape, otherwise our guess. */
export function firstDraft({ titles, guess }: TableDescription, remembered: Mapping | null): Mapping {
  if (remembered) return remembered
  const empty = { target: 'posts' as const, who: 'person' as const, columns: {} }
  return {
    ...(guess?.mapping ?? empty),
    // What each file decides for itself is decided afresh.
    dateOrder: null,
    decimal: null,
    kind: null,
    header: titles,
  }
}

/** The draft with another target, with the columns guessed for it. */
export function retargeted(draft: Mapping, target: MappingTarget, { columns }: TableDescription): Mapping {
  return { ...draft, target, columns: columns[target] }
}

/** The draft with a column assigned to a field, or unassigned; a column has one field only. */
export function withColumn(draft: Mapping, field: MappedField, title: string | null): Mapping {
  const kept = Object.entries(draft.columns).filter(([other, column]) => other !== field && column !== title)
  return {
    ...draft,
    columns: Object.fromEntries(title === null ? kept : [...kept, [field, title]]),
  }
}

/** The titles of columns without a field, in file order. */
export function unusedColumns({ columns }: Mapping, { titles }: TableDescription): string[] {
  const used = new Set(Object.values(columns))
  return [...new Set(titles)].filter((title) => title !== '' && !used.has(title))
}

/** The draft for the same table with repaired titles, matched by position. */
export function retitled(draft: Mapping, before: readonly string[], after: readonly string[]): Mapping {
  const columns = Object.entries(draft.columns).map(([field, title]) => [
    field,
    after[before.indexOf(title)] ?? title,
  ])
  return { ...draft, columns: Object.fromEntries(columns) as Mapping['columns'], header: [...after] }
}

/** The grants to read again so that these files keep their names; a folder's files are named relative to the whole, so all are needed. */
export function grantsFor(grants: readonly Grant[], files: readonly string[]): readonly Grant[] {
  if (grants.some(({ kind }) => kind === 'folder')) return grants
  return grants.filter(({ name }) => files.some((file) => isIn(name, file)))
}

/** The name of a table after its file was chosen again: a table in an archive keeps its path within it. */
export function nameIn(name: string, file: string): string {
  const at = `/${file}/`.indexOf(`/${name}/`)
  return at < 0 ? name : file.slice(at)
}

function isIn(name: string, file: string): boolean {
  return file === name || file.startsWith(`${name}/`)
}
