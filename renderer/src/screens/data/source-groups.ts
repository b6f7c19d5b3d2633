import type { FormatId } from '#shared/locale/keys'
import type { SourceRow } from '#renderer/store/rows'
import { archiveOf } from '#shared/values/archive-path'

/** Files shown together: an archive with its contents, or all files of one format. */
export interface SourceGroup {
  key: string
  /** The archive's kind, or the format: `data.format.<id>`. */
  format: FormatId
  /** The name of the archive or of the first file, without folders. */
  name: string
  count: number
  types: string[]
  from: string | null
  to: string | null
  kept: number
  rejected: number
  warnings: number
  parts: SourcePart[]
}

/** The files of one format within a group. */
export interface SourcePart {
  format: FormatId
  files: SourceRow[]
  kept: number
  rejected: number
}

/** A client's files in display order: archives first, then by format. */
export function sourceGroups(rows: readonly SourceRow[]): SourceGroup[] {
  const byKey = new Map<string, SourceRow[]>()
  for (const row of [...rows].sort((a, b) => compare(a.file, b.file))) {
    const key = archiveOf(row.file) ?? row.format
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey]
    .map(([key, files]) => group(key, files))
    .sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key))
}

/** Files that came together: an archive with its contents, or a single file. */
export interface SourceUnit {
  name: string
  files: SourceRow[]
}

/** The units of a group, by name. */
export function unitsOf({ parts }: Pick<SourceGroup, 'parts'>): SourceUnit[] {
  const units = new Map<string, SourceRow[]>()
  for (const row of parts.flatMap(({ files }) => files)) {
    const name = archiveOf(row.file) ?? row.file
    units.set(name, [...(units.get(name) ?? []), row])
  }
  return [...units]
    .map(([name, files]) => ({ name: baseName(name), files }))
    .sort((a, b) => compare(a.name, b.name))
}

/** The most recent import day of some files. */
export function importedOn(files: readonly SourceRow[]): string {
  return files.reduce((day, { importedAt }) => (importedAt > day ? importedAt : day), '').slice(0, 10)
}

/** The last segment of a path. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

function group(key: string, files: readonly SourceRow[]): SourceGroup {
  const archive = files[0] ? archiveOf(files[0].file) : null
  const formats = new Map<FormatId, SourceRow[]>()
  for (const row of files) formats.set(row.format, [...(formats.get(row.format) ?? []), row])
  const parts = [...formats].map(([format, own]) => ({
    format,
    files: own,
    kept: sum(own, ({ kept }) => kept),
    rejected: sum(own, ({ rejected }) => rejected.length),
  }))
  const days = files.flatMap(({ period }) => (period ? [period.from, period.to] : [])).sort()
  const isMember = files.some(({ format }) => format.startsWith('linkedin-'))
  return {
    key,
    format: archive === null ? (files[0]?.format ?? 'mapped-table') : isMember ? 'member-archive' : 'archive',
    name: baseName(archive ?? files[0]?.file ?? ''),
    count: archive === null ? files.length : 1,
    types: archive === null ? [...new Set(files.map(({ file }) => extension(file)))] : ['ZIP'],
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    kept: sum(files, ({ kept }) => kept),
    rejected: sum(files, ({ rejected }) => rejected.length),
    warnings: sum(files, ({ warnings }) => warnings.length),
    parts,
  }
}

function rank({ format }: SourceGroup): number {
  return format === 'member-archive'
    ? 0
    : format === 'creator-analytics'
      ? 1
      : format.startsWith('page-')
        ? 2
        : 3
}

function extension(file: string): string {
  const name = baseName(file)
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toUpperCase() : ''
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
