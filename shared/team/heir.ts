import type { Client } from '#shared/model/client'

/** What a person's description and an employer's have in common, as they are written or as they are stored. */
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

/** The description of a person as one of the employer's: the brand, the day and the length of the period are the employer's, its themes come first. */
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
  } as unknown as Own
}

/** The same with what the person's own description leaves open, as the employer says it. */
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
