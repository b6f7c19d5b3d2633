import { useMemo } from 'react'
import { useReport, useRows } from '#renderer/store/client-rows'
import type { OwnRows } from './printed-own'

/** The consultant's edits to a client's findings and actions, live; `undefined` while loading. */
export function useOwn(workspace: string): OwnRows | undefined {
  const findings = useRows('findings', workspace)
  const actions = useRows('actions', workspace)
  const exhibits = useRows('exhibits', workspace)
  const stored = useReport(workspace)
  return useMemo(
    () =>
      findings && actions && exhibits && stored
        ? {
            findings,
            actions,
            exhibits,
            ranks: stored.report?.ranks,
            leftOut: stored.report?.leftOut ?? [],
          }
        : undefined,
    [findings, actions, exhibits, stored],
  )
}
