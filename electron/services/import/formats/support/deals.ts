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
  const won = state === 'won' ? row.date('won') : null
  const date = won ?? row.date('created')
  if (date === null)
    throw new RowError('required', { column: row.title(state === 'won' ? 'won' : 'created') })
  const { value, currency } = row.money('amount')
  return {
    date: date.day,
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
  return id === '' ? `${row.text('name')}|${row.date('created')?.day ?? ''}` : id
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

/** Stages are named by every team: only the words for won and lost tell, everything else is open. */
export function stateOfStage(stage: string): DealState {
  const folded = foldLabel(stage)
  if (/\bwon\b|closed ?won|gagne/.test(folded)) return 'won'
  return /\blost\b|closed ?lost|perdu/.test(folded) ? 'lost' : 'open'
}
