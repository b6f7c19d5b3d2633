import type { Action } from '#shared/model/audit'
import type { Planned } from '#shared/model/report-file'
import { nameIn } from './names'
import type { ReportContext } from './section'

/** An action's owner: named by the consultant, otherwise as the audit proposes; `short` shortens a name to its space. */
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

/** An action's due date, without the year if it is the audit's; otherwise the consultant's own words. */
export function dueText(
  due: string | undefined,
  { translator, audit: { asOf } }: Pick<ReportContext, 'translator' | 'audit'>,
): string {
  if (due === undefined || due.trim() === '') return '–'
  if (!/^\d{4}-\d\d-\d\d$/.test(due)) return translator.prose(due)
  return translator.date(due, due.slice(0, 4) === asOf.slice(0, 4) ? 'short' : 'medium')
}

/** An action's status, when and by whom it was set; null while only proposed. */
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
