import type { Action } from '#shared/model/audit'
import { daysBetween } from '#shared/time/days'
import { nameIn } from './names'
import { ownerOf } from './planned'
import type { ReportContext } from './section'

const first = (name: string) => name.split(' ')[0] ?? name
const NAMES = { person: first, brand: (name: string) => name }

/** Days after the audit at which the plan is reviewed. */
const STEPS = [30, 60, 90] as const

/** How many dated actions are due in each step of a quarter and after it, with their owners; null if fewer than two have a date. */
export function planLoad(actions: readonly Action[], context: ReportContext): string | null {
  const { audit, plan, translator, wording } = context
  const { person, brand } = audit.client
  const owners = (action: Action): string[] => {
    const isBoth =
      action.owner === 'both' && brand !== null && (plan?.[action.check]?.owner?.trim() ?? '') === ''
    return isBoth
      ? [first(nameIn(translator, person)), nameIn(translator, brand)]
      : [ownerOf(action, context, NAMES)]
  }
  const dated = [
    ...actions.map((action) => ({
      names: owners(action),
      due: plan?.[action.check]?.due?.trim() || action.due,
    })),
    ...(wording?.added?.actions ?? []).map((own) => ({
      names: [own.owner?.trim() ?? ''],
      due: own.due?.trim() ?? '',
    })),
  ].flatMap(({ names, due }) =>
    /^\d{4}-\d\d-\d\d$/.test(due) ? [{ names, days: daysBetween(audit.asOf, due) }] : [],
  )
  if (dated.length < 2) return null
  const parts = [...STEPS, null].flatMap((until, index) => {
    const from = index === 0 ? -Infinity : (STEPS[index - 1] ?? 0)
    const own = dated.filter(({ days }) => days > from && (until === null || days <= until))
    if (own.length === 0) return []
    const all = [...new Set(own.flatMap(({ names }) => names))]
    const counted = all.flatMap((name) =>
      name === ''
        ? []
        : [`${name} ${translator.integer(own.filter(({ names }) => names.includes(name)).length)}`],
    )
    const values = { n: own.length, owners: counted, hasOwners: counted.length > 0 ? 'yes' : 'no' }
    return [
      until === null
        ? translator.t('report.plan.loadLater', values)
        : translator.t('report.plan.loadWithin', { ...values, days: until }),
    ]
  })
  return parts.join(' ')
}
