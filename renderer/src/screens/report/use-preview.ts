import { useEffect, useRef, useState } from 'react'
import type { Audit } from '#shared/model/audit'
import type { InputOf } from '#shared/host/contract'
import { call } from '#renderer/host/host'
import { bookmarkedPages, openPdf, type OpenPdf } from './pdf'

/** What the report is printed by, without the two audits. */
export type PrintOptions = Omit<InputOf<'report.render'>['options'], 'previous'>

/** A printed report: its pages, its sections in order and the first page of each. */
export interface Printed {
  pdf: OpenPdf
  pages: number
  sections: readonly string[]
  starts: readonly number[]
}

/** The pages as they would be printed now. The last ones stay while newer ones are made; the section looked at is ahead of them. */
export interface Preview {
  whole: Printed | null
  /** The section looked at, printed alone behind the cover: there in a tenth of the time. */
  ahead: Printed | null
  running: boolean
  error: unknown
}

/** Rests before printing, ms: the section alone; the whole when it is the first, after a decision, after typing. */
const REST = { section: 150, first: 50, decision: 350, typing: 1200 }

interface Wish {
  audit: Audit
  previous: Audit | null
  options: string
}

type Made = Printed & { of: Wish }

/** Prints the section looked at as soon as typing pauses and the whole report when it rests, with the real services. */
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

// The section alone is asked for first: the host prints one thing after the other.
function restOfWhole(last: string | null, next: string): number {
  if (last === null) return REST.first
  return frameOf(last) === frameOf(next) ? REST.typing : REST.decision
}

/** All that is decided, without what is written. */
function frameOf(options: string): string {
  return JSON.stringify({ ...(JSON.parse(options) as PrintOptions), narrative: null })
}

/** The section alone: the cover, which is always printed, and it. */
function sectionOptions(options: PrintOptions, section: string): PrintOptions {
  const own = options.narrative?.[section]
  return { ...options, sections: ['cover', section], narrative: own ? { [section]: own } : {} }
}

/** What was printed last of one wish, and whether that is still what is wished; one print at a time, those no longer wished never start. */
function usePrinted(
  audit: Audit | null,
  previous: Audit | null,
  options: string,
  wanted: boolean,
  /** How long to rest before printing, ms, by what was printed last and what is wished. */
  restOf: (last: string | null, next: string) => number,
  /** The client whose pages are kept for the next time this screen is opened. */
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

/** Keeps the pages of one client, the last one looked at. */
function keep(workspace: string, made: Made): void {
  if (kept && kept.made !== made) release(kept.made)
  kept = { workspace, made }
}

/** Gives the memory of pages back; that it fails changes nothing for anybody. */
function release(made: Made | null): void {
  made?.pdf.loadingTask.destroy().catch(console.warn)
}

function isOf(wish: Wish | undefined, audit: Audit | null, previous: Audit | null, options: string): boolean {
  return wish?.audit === audit && wish?.previous === previous && wish.options === options
}

async function print({ audit, previous, options }: Wish): Promise<Printed> {
  const wished = JSON.parse(options) as PrintOptions
  const { bytes, pages } = await call('report.render', { audit, options: { ...wished, previous } })
  const pdf = await openPdf(bytes)
  return { pdf, pages, sections: [...new Set(wished.sections)], starts: await bookmarkedPages(pdf) }
}
