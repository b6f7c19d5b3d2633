import type { Grant } from '#shared/host/results'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { addToQueue } from '#renderer/import/import-queue'

/** Imports the chosen files into the open client, with an undo; failures are reported. */
export function useImport(): (choose: () => Promise<Grant[]>) => void {
  const { t } = useTranslator()
  const row = useWorkspace()
  return (choose) =>
    attempt(async () => {
      const given = await choose()
      if (given.length === 0) return
      await addToQueue(row, given, (undo) => tellDone(t('data.summary.title'), undo, { quiet: true }))
    })
}
