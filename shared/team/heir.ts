import type { Client } from '#shared/model/client'

/** The fields common to a person's and an employer's description, as written or as stored. */
type Described = Pick<
  Client,
  | 'country'
  | 'region'
  | 'asOf'
  | 'periodMonths'
  | 'preset'
  | 'grid'
  | 'brand'
  | 'themes'
  | 'targets'
  | 'outcomesTracked'
  | 'rules'
  | 'acceptedSources'
  | 'benchmarks'
  | 'consultant'
>

/**
 * A person's description within the employer's team: brand, date and length of the period are the employer's, and its themes come first.
 */
export function underEmployer<Own extends Described>(
  own: Own,
  employer: Pick<Described, 'asOf' | 'periodMonths' | 'brand' | 'themes' | 'acceptedSources'>,
): Own {
  const { asOf: _, ...rest } = own
  return {
    ...rest,
    ...(employer.asOf !== undefined && { asOf: employer.asOf }),
    periodMonths: employer.periodMonths,
    brand: employer.brand,
    themes: [
      ...employer.themes,
      ...own.themes.filter((theme) => !employer.themes.some(({ name }) => name === theme.name)),
    ],
    acceptedSources: [...new Set([...(own.acceptedSources ?? []), ...(employer.acceptedSources ?? [])])],
    // The compiler does not see that a generic type, taken apart and put together again, is whole.
  } as unknown as Own
}

/** The same, with the person's empty fields filled from the employer. */
export function heirOf<Own extends Described>(own: Own, employer: Described): Own {
  const { targets, outcomesTracked, consultant } = own
  const isAimless = Object.values(targets).every((each) => Array.isArray(each) && each.length === 0)
  const isUnsigned = Object.values(consultant).every((each) => each === undefined || each === '')
  const region = own.region ?? (own.country === employer.country ? employer.region : undefined)
  const [preset, grid] = [own.preset ?? employer.preset, own.grid ?? employer.grid]
  const [rules, benchmarks] = [own.rules ?? employer.rules, own.benchmarks ?? employer.benchmarks]
  return {
    ...underEmployer(own, employer),
    ...(region !== undefined && { region }),
    ...(preset !== undefined && { preset }),
    ...(grid !== undefined && { grid }),
    ...(rules !== undefined && { rules }),
    ...(benchmarks !== undefined && { benchmarks }),
    targets: isAimless ? employer.targets : targets,
    outcomesTracked: outcomesTracked === 'unknown' ? employer.outcomesTracked : outcomesTracked,
    consultant: isUnsigned ? employer.consultant : consultant,
  }
}
