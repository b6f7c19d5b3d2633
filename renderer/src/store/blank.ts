import type { Brand, Client } from '#shared/model/client'

/** A brand about which only the name is known. */
export const BLANK_BRAND: Omit<Brand, 'name'> = {
  aliases: [],
  specialties: [],
  products: [],
  competitors: [],
  followers: undefined,
  employees: undefined,
}

/** The empty fields of a new client or employer. */
export const BLANK_CLIENT: Pick<Client, 'themes' | 'questions' | 'targets' | 'outcomesTracked' | 'labels'> = {
  themes: [],
  questions: [],
  targets: { jobTitles: [], industries: [], seniorities: [], locations: [] },
  outcomesTracked: 'unknown',
  labels: {},
}

/** The defaults for a new client: this computer's time zone, France, and a period of one year. */
export function usualFrame(): Pick<Client, 'timezone' | 'country' | 'periodMonths'> {
  return {
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
    country: 'FR',
    periodMonths: 12,
  }
}
