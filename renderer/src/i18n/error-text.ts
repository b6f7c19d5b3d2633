import type { Translator } from '#shared/locale/translator'
import { AppError } from '#shared/model/app-error'

/** The message for a failure: the text of its code, or that the fault is ours. */
export function errorText(error: unknown, { t, has }: Translator): string {
  if (error instanceof AppError && has(`errors.${error.code}`)) return t(`errors.${error.code}`, error.values)
  return t(isFull(error) ? 'errors.storage.full' : 'errors.host.internal')
}

/** Whether a write failed because the disk, or the browser's quota for this app, is full. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false
  const { inner, failures } = error as { inner?: unknown; failures?: unknown }
  // The database wraps a row's failure in that of the transaction or bulk write; workers pass on text only.
  const causes = [error.cause, inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])]
  return (
    error.name === 'QuotaExceededError' || error.message.includes('QuotaExceededError') || causes.some(isFull)
  )
}
