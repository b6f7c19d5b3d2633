import { EXHIBITS } from '#shared/model/budgets'
import type { Language } from '#shared/model/vocabulary'
import { db } from './database'
import type { Undo } from './undo'
import { moment, newId } from './new-id'
import type { ActionRow, ActionStep, ExhibitRow, FindingRow, FindingWords } from './rows'
import { kept } from './unsaved'
import { existing } from './existing'

/** Saves the report's wording of a finding in one language, as it is typed. */
export const saveFindingWords = kept(
  'saveFindingWords',
  [db.workspaces, db.findings],
  async (workspace: string, about: string, language: Language, change: Partial<FindingWords>) => {
    await existing(workspace)
    const known = await db.findings.get([workspace, about])
    const words = { text: '', headline: '', advice: '', ...known?.words[language], ...change }
    await db.findings.put({
      own: null,
      createdAt: moment(),
      ...known,
      workspace,
      about,
      words: { ...known?.words, [language]: words },
    })
  },
  ([workspace, about, language, change]) => [workspace, about, language, ...Object.keys(change)].join('/'),
)

/** Saves an action's sentence, owner and due date, as they are typed. */
export const saveActionWords = kept(
  'saveActionWords',
  [db.workspaces, db.actions],
  async (
    workspace: string,
    about: string,
    change: Partial<Pick<ActionRow, 'words' | 'owner' | 'due'>>,
  ): Promise<void> => {
    await existing(workspace)
    const known = await db.actions.get([workspace, about])
    await db.actions.put({
      ...(known ?? newAction(workspace, about, false)),
      ...change,
      words: { ...known?.words, ...change.words },
    })
  },
  ([workspace, about, change]) =>
    [workspace, about, ...Object.keys(change), ...Object.keys(change.words ?? {})].join('/'),
)

/** Sets the status of an action; who set it and when is added to its history. */
export async function setActionState(
  workspace: string,
  about: string,
  step: Pick<ActionStep, 'status' | 'by'>,
): Promise<Undo> {
  const at = moment()
  await db.transaction('rw', db.workspaces, db.actions, async () => {
    await existing(workspace)
    const known = (await db.actions.get([workspace, about])) ?? newAction(workspace, about, false)
    await db.actions.put({ ...known, history: [...known.history, { ...step, at }] })
  })
  return () =>
    db.transaction('rw', db.actions, async () => {
      const known = await db.actions.get([workspace, about])
      if (known) await db.actions.put({ ...known, history: known.history.filter((each) => each.at !== at) })
    })
}

/** Adds one of the consultant's own findings; returns its id and the undo. */
export async function addFinding(
  workspace: string,
  own: NonNullable<FindingRow['own']>,
): Promise<{ about: string; undo: Undo }> {
  const about = newId()
  await db.transaction('rw', db.workspaces, db.findings, async () => {
    await existing(workspace)
    await db.findings.add({ workspace, about, own, words: {}, createdAt: moment() })
  })
  return {
    about,
    undo: async () => {
      await removeFinding(workspace, about)
    },
  }
}

/** Sets whether one of the consultant's own findings is a risk or a strength, and its category. */
export async function placeFinding(
  workspace: string,
  about: string,
  own: NonNullable<FindingRow['own']>,
): Promise<Undo> {
  const known = await db.findings.get([workspace, about])
  await db.findings.update([workspace, about], { own })
  return async () => {
    if (known) await db.findings.update([workspace, about], { own: known.own })
  }
}

/** Deletes the consultant's wording of a finding, and for one of their own its exhibits too; what the audit says stays. */
export async function removeFinding(workspace: string, about: string): Promise<Undo> {
  const within = [db.findings, db.exhibits]
  const [row, exhibits] = await db.transaction('rw', within, async () => {
    const known = await db.findings.get([workspace, about])
    const shown = known?.own ? await exhibitsOf(workspace, about) : []
    await db.findings.delete([workspace, about])
    await db.exhibits.bulkDelete(shown.map(({ id }) => id))
    return [known, shown] as const
  })
  return () =>
    db.transaction('rw', within, async () => {
      if (row) await db.findings.put(row)
      await db.exhibits.bulkPut(exhibits)
    })
}

/** Adds one of the consultant's own actions; returns its id and the undo. */
export async function addAction(workspace: string): Promise<{ about: string; undo: Undo }> {
  const about = newId()
  await db.transaction('rw', db.workspaces, db.actions, async () => {
    await existing(workspace)
    await db.actions.add(newAction(workspace, about, true))
  })
  return { about, undo: () => db.actions.delete([workspace, about]) }
}

/** Deletes one of the consultant's own actions, or their changes to one from the audit. */
export async function removeAction(workspace: string, about: string): Promise<Undo> {
  const row = await db.transaction('rw', db.actions, async () => {
    const known = await db.actions.get([workspace, about])
    await db.actions.delete([workspace, about])
    return known
  })
  return async () => {
    if (row) await db.actions.put(row)
  }
}

/** A picture or quotation to attach to a finding. */
export type NewExhibit = { about: string } & (
  | { kind: 'picture'; data: string; width: number; height: number }
  | { kind: 'quote'; post: string; text: string }
)

/** Attaches a picture or a quotation to a finding; null if it has the maximum already, or this same quotation. */
export async function addExhibit(workspace: string, exhibit: NewExhibit): Promise<Undo | null> {
  const id = newId()
  const isAdded = await db.transaction('rw', db.workspaces, db.exhibits, async () => {
    await existing(workspace)
    const present = await exhibitsOf(workspace, exhibit.about)
    if (present.length >= EXHIBITS.count || present.some((row) => isSame(row, exhibit))) return false
    await db.exhibits.add({ ...exhibit, id, workspace, captions: {}, createdAt: moment() })
    return true
  })
  return isAdded ? () => db.exhibits.delete(id) : null
}

/** Changes an exhibit's caption in one language, or moves it to another finding. */
export async function changeExhibit(
  id: string,
  change: { language: Language; caption: string } | { about: string },
): Promise<void> {
  await db.transaction('rw', db.exhibits, async () => {
    const known = await db.exhibits.get(id)
    if (!known) return
    await db.exhibits.put(
      'about' in change
        ? { ...known, about: change.about }
        : { ...known, captions: { ...known.captions, [change.language]: change.caption } },
    )
  })
}

/** Deletes an exhibit; returns the undo. */
export async function removeExhibit(id: string): Promise<Undo> {
  const row = await db.exhibits.get(id)
  await db.exhibits.delete(id)
  return async () => {
    if (row) await db.exhibits.put(row)
  }
}

function exhibitsOf(workspace: string, about: string): PromiseLike<ExhibitRow[]> {
  return db.exhibits
    .where({ workspace })
    .filter((row) => row.about === about)
    .toArray()
}

function isSame(row: ExhibitRow, exhibit: NewExhibit): boolean {
  if (row.kind === 'picture') return exhibit.kind === 'picture' && row.data === exhibit.data
  return exhibit.kind === 'quote' && row.post === exhibit.post && row.text === exhibit.text
}

function newAction(workspace: string, about: string, isOwn: boolean): ActionRow {
  return { workspace, about, isOwn, words: {}, owner: '', due: '', history: [], createdAt: moment() }
}
