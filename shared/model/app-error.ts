import type { ErrorCode, MessageKey, RowCode } from '#shared/locale/keys'

/** What a message needs besides its key: numbers, strings or lists of strings, never finished sentences. */
export type MessageValues = Record<string, string | number | boolean | null | string[]>

/** A text to show: its key in the locale files and its values. */
export interface Message {
  key: MessageKey
  values: MessageValues
}

/**
 * An expected failure: `code` is the key in `errors.json` of the locale files, `values` fill its text.
 * Anything else that is thrown is a bug of ours.
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

/** A row that does not fit: `code` is the key in `rows.json`. Whoever reads the table rejects the row with it and goes on. */
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
