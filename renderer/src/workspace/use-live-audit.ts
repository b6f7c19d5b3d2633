import { useCallback, useEffect, useState } from 'react'
import { saveAudit, useStoredAudit } from '../store/audits'
import { usePreviousId } from '../store/previous'
import type { WorkspaceRow } from '../store/rows'
import { backUp } from './back-up'
import { useAutomaticBackup } from './use-automatic-backup'
import { computeAudit } from '../workers/data-client'
import type { LiveAudit } from '../workers/data-tasks'
import { useTranslator } from '../i18n/translator'
import { tellFailure } from '../shell/undo'
import type { AuditState } from './workspace'

interface Computed {
  workspace: string
  live: LiveAudit | null
  error: unknown
}

const NONE: readonly string[] = []

/** Computes the audit whenever an input changes; the stored one is shown until the first is ready. */
export function useLiveAudit(row: WorkspaceRow): AuditState {
  const { id, change, last } = row
  const { t } = useTranslator()
  useAutomaticBackup(id)
  const [computed, setComputed] = useState<Computed | null>(null)
  const own = computed?.workspace === id ? computed : null
  const stored = useStoredAudit(last?.id)?.audit
  const live = own?.live ?? null
  const isCurrent = live?.change === change
  const savedChange = last?.change
  const saved = isCurrent ? savedChange === change : savedChange === change && stored != null

  useEffect(() => {
    // An outdated result is shown too: it is still newer than the previous one.
    computeAudit(id)
      .then((live) => setComputed({ workspace: id, live, error: null }))
      .catch((error: unknown) =>
        setComputed((known) => ({ workspace: id, live: known?.workspace === id ? known.live : null, error })),
      )
  }, [id, change])

  const audit = live ? live.audit : (stored ?? undefined)
  const previous = useStoredAudit(usePreviousId(id, audit))?.audit ?? null
  const save = useCallback(async () => {
    const now = await computeAudit(id)
    if (!now.audit) return
    await saveAudit(id, now.audit, now.change)
    if (!(await backUp(id))) tellFailure(t('app.backup.failed'))
  }, [id, t])

  return {
    audit,
    warnings: live?.warnings ?? [],
    running: !isCurrent && own?.error == null,
    error: own?.error ?? null,
    faults: live?.faults ?? NONE,
    saved,
    previous,
    save,
  }
}
