import { useEffect } from 'react'
import { useTranslator } from '../i18n/translator'
import { attempt, tellFailure } from '../shell/undo'
import { backUp } from './back-up'

/** Milliseconds without a change before a client is backed up. */
const QUIET = 60_000

/** For each client, the `change` up to which it is backed up, or with which it was opened. */
const copied = new Map<string, number>()

/** Backs up a client automatically once nothing has changed for a minute; reports a failure. */
export function useAutomaticBackup(workspace: string, change: number): void {
  const { t } = useTranslator()
  useEffect(() => {
    const known = copied.get(workspace)
    if (known === undefined) copied.set(workspace, change)
    if (known === undefined || known >= change) return
    const copy = async () => {
      // A copy that failed is tried again when the client is next opened or changed.
      if (await backUp(workspace)) copied.set(workspace, change)
      else tellFailure(t('app.backup.failed'))
    }
    const timer = setTimeout(() => attempt(copy), QUIET)
    return () => clearTimeout(timer)
  }, [workspace, change, t])
}
