import { RowError } from '#shared/model/app-error'
import type { OutcomeExtract } from '#shared/records/extract'
import { foldLabel } from '#shared/values/labels'
import { currencyOf } from './money'
import type { Reading } from './reading'
import type { ToolRow } from './tool-table'

/** Columns that the deals of any sales tool have. */
export type DealColumn = 'id' | 'name' | 'status' | 'amount' | 'currency' | 'created' | 'won' | 'source'

/** How far a deal has come. */
export type DealState = 'won' | 'lost' | 'open'

/**
 * A deal as a result: won is a deal on the day it was won; anything else, lost ones too, is an opportunity on the day it was
 * created, which is the day the contact led to something. A won deal whose day is not told takes the day it was created,
 * and the file gets a warning. Throws `required` where the day to take is blank.
 */
export function dealOf<Column extends string>(
  tool: string,
  row: ToolRow<Column | DealColumn>,
  state: DealState,
): OutcomeExtract & { dated: boolean } {
  const won = state === 'won' ? row.day('won') : null
  const date = won ?? row.day('created')
  if (date === null)
    throw new RowError('required', { column: row.title(state === 'won' ? 'won' : 'created') })
  const { value, currency } = row.money('amount')
  return {
    date,
    kind: state === 'won' ? 'deal' : 'opportunity',
    label: row.text('name'),
    value,
    currency: currencyOf(row.text('currency')) ?? currency,
    declaredSource: row.text('source') || null,
    postUrl: null,
    ref: `${tool}:${refOf(row)}`,
    dated: state !== 'won' || won !== null,
  }
}

/** The number of the deal, else its name and the day it was created. */
function refOf<Column extends string>(row: ToolRow<Column | DealColumn>): string {
  const id = row.text('id')
  return id === '' ? `${row.text('name')}|${row.day('created') ?? ''}` : id
}

/** Gathers deals; `end` tells how many won ones took the day they were created. */
export function dealTaker(): {
  take: (reading: Reading, deal: ReturnType<typeof dealOf>) => void
  end: (reading: Reading) => void
} {
  const undated = new WeakMap<Reading, number>()
  return {
    take(reading, { dated, ...outcome }) {
      reading.extract.outcomes.push(outcome)
      if (!dated) undated.set(reading, (undated.get(reading) ?? 0) + 1)
    },
    end(reading) {
      const count = undated.get(reading) ?? 0
      if (count > 0) reading.warn('wonDateUnknown', { count })
    },
  }
}

/** Words that say no, before or after those for a deal: "won’t proceed", "pas gagné", "devis refusé". */
const LOST =
  /\b(lost|perdue?s?|lose|abandon\w*|refuse\w*|rejet\w*|rejected|declined?|annule\w*|cancel+ed|dead|disqualif\w*|unqualified|sans suite|verloren|perdid[oa]s?|pers[oaie])\b/
const NOT = /\b(not|no|non|pas|jamais|never|sans|without|won'?t|will not|nicht|kein\w*|unlikely)\b/
/** A stage that is won says so and nothing else. */
const WON =
  /^(?:(?:deal|closed?|ferme(?:e|es|s)?|cloture(?:e|es|s)?|affaire|devis|contrat|contract|proposal|proposition|quote|commande|order|vente|offre|offer|client|customer|stage|etape|\d+|[-–:./()]|est|is|and|et|%)\s*)*(?:won|gagne(?:e|es|s)?|signe(?:e|es|s)?|signed|accepte(?:e|es|s)?|accepted|conclue?s?|gewonnen|ganad[oa]s?|ganh[oa]s?|vint[oaie])(?:\s*(?:[-–:./()!✓✅🎉]|deal|affaire|contrat|contract|\d+|%))*$/u

/** How far a stage has come, by its own words: lost or denied before won, won only where the stage says nothing else; everything else is open. */
export function stateOfStage(stage: string): DealState {
  const folded = foldLabel(stage)
  if (LOST.test(folded)) return 'lost'
  if (NOT.test(folded)) return 'lost'
  return WON.test(folded) ? 'won' : 'open'
}
