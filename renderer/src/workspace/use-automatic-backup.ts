import { useEffect } from 'react'
import { useTranslator } from '../i18n/translator'
import { tellFailure } from '../shell/undo'
import { onWrite } from '../store/on-write'
import { backUpSoon } from './automatic-backup'

/** Backs up an open client automatically after every write to the database, be it the report's words; reports a failure. */
export function useAutomaticBackup(workspace: string): void {
  const { t } = useTranslator()
  useEffect(() => {
    const soon = () => backUpSoon(workspace, () => tellFailure(t('app.backup.failed')))
    soon()
    return onWrite(soon)
  }, [workspace, t])
}
