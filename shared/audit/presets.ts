import type { Client } from '#shared/model/client'
import type { OwnGrid } from '#shared/model/own-grid'
import type { Preset } from '#shared/model/vocabulary'
import { CATEGORIES, type Category, type CheckId, type CheckSettings, type Limits } from './catalogue'

/** What a preset changes of one check; the default stays visible in the annex. */
type Override = Partial<Pick<CheckSettings, 'weight' | 'limits' | 'band' | 'minimum'>>

/** A check's settings under a preset, with the defaults they replace (only where they differ). */
export interface PresetSettings extends CheckSettings {
  defaults: Override
}

export interface PresetCategory extends Omit<Category, 'checks'> {
  checks: readonly PresetSettings[]
}

/** Differences of each preset from the table of `catalogue.ts`; the weights sum to 100 under every preset. */
export const PRESETS: Readonly<Record<Preset, Readonly<Partial<Record<CheckId, Override>>>>> = {
  employee: {},
  // Nobody else brings the contacts: they count more, the amplitude of the resonance less.
  consultant: { 'RR-1': { weight: 4 }, 'RR-4': { weight: 1 }, 'SA-2': { weight: 6 }, 'OC-2': { weight: 5 } },
  // Publishes less often, in their own voice, and stands for the house; somebody else often answers the comments.
  executive: {
    'CA-1': { weight: 2, band: { low: { pass: 0.5, fail: 0.15 }, high: { pass: 5, fail: 10 } } },
    'SA-4': { weight: 1 },
    'OV-1': { weight: 7 },
    'BA-1': { weight: 6 },
  },
  // The brand, its page and their common ground are the point, and an ambassador may speak of them more; contacts are the house's.
  'employer-brand': {
    'BA-1': { weight: 6, band: { low: { pass: 0.3, fail: 0.15 }, high: { pass: 0.7, fail: 0.9 } } },
    'BA-2': { weight: 4 },
    'BA-5': { weight: 5 },
    'PG-1': { weight: 3 },
    'OC-2': { weight: 3 },
    'OC-4': { weight: 3 },
    'SA-2': { weight: 4 },
    'EL-3': { weight: 3 },
  },
}

/** What a preset changes, by check. */
export function changesOf(preset: Preset): [CheckId, Override][] {
  return Object.entries(PRESETS[preset]) as [CheckId, Override][]
}

/** The preset of a client: the one named, else `consultant` without an employer brand and `employee` with one. */
export function presetOf({ preset, brand }: Pick<Client, 'preset' | 'brand'>): Preset {
  return preset ?? (brand === null ? 'consultant' : 'employee')
}

/** The table of categories under a preset, and under a grid of the consultant's own over it. */
export function categoriesOf(preset: Preset, own?: OwnGrid): readonly PresetCategory[] {
  return CATEGORIES.map((category) => {
    const checks = category.checks.map((check) =>
      adjust(check, { ...PRESETS[preset][check.id], ...ownOf(check, own) }),
    )
    return { ...category, checks, weight: checks.reduce((sum, { weight }) => sum + weight, 0) }
  })
}

/** What an own grid changes of a check; what does not fit it (a weight for one that never counts, limits of another kind or direction) is left. */
export function ownOf(check: CheckSettings, own: OwnGrid | undefined): Override {
  const { weight, limits, band, minimum } = own?.checks[check.id] ?? {}
  return {
    ...(weight !== undefined && check.weight > 0 && { weight }),
    ...(limits && check.limits && isAlike(limits, check.limits) && { limits }),
    ...(band &&
      check.band &&
      isAlike(band.low, check.band.low) &&
      isAlike(band.high, check.band.high) &&
      band.low.pass <= band.high.pass && { band }),
    ...(minimum !== undefined && { minimum }),
  }
}

// The order of the two is the direction of the check: more is better, or less.
function isAlike(own: Limits, usual: Limits): boolean {
  return own.pass !== own.fail && own.pass > own.fail === usual.pass > usual.fail
}

function adjust(check: CheckSettings, override: Override): PresetSettings {
  const { weight, limits, band, minimum } = override
  return {
    ...check,
    ...override,
    defaults: {
      ...(weight === undefined ? {} : { weight: check.weight }),
      ...(limits && check.limits ? { limits: check.limits } : {}),
      ...(band && check.band ? { band: check.band } : {}),
      ...(minimum === undefined ? {} : { minimum: check.minimum }),
    },
  }
}
