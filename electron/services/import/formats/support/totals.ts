import { monthNumber } from '#shared/time/month-names'
import { foldLabel } from '#shared/values/labels'

/** A word that adds up, or evens out, the rows above it. */
const SUMS =
  /^(totals?|tota(ux|les|is|li|le)|subtota\w*|eindtotaal|gesamt(summe|wert)?|insgesamt|zwischensumme|summen?|som+es?|som|suma|soma|sum|[σς]|moyen(ne)?s?|averages?|avg|mean|mittel|durchschnitt\w*|mittelwert|promedio|gemiddelde|median[eao]?s?|cumul\w*|kumuliert)$/
/** What may accompany it: the period added up, and the unit. */
const BESIDE =
  /^(grand|sub|sous|gener\w*|global\w*|\d+|[tqsh][1-4]|[1-4][tq]|year|annee|annuel\w*|ano|anno|jahr|month\w*|mois|mensuel\w*|monat|mes|mese|quarter|trimestre|quartal|semestre|ytd|ht|ttc|net|brut|eur|euros?|usd|chf|gbp|posts?|publications?|beitrage|deals?|affaires?|opportunit\w*|sizes?|tailles?|panier|values?|valeurs?|wert|valor|amounts?|montants?|importe|pipeline|won|gagne\w*|lost|perdu\w*|open|of|de|des|du|la|le|les|par|per|pro|for|pour|all|tous|toutes|lignes?|rows?|views?|vues?|impressions?)$/

/** True for a cell that says "Total", alone or with a period or a unit: the row adds up others and is not data itself. */
export function saysTotal(text: string): boolean {
  if (text.length >= 60) return false
  const words = foldLabel(text).split(/[^\p{L}\p{N}]+/u)
  const said = words.filter((word) => word !== '')
  return (
    said.some((word) => SUMS.test(word)) &&
    said.every((word) => SUMS.test(word) || BESIDE.test(word) || monthNumber(word) !== null)
  )
}
