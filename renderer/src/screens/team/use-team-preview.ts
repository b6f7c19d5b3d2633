import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '#shared/host/contract'
import type { TeamAudit } from '#shared/team/model'
import { call } from '#renderer/host/host'
import { bookmarkedPages, openPdf } from '../report/pdf'
import type { Preview, Printed } from '../report/use-preview'

export type TeamPrintOptions = InputOf<'team.render'>['options']

/** Delay before printing after a decision, or while typing, ms. */
const REST = 600

interface Made extends Printed {
  of: string
  audit: TeamAudit
}

/** The team report's pages as they would be printed now; old ones stay until new ones are ready. */
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
  const options = JSON.parse(wish) as TeamPrintOptions
  const { bytes, pages, unprintable } = await call('team.render', { audit, options })
  const pdf = await openPdf(bytes)
  const starts = await bookmarkedPages(pdf)
  return { pdf, pages, sections: options.sections ?? [], starts, unprintable, of: wish, audit }
}

function release(made: Made | null): void {
  made?.pdf.loadingTask.destroy().catch(console.warn)
}
