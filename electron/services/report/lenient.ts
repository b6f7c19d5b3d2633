import type { MessageKey } from '#shared/locale/keys'
import type { Translator } from '#shared/locale/translator'
import type { MessageValues } from '#shared/model/app-error'

/**
 * A translator for stored audits: if a text uses a value that an older audit lacks, the value prints as a dash (a choice takes its `other`
 * case) instead of failing the whole report.
 */
export function lenient(translator: Translator): Translator {
  function t(key: MessageKey, values: MessageValues = {}): string {
    try {
      return translator.t(key, values)
    } catch (error) {
      const name = missingValue(error)
      if (name === null || name in values) throw error
      return t(key, { ...values, [name]: Number.NaN }).replaceAll('NaN', '–')
    }
  }
  return { ...translator, t, message: ({ key, values }) => t(key, values) }
}

// intl-messageformat names the missing value only in its message.
function missingValue(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'MISSING_VALUE') return null
  return /variable "([^"]+)"/.exec(error.message)?.[1] ?? null
}
