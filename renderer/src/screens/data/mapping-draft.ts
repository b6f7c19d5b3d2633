import type { Grant } from '#shared/host/results'
import type { MappedField, Mapping, MappingTarget } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'

/** What a person starts from: what they said before for this shape, else our guess, else nothing but the titles. */
export function firstDraft({ titles, guess }: TableDescription, remembered: Mapping | null): Mapping {
  if (remembered) return remembered
  const empty = { target: 'posts' as const, who: 'person' as const, columns: {} }
  return {
    ...(guess?.mapping ?? empty),
    // What a file decides is decided anew in the next one.
    dateOrder: null,
    decimal: null,
    kind: null,
    header: titles,
  }
}

/** The same table as something else: what suits that one, as far as it can be guessed. */
export function retargeted(draft: Mapping, target: MappingTarget, { columns }: TableDescription): Mapping {
  return { ...draft, target, columns: columns[target] }
}

/** The draft with a column given to a field, or taken from it; a column has one field only. */
export function withColumn(draft: Mapping, field: MappedField, title: string | null): Mapping {
  const kept = Object.entries(draft.columns).filter(([other, column]) => other !== field && column !== title)
  return {
    ...draft,
    columns: Object.fromEntries(title === null ? kept : [...kept, [field, title]]),
  }
}

/** The titles of a file that no field takes, in its order. */
export function unusedColumns({ columns }: Mapping, { titles }: TableDescription): string[] {
  const used = new Set(Object.values(columns))
  return [...new Set(titles)].filter((title) => title !== '' && !used.has(title))
}

/** The draft for the same table under repaired titles, column by column. */
export function retitled(draft: Mapping, before: readonly string[], after: readonly string[]): Mapping {
  const columns = Object.entries(draft.columns).map(([field, title]) => [
    field,
    after[before.indexOf(title)] ?? title,
  ])
  return { ...draft, columns: Object.fromEntries(columns) as Mapping['columns'], header: [...after] }
}

/** What has to be given again so that these files are found under the same names; folders name their files together. */
export function grantsFor(grants: readonly Grant[], files: readonly string[]): readonly Grant[] {
  if (grants.some(({ kind }) => kind === 'folder')) return grants
  return grants.filter(({ name }) => files.some((file) => isIn(name, file)))
}

/** What a table is called once its file was chosen again: an archive's tables keep their place in it. */
export function nameIn(name: string, file: string): string {
  const at = `/${file}/`.indexOf(`/${name}/`)
  return at < 0 ? name : file.slice(at)
}

function isIn(name: string, file: string): boolean {
  return file === name || file.startsWith(`${name}/`)
}
