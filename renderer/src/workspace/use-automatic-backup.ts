import { useEffect } from 'react'
import { useTranslator } from '../i18n/translator'
import { tellFailure } from '../shell/undo'
import { backUp } from './back-up'

/** Milliseconds of quiet after a change before a client is copied. */
const QUIET = 60_000

/** The change of each client up to which it is copied, or with which it was opened. */
const copied = new Map<string, number>()

/** Copies a client once nothing has been changed for a minute, without being asked; says so once where it cannot. */
export function useAutomaticBackup(workspace: string, change: number): void {
  const { t } = useTranslator()
  useEffect(() => {
    const known = copied.get(workspace)
    if (known === undefined) copied.set(workspace, change)
    if (known === undefined || known >= change) return
    const copy = async () => {
      copied.set(workspace, change)
      if (!(await backUp(workspace))) tellFailure(t('app.backup.failed'))
    }
    const timer = setTimeout(() => {
      copy().catch(() => undefined)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [workspace, change, t])
}
