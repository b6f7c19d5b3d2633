import { ANNEX_SECTIONS } from '#shared/report/lengths'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import { moment } from './new-id'
import type { NarrativeRow, ReportRow } from './rows'
import { kept } from './unsaved'
import { existing } from './existing'

type Words = Partial<Pick<NarrativeRow, 'text' | 'note'>>

/**
 * Saves the consultant's text of one section as it is typed. `seen` is the time of the stored text that it was typed over: if another
 * window has stored a newer one since, that text is returned, so that nothing is overwritten silently.
 */
export const saveNarrative = kept(
  'saveNarrative',
  [db.workspaces, db.narratives],
  writeNarrative,
  ([workspace, language, section, change]) =>
    [workspace, language, section, ...Object.keys(change)].join('/'),
)

/** The time of the newest text that this window has stored for each section. */
const mine = new Map<string, string>()

/** Whether a stored text is this window's own, or older than what this window has stored. */
export function isOwnNarrative({ workspace, language, section, updatedAt }: NarrativeRow): boolean {
  return updatedAt <= (mine.get([workspace, language, section].join('/')) ?? '')
}

async function writeNarrative(
  workspace: string,
  language: Language,
  section: string,
  change: Words,
  at: string = moment(),
  seen?: string,
): Promise<NarrativeRow | null> {
  await existing(workspace)
  const known = await db.narratives.get([workspace, language, section])
  const isOther = (name: keyof Words) => change[name] !== undefined && change[name] !== known?.[name]
  const key = [workspace, language, section].join('/')
  const isUnseen = seen !== undefined && known !== undefined && known.updatedAt > seen
  const isOverwritten = isUnseen && known.updatedAt !== mine.get(key) && (isOther('text') || isOther('note'))
  const updatedAt = known && known.updatedAt >= at ? justAfter(known.updatedAt) : at
  mine.set(key, updatedAt)
  await db.narratives.put({
    text: '',
    note: '',
    ...known,
    ...change,
    workspace,
    language,
    section,
    updatedAt,
  })
  return isOverwritten ? known : null
}

// Of two windows, the one that stores last has the newest text, whichever started first.
function justAfter(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Date(time + 1).toISOString()
}

/** Saves report settings made in the composer. */
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
