import { ANNEX_SECTIONS } from '#shared/report/lengths'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import { moment } from './new-id'
import type { NarrativeRow, ReportRow } from './rows'
import type { Undo } from './undo'
import { kept } from './unsaved'
import { existing } from './existing'
import { withoutUndefined } from './without'

/** Where a screen keeps the length of a team’s report (see `keptKey`). */
export const KEPT_TEAM_LENGTH = 'team-report'

type Words = Partial<Pick<NarrativeRow, 'text' | 'note' | 'title' | 'lead'>>

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
  const names = Object.keys(change) as (keyof Words)[]
  const isOther = names.some((name) => (change[name] ?? '') !== (known?.[name] ?? ''))
  const key = [workspace, language, section].join('/')
  const isUnseen = seen !== undefined && known !== undefined && known.updatedAt > seen
  const isOverwritten = isUnseen && known.updatedAt !== mine.get(key) && isOther
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

type Settings = Omit<ReportRow, 'workspace'>
/** The settings that list what is switched off or left out. */
type Listing = 'off' | 'leftOut'
/** What a report has before anything was decided about it. */
export type FirstSettings = Partial<Pick<Settings, 'language' | 'off'>>

/** Saves report settings made in the composer; the undo restores them, but not the language. */
export async function saveReport(
  workspace: string,
  change: Partial<Settings>,
  first: FirstSettings = {},
): Promise<Undo> {
  const before = await write(workspace, () => change, first)
  const names = Object.keys(change).filter((name) => name !== 'language') as (keyof Settings)[]
  return async () => {
    await write(workspace, () => Object.fromEntries(names.map((name) => [name, before[name]])), first)
  }
}

/** Adds something to a list of the report or takes it off; the undo leaves what has happened to others since. */
export async function listInReport(
  workspace: string,
  list: Listing,
  id: string,
  isListed: boolean,
  first: FirstSettings = {},
): Promise<Undo> {
  const change = (known: ReportRow) => {
    const others = known[list].filter((each) => each !== id)
    return { [list]: isListed ? [...others, id] : others }
  }
  await write(workspace, change, first)
  return async () => {
    await listInReport(workspace, list, id, !isListed, first)
  }
}

/** Returns the settings before the change. The language is stored with the first decision, so that it no longer follows the client's. */
async function write(
  workspace: string,
  change: (known: ReportRow) => Partial<Record<keyof Settings, unknown>>,
  first: FirstSettings,
): Promise<ReportRow> {
  return db.transaction('rw', db.workspaces, db.reports, async () => {
    const known = (await db.reports.get(workspace)) ?? {
      workspace,
      language: (await db.workspaces.get(workspace))?.client.language ?? 'fr',
      order: [],
      off: [...ANNEX_SECTIONS],
      leftOut: [],
      ...first,
    }
    await db.reports.put(withoutUndefined({ ...known, ...change(known) } as ReportRow))
    return known
  })
}
