import { ANNEX_SECTIONS } from '#shared/report/lengths'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import { moment } from './new-id'
import type { NarrativeRow, ReportRow } from './rows'
import { kept } from './unsaved'

/** Keeps the consultant's words of one section as they are typed. */
export const saveNarrative = kept('saveNarrative', writeNarrative, (workspace, language, section, change) =>
  [workspace, language, section, ...Object.keys(change)].join('/'),
)

async function writeNarrative(
  workspace: string,
  language: Language,
  section: string,
  change: Partial<Pick<NarrativeRow, 'text' | 'note'>>,
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
      updatedAt: moment(),
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
