/** Beginnings that tell a month, English and French, without accents; longer ones first where one holds another. */
const NAMES: [RegExp, number][] = [
  [/^jan(v(ier)?|uary)?$/, 1],
  [/^f(eb(ruary)?|ev(r(ier)?)?)$/, 2],
  [/^mar(ch|s)?$/, 3],
  [/^a(pr(il)?|vr(il)?)$/, 4],
  [/^ma[iy]$/, 5],
  [/^(june?|juin)$/, 6],
  [/^(july?|juil(let)?)$/, 7],
  [/^a(ug(ust)?|out)$/, 8],
  [/^sept?(embre|ember)?$/, 9],
  [/^oct(obre|ober)?$/, 10],
  [/^nov(embre|ember)?$/, 11],
  [/^dec(embre|ember)?$/, 12],
]

/** The number of a month written in English or French, whole or shortened, or null. */
export function monthNumber(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '')
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
