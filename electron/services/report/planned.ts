import type { Action } from '#shared/model/audit'
import type { Planned } from '#shared/model/report-file'
import { nameIn } from './names'
import type { ReportContext } from './section'

/** Who does an action: whom the consultant names, else as the audit proposes; `short` makes a name as short as its place asks for. */
export function ownerOf(
  action: Action,
  { plan, translator, audit: { client } }: Pick<ReportContext, 'plan' | 'translator' | 'audit'>,
  short: { person: (name: string) => string; brand: (name: string) => string },
): string {
  const owner = plan?.[action.check]?.owner?.trim() ?? ''
  if (owner !== '') return translator.prose(owner)
  return translator.t(`common.owner.${action.owner}`, {
    person: short.person(nameIn(translator, client.person)),
    brand: short.brand(nameIn(translator, client.brand ?? client.person)),
  })
}

/** By when: a day as the language writes it, without the year where it is that of the audit, else the consultant's own words. */
export function dueText(
  due: string | undefined,
  { translator, audit: { asOf } }: Pick<ReportContext, 'translator' | 'audit'>,
): string {
  if (due === undefined || due.trim() === '') return '–'
  if (!/^\d{4}-\d\d-\d\d$/.test(due)) return translator.prose(due)
  return translator.date(due, due.slice(0, 4) === asOf.slice(0, 4) ? 'short' : 'medium')
}

/** What became of an action, when and by whom that was said; null while it is only proposed. */
export function stateText(
  planned: Planned | undefined,
  { translator: { t, prose } }: Pick<ReportContext, 'translator'>,
): string | null {
  const { status = 'proposed', on, by = '' } = planned ?? {}
  if (status === 'proposed') return null
  return t(`report.plan.state.${status}`, {
    hasDay: on === undefined ? 'no' : 'yes',
    on: on ?? null,
    by: prose(by.trim()),
    hasName: by.trim() === '' ? 'no' : 'yes',
  })
}
