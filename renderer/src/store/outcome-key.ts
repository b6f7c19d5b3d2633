import type { Outcome } from '#shared/model/records'

/** What makes two results the same one. */
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
