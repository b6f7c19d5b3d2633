import { useCallback, useEffect, useState } from 'react'
import { useTranslator } from '../i18n/translator'
import { tellFailure } from '../shell/undo'
import { usePeople } from '../store/clients'
import type { WorkspaceRow } from '../store/rows'
import { madeOf, saveTeamAudit, useTeamAudits } from '../store/team-audits'
import { computeTeam } from '../workers/data-client'
import type { LiveTeam } from '../workers/team-tasks'
import { backUp } from './back-up'
import type { TeamState } from './employer'
import { useAutomaticBackup } from './use-automatic-backup'

interface Computed {
  made: string
  live: LiveTeam | null
  error: unknown
}

const NOBODY: readonly WorkspaceRow[] = []
const NONE: readonly never[] = []

/** Computes the team's audit whenever an input changes; the stored one is shown until the first is ready. */
export function useLiveTeam(employer: WorkspaceRow): TeamState {
  const { t } = useTranslator()
  const { id } = employer
  const people = usePeople(id)
  const stored = useTeamAudits(id)
  const [computed, setComputed] = useState<Computed | null>(null)
  const [progress, setProgress] = useState<TeamState['progress']>(null)
  const made = people ? madeOf(employer, people) : null
  useAutomaticBackup(id)
  const newest = stored?.[0]
  const isStored = newest !== undefined && newest.madeOf === made
  const isCurrent = computed?.made === made || (isStored && computed === null)

  useEffect(() => {
    if (made === null || stored === undefined || isCurrent) return
    const stop = new AbortController()
    computeTeam(id, (done, total) => stop.signal.aborted || setProgress({ done, total }), stop.signal)
      .then((live) => setComputed({ made, live, error: null }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setComputed((known) => ({ made, live: known?.live ?? null, error }))
      })
      .finally(() => stop.signal.aborted || setProgress(null))
    return () => stop.abort()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per state of the data: what is shown meanwhile changes nothing
  }, [id, made, stored === undefined])

  const live = computed?.live ?? null
  const isWithoutData = computed !== null && computed.live === null && computed.error === null
  const audit = live?.audit ?? (isWithoutData ? null : (newest?.audit ?? undefined))
  const save = useCallback(async () => {
    const now = await computeTeam(id)
    if (!now) return
    await saveTeamAudit(id, now.audit, now.madeOf)
    if (!(await backUp(id))) tellFailure(t('app.backup.failed'))
  }, [id, t])
  return {
    employer,
    people: people ?? NOBODY,
    audit,
    running: made !== null && !isCurrent,
    progress,
    error: computed?.error ?? null,
    faults: live?.faults ?? NONE,
    saved: newest !== undefined && newest.madeOf === made,
    stored: stored ?? NONE,
    save,
  }
}
