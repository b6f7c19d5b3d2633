import type { Message } from '#shared/model/app-error'
import type { Failed } from '#shared/host/results'
import type { Stranger } from '#shared/model/identity'
import type { ImportRow, ToldFile } from '#renderer/store/rows'

/** A point of an import that awaits the person's decision. */
export type OpenPoint = { key: string; row: ImportRow; file: string } & (
  | { kind: 'stranger'; stranger: Stranger }
  | { kind: 'consent' }
  | { kind: 'table'; reason: Message }
  | { kind: 'failed'; failed: Failed }
)

type Found = OpenPoint extends infer Point
  ? Point extends OpenPoint
    ? Omit<Point, 'key' | 'row'>
    : never
  : never

/**
 * The open points of imports, newest first: other people's files, lists awaiting consent, tables not yet described, unreadable files. For a
 * file given several times only the latest counts; undone imports are left out.
 */
export function openPoints(imports: readonly ImportRow[]): OpenPoint[] {
  const seen = new Set<string>()
  const points: OpenPoint[] = []
  for (const row of imports) {
    if (row.takenBack !== null) continue
    const found = [...row.strangers.map(strangerPoint), ...row.files.flatMap(pointsOf)]
    const fresh = found.filter((point) => !namesOf(point).some((name) => seen.has(name)))
    for (const point of fresh) {
      const key = `${point.kind} ${point.file}`
      if (!row.settled.includes(key)) points.push({ ...point, key, row })
    }
    for (const name of [...found.flatMap(namesOf), ...row.files.flatMap(filesIn)]) seen.add(name)
  }
  return points
}

function strangerPoint(stranger: Stranger): Found {
  return { kind: 'stranger', file: stranger.file, stranger }
}

function pointsOf({ file, awaitingConsent, unknown, failed }: ToldFile): Found[] {
  return [
    ...awaitingConsent.map((name): Found => ({ kind: 'consent', file: name })),
    ...unknown
      .filter(isTable)
      .map((each): Found => ({ kind: 'table', file: each.file, reason: each.reason })),
    ...failed.map((each): Found => ({ kind: 'failed', file, failed: each })),
  ]
}

/** Whether an unknown file is a table, and so can be described. */
export function isTable({ reason: { key } }: ToldFile['unknown'][number]): boolean {
  return key.endsWith('.csv') || key.endsWith('.workbook')
}

function namesOf(point: Found): string[] {
  return point.kind === 'stranger' ? [point.file, ...point.stranger.files] : [point.file]
}

function filesIn({ file, sources }: ToldFile): string[] {
  return [file, ...sources.map((source) => source.file)]
}
