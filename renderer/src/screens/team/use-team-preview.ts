import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '#shared/host/contract'
import type { TeamAudit } from '#shared/team/model'
import { call } from '#renderer/host/host'
import { openPdf } from '../report/pdf'
import type { Preview, Printed } from '../report/use-preview'

export type TeamPrintOptions = InputOf<'team.render'>['options']

/** How long a decision rests before it is printed, ms. */
const REST = 350

interface Made extends Printed {
  of: string
  audit: TeamAudit
}

/** The pages of a team's report as they would be printed now; the last ones stay while newer ones are made. */
export function useTeamPreview(audit: TeamAudit, options: TeamPrintOptions): Preview {
  const wish = JSON.stringify(options)
  const [made, setMade] = useState<Made | null>(null)
  const [failed, setFailed] = useState<{ of: string; error: unknown } | null>(null)
  const shown = useRef<Made | null>(null)
  const isCurrent = made?.of === wish && made.audit === audit
  const isFailed = failed?.of === wish
  useEffect(() => () => release(shown.current), [])
  useEffect(() => {
    if (isCurrent) return
    let isOver = false
    const wait = setTimeout(
      () => {
        print(audit, wish).then(
          (next) => {
            if (isOver) return release(next)
            release(shown.current)
            shown.current = next
            setFailed(null)
            setMade(next)
          },
          (error: unknown) => isOver || setFailed({ of: wish, error }),
        )
      },
      shown.current === null ? 0 : REST,
    )
    return () => {
      isOver = true
      clearTimeout(wait)
    }
  }, [audit, wish, isCurrent])
  return {
    whole: made,
    ahead: null,
    running: !isCurrent && !isFailed,
    error: isFailed ? failed.error : null,
  }
}

async function print(audit: TeamAudit, wish: string): Promise<Made> {
  const { bytes, pages } = await call('team.render', {
    audit,
    options: JSON.parse(wish) as TeamPrintOptions,
  })
  return { pdf: await openPdf(bytes), pages, sections: ['cover'], starts: [1], of: wish, audit }
}

function release(made: Made | null): void {
  made?.pdf.loadingTask.destroy().catch(console.warn)
}
