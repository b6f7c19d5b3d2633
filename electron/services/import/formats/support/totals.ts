import { foldLabel } from '#shared/values/labels'

const TOTAL =
  /^(?:(?:grand |sub)?-?totals?|tota(?:ux|les|is|li|le|al)|(?:total|totale) gener\w*|sous-total|subtota\w*|eindtotaal|gesamt(?:summe|wert)?|insgesamt|zwischensumme|summe|som+e|suma|soma|sum)(?: ?\(\d+\))?$/

/** True for a cell that says "Total" and nothing else: the row adds up others and is none of its own. */
export function saysTotal(text: string): boolean {
  return text.length < 40 && TOTAL.test(foldLabel(text))
}
