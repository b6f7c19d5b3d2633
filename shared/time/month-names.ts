/** Prefixes that identify a month in English, French, German, Spanish, Italian, Portuguese and Dutch, without accents. */
const NAMES: [RegExp, number][] = [
  [/^(jan(v(ier)?|uary?|uar|eiro)?|jaen(ner)?|ene(ro)?|gen(naio)?)$/, 1],
  [/^(f(eb(ruary|ruar|ruari|rero|braio)?|ev(r(ier)?|ereiro)?))$/, 2],
  [/^(mar(ch|s|zo|co|z)?|maerz|mrz|mrt|maart)$/, 3],
  [/^a(pr(il|ile)?|vr(il)?|br(il)?)$/, 4],
  [/^(ma[iy]|mayo|maio|mag(gio)?|mei)$/, 5],
  [/^(jun[ei]?|juin|junio|junho|giu(gno)?)$/, 6],
  [/^(jul[yi]?|juil(let)?|julio|julho|lug(lio)?)$/, 7],
  [/^(a(ug(ust|ustus)?|out|go(sto)?))$/, 8],
  [/^(sept?(embre|ember|tiembre|iembre)?|set(embro|tembre|iembre)?)$/, 9],
  [/^(oct(obre|ober|ubre)?|okt(ober)?|ott(obre)?|out(ubro)?)$/, 10],
  [/^nov(embre|ember|iembre|embro)?$/, 11],
  [/^(dec(embre|ember)?|dez(ember|embro)?|dic(iembre|embre)?)$/, 12],
]

/** The number of a month named in one of these languages, in full or abbreviated, or null. */
export function monthNumber(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '')
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
