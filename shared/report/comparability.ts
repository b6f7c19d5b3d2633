import type { Translator } from '#shared/locale/translator'
import type { Progress } from '#shared/model/progress'

/** With fewer weak checks outside the plan than this, nothing can be said about what rises by itself. */
const ENOUGH = 3

/** The differences in grid, period and checks between two compared audits, one sentence each. */
export function comparability(progress: Progress, translator: Translator): string[] {
  return [...rules(progress, translator), periods(progress, translator), ...covered(progress, translator)]
}

/** How the planned checks moved compared with equally weak ones outside the plan; null if nothing was planned or can be judged. */
export function planSentence({ plan }: Progress, { t }: Translator): string | null {
  const { planned, unplanned, checks } = plan
  if (planned === null) return null
  if (unplanned === null || checks.unplanned < ENOUGH) return t('report.progress.byThemselves.unknown')
  return t('report.progress.byThemselves.known', {
    planned: Math.round(planned),
    unplanned: Math.round(unplanned),
    n: checks.planned,
    others: checks.unplanned,
  })
}

function rules({ grid, preset, sameRules }: Progress, { t, has }: Translator): string[] {
  if (sameRules) return []
  if (grid.before !== grid.after) return [t('report.progress.differs.grid', grid)]
  if (preset.before === preset.after) return [t('report.progress.differs.weights')]
  const nameOf = (id: string) => {
    const key = `common.preset.${id}`
    return has(key) ? t(key) : id
  }
  return [t('report.progress.differs.preset', { before: nameOf(preset.before), after: nameOf(preset.after) })]
}

function periods({ window: { before, after, days, shared } }: Progress, { t }: Translator): string {
  const span = ({ from, to }: { from: string; to: string }) => t('report.method.fromTo', { from, to })
  const isSame = before.from === after.from && before.to === after.to
  return t('report.progress.differs.window', {
    isSame: isSame ? 'yes' : 'no',
    from: before.from,
    to: before.to,
    nextFrom: after.from,
    nextTo: after.to,
    shared,
    days: days.after,
    spans: [span(before), span(after)],
  })
}

function covered(progress: Progress, { t }: Translator): string[] {
  const { coverage, onlyBefore, onlyAfter, common, sameRules } = progress
  const names = (ids: readonly string[]) => ids.map((id) => t(`checks.${id as 'OV-1'}.title`))
  if (onlyBefore.length + onlyAfter.length === 0) return []
  const lines = [
    t('report.progress.differs.coverage', coverage),
    ...(onlyAfter.length > 0
      ? [t('report.progress.differs.onlyAfter', { n: onlyAfter.length, names: names(onlyAfter) })]
      : []),
    ...(onlyBefore.length > 0
      ? [t('report.progress.differs.onlyBefore', { n: onlyBefore.length, names: names(onlyBefore) })]
      : []),
  ]
  if (sameRules && common.before !== null && common.after !== null)
    lines.push(
      t('report.progress.differs.common', {
        before: Math.round(common.before),
        after: Math.round(common.after),
      }),
    )
  return [lines.join(' ')]
}
