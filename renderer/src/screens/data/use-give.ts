import type { Grant } from '#shared/host/results'
import { didIt, failedIt } from '#renderer/shell/undo'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { addToQueue } from './import-queue'

/** Imports what is given into the open client; it can be taken back, and what fails is said. */
export function useGive(): (grants: Promise<Grant[]>) => Promise<void> {
  const translator = useTranslator()
  const row = useWorkspace()
  return async (grants) => {
    try {
      const given = await grants
      if (given.length === 0) return
      await addToQueue(row, given, (undo) => didIt(translator.t('data.summary.title'), undo, { quiet: true }))
    } catch (error) {
      failedIt(errorText(error, translator))
    }
  }
}
