import { useEffect, useState } from 'react'
import type { Audit } from '#shared/model/audit'
import type { InputOf } from '#shared/host/contract'
import { call } from '#renderer/host/host'
import { bookmarkedPages, openPdf, type OpenPdf } from './pdf'

/** What the report is printed by, without the two audits. */
export type PrintOptions = Omit<InputOf<'report.render'>['options'], 'previous'>

/** The pages as they would be printed now; the last ones stay while newer ones are made. */
export interface Preview {
  pdf: OpenPdf | null
  pages: number
  /** First page of each printed section, in order. */
  starts: readonly number[]
  running: boolean
  error: unknown
}

const PAUSE_MS = 450
const NONE: Omit<Preview, 'running'> = { pdf: null, pages: 0, starts: [], error: null }

/** Prints the report a moment after the last change, with the real services. */
export function usePreview(
  audit: Audit | null,
  previous: Audit | null,
  options: PrintOptions,
  wanted: boolean,
): Preview {
  const [made, setMade] = useState<
    Omit<Preview, 'running'> & { of: string; audit: Audit | null; previous: Audit | null }
  >({
    ...NONE,
    of: '',
    audit: null,
    previous: null,
  })
  const signature = JSON.stringify(options)
  useEffect(() => {
    if (!audit || !wanted) return
    let isOver = false
    const wait = setTimeout(() => {
      const of = { of: signature, audit, previous }
      print(audit, { ...(JSON.parse(signature) as PrintOptions), previous })
        .then((done) => {
          if (isOver) return void done.pdf.loadingTask.destroy()
          setMade((known) => {
            void known.pdf?.loadingTask.destroy()
            return { ...done, ...of, error: null }
          })
        })
        .catch((error: unknown) => {
          if (!isOver) setMade((known) => ({ ...known, ...of, error }))
        })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(wait)
    }
  }, [audit, previous, signature, wanted])
  const isCurrent = made.of === signature && made.audit === audit && made.previous === previous
  return { ...made, running: wanted && audit !== null && !isCurrent }
}

async function print(audit: Audit, options: InputOf<'report.render'>['options']) {
  const { bytes, pages } = await call('report.render', { audit, options })
  const pdf = await openPdf(bytes)
  return { pdf, pages, starts: await bookmarkedPages(pdf) }
}
