import type { Translator } from '#shared/locale/translator'
import { AppError } from '#shared/model/app-error'

/** What to tell the person about a failure: the text of its code, or that the fault is ours. */
export function errorText(error: unknown, { t, has }: Translator): string {
  if (error instanceof AppError && has(`errors.${error.code}`)) return t(`errors.${error.code}`, error.values)
  return t('errors.host.internal')
}
