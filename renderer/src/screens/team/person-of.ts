import type { Client } from '#shared/model/client'
import { BLANK_CLIENT } from '#renderer/store/blank'
import type { WorkspaceRow } from '#renderer/store/rows'

/** The description of a new person of an employer: what is left empty is inherited from the employer. */
export function personOf(
  { language, timezone, country, periodMonths, brand }: WorkspaceRow['client'],
  person: Client['person'],
): Client {
  return {
    language,
    timezone,
    country,
    periodMonths,
    person,
    brand: brand && { ...brand, followers: brand.followers, employees: brand.employees },
    ...BLANK_CLIENT,
    consultant: {},
  }
}
