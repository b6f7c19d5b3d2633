import { useEffect, useRef, useState } from 'react'
import type { Audit } from '#shared/model/audit'
import type { InputOf } from '#shared/host/contract'
import { call } from '#renderer/host/host'
import { bookmarkedPages, openPdf, type OpenPdf } from './pdf'

/** The print options of the report, without the two audits. */
export type PrintOptions = Omit<InputOf<'report.render'>['options'], 'previous'>

/** A printed report: its pages, its sections in order and the first page of each. */
export interface Printed {
  pdf: OpenPdf
  pages: number
  sections: readonly string[]
  starts: readonly number[]
  /** Names that the pages cannot print to the last letter. */
  unprintable: readonly string[]
}

/** The pages as they would be printed now. Old ones stay until new ones are ready; the section being viewed is printed first. */
export interface Preview {
  whole: Printed | null
  /** The viewed section printed alone after the cover, in about a tenth of the time. */
  ahead: Printed | null
  running: boolean
  error: unknown
}

/** Delays before printing, ms: for the single section; for the whole report the first time, after a decision, and after typing. */
const REST = { section: 150, first: 50, decision: 350, typing: 1200 }

interface Wish {
  audit: Audit
  previous: Audit | null
  options: string
}

type Made = Printed & { of: Wish }

/** Prints with the real services: the viewed section when typing pauses, and the whole report when it stops. */
export function usePreview(
  workspace: string,
  audit: Audit | null,
  previous: Audit | null,
  options: PrintOptions,
  section: string,
  wanted: boolean,
): Preview {
  const isPrinted = options.sections?.includes(section) ?? true
  const { made, isCurrent, error } = usePrinted(
    audit,
    previous,
    JSON.stringify(options),
    wanted,
    restOfWhole,
    workspace,
  )
  const alone = JSON.stringify(sectionOptions(options, section))
  const part = usePrinted(audit, previous, alone, wanted && isPrinted && !isCurrent, restOfSection)
  const isSection = part.made?.sections.at(-1) === section
  return {
    whole: made,
    ahead: !isCurrent && isPrinted && isSection ? part.made : null,
    running: wanted && audit !== null && !isCurrent,
    error,
  }
}

function restOfSection(last: string | null): number {
  return last === null ? 0 : REST.section
}

// The single section is requested first: the host prints one job at a time.
function restOfWhole(last: string | null, next: string): number {
  if (last === null) return REST.first
  return frameOf(last) === frameOf(next) ? REST.typing : REST.decision
}

/** The options without the typed text. */
function frameOf(options: string): string {
  return JSON.stringify({ ...(JSON.parse(options) as PrintOptions), narrative: null })
}

/** The options for one section alone, with the cover, which is always printed. */
function sectionOptions(options: PrintOptions, section: string): PrintOptions {
  const own = options.narrative?.[section]
  return { ...options, sections: ['cover', section], narrative: own ? { [section]: own } : {} }
}

/** The last print for a request, and whether it is still current. Prints run one at a time; outdated requests never start. */
function usePrinted(
  audit: Audit | null,
  previous: Audit | null,
  options: string,
  wanted: boolean,
  /** The delay before printing, ms, given the last printed options and the next. */
  restOf: (last: string | null, next: string) => number,
  /** The client whose pages are kept for the next visit to this screen. */
  keptFor: string | null = null,
) {
  const [made, setMade] = useState<Made | null>(() => (keptFor === null ? null : keptOf(keptFor)))
  const [failed, setFailed] = useState<{ of: Wish; error: unknown } | null>(null)
  const busy = useRef<Promise<void>>(Promise.resolve())
  const shown = useRef<Made | null>(made)
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      if (keptFor === null) release(shown.current)
      else if (shown.current) keep(keptFor, shown.current)
    }
  }, [keptFor])

  const isCurrent = isOf(made?.of, audit, previous, options) || isOf(failed?.of, audit, previous, options)
  useEffect(() => {
    if (!audit || !wanted || isCurrent) return
    let isOver = false
    const of = { audit, previous, options }
    const wait = setTimeout(
      () => {
        busy.current = busy.current.then(async () => {
          if (isOver) return
          try {
            const done = { ...(await print(of)), of }
            if (isGone.current) {
              release(done)
              return
            }
            const before = shown.current
            shown.current = done
            setFailed(null)
            setMade(done)
            if (keptFor !== null) keep(keptFor, done)
            release(before)
          } catch (error) {
            if (!isOver) setFailed({ of, error })
          }
        })
      },
      restOf(shown.current?.of.options ?? null, options),
    )
    return () => {
      isOver = true
      clearTimeout(wait)
    }
  }, [audit, previous, options, wanted, isCurrent, restOf, keptFor])
  return { made, isCurrent, error: isOf(failed?.of, audit, previous, options) ? failed?.error : null }
}

let kept: { workspace: string; made: Made } | null = null

function keptOf(workspace: string): Made | null {
  return kept?.workspace === workspace ? kept.made : null
}

/** Keeps the pages of one client only, the last one viewed. */
function keep(workspace: string, made: Made): void {
  if (kept && kept.made !== made) release(kept.made)
  kept = { workspace, made }
}

/** Frees the pages' memory; a failure to do so has no consequence. */
function release(made: Made | null): void {
  made?.pdf.loadingTask.destroy().catch(console.warn)
}

function isOf(wish: Wish | undefined, audit: Audit | null, previous: Audit | null, options: string): boolean {
  return wish?.audit === audit && wish?.previous === previous && wish.options === options
}

async function print({ audit, previous, options }: Wish): Promise<Printed> {
  const wished = JSON.parse(options) as PrintOptions
  const { bytes, pages, unprintable } = await call('report.render', {
    audit,
    options: { ...wished, previous },
  })
  const pdf = await openPdf(bytes)
  return {
    pdf,
    pages,
    sections: [...new Set(wished.sections)],
    starts: await bookmarkedPages(pdf),
    unprintable,
  }
}
