import { ANNEX_SECTIONS } from '#shared/report/lengths'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import { moment } from './new-id'
import type { NarrativeRow, ReportRow } from './rows'
import { kept } from './unsaved'

type Words = Partial<Pick<NarrativeRow, 'text' | 'note'>>

const keepNarrative = kept('saveNarrative', writeNarrative, (workspace, language, section, change) =>
  [workspace, language, section, ...Object.keys(change)].join('/'),
)

/** Keeps the consultant's words of one section as they are typed. */
export function saveNarrative(
  workspace: string,
  language: Language,
  section: string,
  change: Words,
): Promise<void> {
  return keepNarrative(workspace, language, section, change, moment())
}

/**
 * Writes words that were kept aside, unless newer ones of the section are stored: where the browser was killed, a copy that had left may be
 * back, older than the database.
 */
export async function restoreNarrative(
  workspace: string,
  language: Language,
  section: string,
  change: Words,
  at?: string,
): Promise<void> {
  const known = await db.narratives.get([workspace, language, section])
  if (known && at !== undefined && known.updatedAt > at) return
  await writeNarrative(workspace, language, section, change, at ?? moment())
}

async function writeNarrative(
  workspace: string,
  language: Language,
  section: string,
  change: Words,
  at: string,
): Promise<void> {
  await db.transaction('rw', db.narratives, async () => {
    const known = await db.narratives.get([workspace, language, section])
    await db.narratives.put({
      text: '',
      note: '',
      ...known,
      ...change,
      workspace,
      language,
      section,
      updatedAt: at,
    })
  })
}

/** Keeps what the composer decided. */
export async function saveReport(
  workspace: string,
  change: Partial<Omit<ReportRow, 'workspace'>>,
): Promise<void> {
  await db.transaction('rw', db.reports, async () => {
    const known = await db.reports.get(workspace)
    await db.reports.put({
      language: 'fr',
      order: [],
      off: [...ANNEX_SECTIONS],
      leftOut: [],
      ...known,
      ...change,
      workspace,
    })
  })
}
