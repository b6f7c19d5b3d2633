import { ANNEX_SECTIONS } from '#shared/report/lengths'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import { moment } from './new-id'
import type { NarrativeRow, ReportRow } from './rows'
import { kept } from './unsaved'
import { existing } from './existing'

type Words = Partial<Pick<NarrativeRow, 'text' | 'note'>>

/**
 * Keeps the consultant's words of one section as they are typed, at that moment. `seen` is the moment of the words that they were typed over:
 * where others have been stored since (in another window), these are returned, for nothing is overwritten in silence.
 */
export const saveNarrative = kept(
  'saveNarrative',
  [db.workspaces, db.narratives],
  writeNarrative,
  ([workspace, language, section, change]) =>
    [workspace, language, section, ...Object.keys(change)].join('/'),
)

/** The newest words that this window has stored of each section. */
const mine = new Map<string, string>()

/** Whether stored words are of this window, or older than what it has stored since. */
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

// Of two windows the one that stores last is the newest, whoever began first.
function justAfter(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Date(time + 1).toISOString()
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
