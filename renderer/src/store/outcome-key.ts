import type { Outcome } from '#shared/model/records'

/** The identity of an outcome: two with the same key are the same outcome. */
export function outcomeKey({
  date,
  kind,
  label,
  value,
  currency,
  declaredSource,
  postUrl,
}: Omit<Outcome, 'postId' | 'source'>): string {
  return JSON.stringify([date, kind, label, value, currency, declaredSource, postUrl])
}
