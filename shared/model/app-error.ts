import type { ErrorCode, MessageKey, RowCode } from '#shared/locale/keys'

/** The values of a message: numbers, strings or lists of strings, never finished sentences. */
export type MessageValues = Record<string, string | number | boolean | null | string[]>

/** A text to show: its locale key and its values. */
export interface Message {
  key: MessageKey
  values: MessageValues
}

/**
 * An expected failure: `code` is its key in `errors.json` of the locale files, `values` fill in the text. Anything else thrown is a bug of
 * ours.
 */
export class AppError extends Error {
  override readonly name = 'AppError'

  readonly code: ErrorCode
  readonly values: MessageValues

  constructor(code: ErrorCode, values: MessageValues = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options)
    this.code = code
    this.values = values
  }
}

/** An invalid row: `code` is its key in `rows.json`. The reader of the table rejects the row and continues. */
export class RowError extends Error {
  override readonly name = 'RowError'

  readonly code: RowCode
  readonly values: MessageValues

  constructor(code: RowCode, values: MessageValues = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
  }
}
