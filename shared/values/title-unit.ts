import { foldLabel } from './labels'

const THOUSANDS = new Set(
  "k|tsd|tsd.|000|'000|000s|1000|1 000|1.000|1,000|thousand|thousands|millier|milliers|tausend|miles|migliaia|milhares|duizend".split(
    '|',
  ),
)
const MILLIONS = new Set(
  'mio|mio.|mn|mln|million|millions|millionen|millones|milioni|milhoes|miljoen'.split('|'),
)
const CURRENCY = / ?(?:d'|de |of )?(?:€|\$|£|euros?|eur|usd|chf|gbp)$/

/** Characters of a title; what is longer is a text. */
const LONGEST = 120

/** Most titles say no unit, and are asked for it in every row: a bracket, a preposition or a currency comes before any. */
const MAY_SAY = /[([]| (?:in|en|em) |(?:€|\$|£|euros?|eur|usd|chf|gbp)\s*$/i

/** What every figure under a title has to be multiplied by: 1,000 for "Impressions (k)", "Montant k€" or "Reichweite in Tsd.", else 1. */
export function unitOfTitle(title: string): number {
  if (!MAY_SAY.test(title)) return 1
  const folded = foldLabel(title.slice(0, LONGEST))
  const inBrackets = [...folded.matchAll(/[([]([^)\]]{1,30})[)\]]/g)].map(([, inside = '']) => inside)
  const behindIn = / (?:in|en|em) (\S+(?: (?:de |d'|of )?\S+)?)$/.exec(folded)?.[1]
  const last = folded.slice(folded.lastIndexOf(' ') + 1)
  for (const said of [...inBrackets, behindIn ?? '', CURRENCY.test(last) ? last : '']) {
    const bare = said.replace(/^(?:in |en |em |[x×] ?)/, '').trim()
    const unit = bare.replace(CURRENCY, '').trim()
    if (THOUSANDS.has(unit) || (unit === 't' && unit !== bare)) return 1_000
    if (MILLIONS.has(unit) || (unit === 'm' && unit !== bare)) return 1_000_000
  }
  return 1
}

/** A title without what it says of the unit, by which its column is known. */
export function withoutUnit(title: string): string {
  if (title.length > LONGEST || unitOfTitle(title) === 1) return title
  return title
    .replace(/[([][^)\]]{1,30}[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?:in|en|em) \S+(?: (?:de |d['’]|of )?\S+)?$/i, '')
    .replace(/ [kmt] ?(?:€|\$|£|eur|usd|chf|gbp)$/i, '')
    .trim()
}
