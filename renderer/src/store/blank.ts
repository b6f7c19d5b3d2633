import type { Brand, Client } from '#shared/model/client'

/** A brand of which nothing is known but its name. */
export const BLANK_BRAND: Omit<Brand, 'name'> = {
  aliases: [],
  specialties: [],
  products: [],
  competitors: [],
  followers: undefined,
  employees: undefined,
}

/** What nobody has said of a client or an employer yet. */
export const BLANK_CLIENT: Pick<Client, 'themes' | 'questions' | 'targets' | 'outcomesTracked' | 'labels'> = {
  themes: [],
  questions: [],
  targets: { jobTitles: [], industries: [], seniorities: [], locations: [] },
  outcomesTracked: 'unknown',
  labels: {},
}

/** Where and over how long a new client is audited until somebody says otherwise: this computer's zone, a year. */
export function usualFrame(): Pick<Client, 'timezone' | 'country' | 'periodMonths'> {
  return {
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
    country: 'FR',
    periodMonths: 12,
  }
}
