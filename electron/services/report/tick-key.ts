import type { ReportNode } from './pdf/types'
import { PX } from './pdf/theme'
import type { ReportContext } from './section'

/** The key of the ticks in the bars of categories, which stand where the previous audit was; nothing where no bar has one. */
export function tickKey(
  { audit, previous, translator }: Pick<ReportContext, 'audit' | 'previous' | 'translator'>,
  ids: readonly string[] = audit.categories.map(({ id }) => id),
): ReportNode[] {
  const isTicked = ({ id, score }: (typeof audit.categories)[number]) =>
    ids.includes(id) &&
    score !== null &&
    previous?.categories.some((before) => before.id === id && before.score !== null)
  if (!previous || !audit.categories.some(isTicked)) return []
  return [
    {
      text: translator.t('report.summary.tick', { date: previous.asOf }),
      style: 'note',
      margin: [0, 2 * PX, 0, 0],
    },
  ]
}
