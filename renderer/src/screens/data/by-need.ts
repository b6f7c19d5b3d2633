import type { ToldFile } from '#renderer/store/rows'
import { isTable } from './open-points'

/** Up to this many files without remarks are shown one by one; more are listed in one line. */
const MOST_PLAIN = 5

/** The files of an import: those that need action first, then those with remarks; many that were simply read are grouped separately. */
export function foldPlain(files: readonly ToldFile[]): { told: ToldFile[]; plain: ToldFile[] } {
  const sorted = files.toSorted((a, b) => need(a) - need(b))
  const plain = sorted.filter((file) => need(file) === PLAIN)
  return plain.length > MOST_PLAIN
    ? { told: sorted.filter((file) => need(file) !== PLAIN), plain }
    : { told: sorted, plain: [] }
}

const PLAIN = 4

function need({ failed, unknown, warnings, sources }: ToldFile): number {
  if (failed.some(({ code }) => code !== 'read.notData')) return 0
  if (unknown.some(isTable)) return 1
  if (failed.length > 0) return 2
  const isNoted = warnings.length > 0 || sources.some((each) => each.rejected > 0 || each.warnings.length > 0)
  return isNoted || sources.length === 0 ? 3 : PLAIN
}
