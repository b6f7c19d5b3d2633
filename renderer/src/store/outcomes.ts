import type { Outcome } from '#shared/model/records'
import { db } from './database'
import type { Undo } from './undo'
import { newId } from './new-id'
import { TYPED } from './typed'
import { kept } from './unsaved'
import type { ObservationRow, OutcomeRow, QuestionRow } from './rows'
import { countChange } from './workspaces'

/** Adds a typed outcome, or changes one. */
export async function putOutcome(
  workspace: string,
  outcome: Partial<Pick<OutcomeRow, 'id'>> & Omit<Outcome, 'source' | 'postId'> & { link?: string | null },
): Promise<string> {
  const id = outcome.id ?? newId()
  await db.transaction('rw', db.workspaces, db.outcomes, async () => {
    const known = await db.outcomes.get(id)
    await db.outcomes.put({ source: TYPED, postId: null, ...known, ...outcome, id, workspace })
    await countChange(workspace, true)
  })
  return id
}

/** Links an outcome to the post it came from; `null`: to none. */
export async function linkOutcome(id: string, link: string | null): Promise<Undo> {
  return changing('outcomes', id, async () => {
    await db.outcomes.update(id, { link })
  })
}

/** Deletes an outcome. */
export async function removeOutcome(id: string): Promise<Undo> {
  return changing('outcomes', id, () => db.outcomes.delete(id))
}

/** Saves the text of a question as it is typed. */
export const saveQuestion = kept(
  'saveQuestion',
  [db.workspaces, db.questions],
  (id: string, text: string) =>
    changing('questions', id, async () => {
      await db.questions.update(id, { text })
    }),
  ([id]) => id,
)

/** Adds a question, or changes one; returns its id. */
export async function putQuestion(
  workspace: string,
  question: Pick<QuestionRow, 'text' | 'importance'> & { id?: string },
): Promise<string> {
  const id = question.id ?? newId()
  await db.transaction('rw', db.workspaces, db.questions, async () => {
    const known = await db.questions.get(id)
    const order = known?.order ?? (await db.questions.where({ workspace }).count())
    await db.questions.put({ ...question, id, workspace, order })
    await countChange(workspace)
  })
  return id
}

/** Adds questions in the given order, all or none; returns the undo. */
export async function putQuestions(workspace: string, texts: readonly string[]): Promise<Undo> {
  const ids = texts.map(() => newId())
  const within = [db.workspaces, db.questions]
  await db.transaction('rw', within, async () => {
    const first = await db.questions.where({ workspace }).count()
    await db.questions.bulkAdd(
      texts.map((text, index) => ({ id: ids[index]!, workspace, text, importance: 2, order: first + index })),
    )
    await countChange(workspace)
  })
  return () =>
    db.transaction('rw', within, async () => {
      await db.questions.bulkDelete(ids)
      await countChange(workspace)
    })
}

/** Deletes a question; posts labelled as answering it keep their other labels. */
export async function removeQuestion(id: string): Promise<Undo> {
  return changing('questions', id, () => db.questions.delete(id))
}

type WithoutKeys<T> = T extends unknown ? Omit<T, 'id' | 'workspace' | 'createdAt'> : never

/** Adds something seen on a public page and typed in. */
export async function addObservation(
  workspace: string,
  observation: WithoutKeys<ObservationRow>,
  now: string,
): Promise<string> {
  const id = newId()
  await db.transaction('rw', db.workspaces, db.observations, async () => {
    await db.observations.add({ ...observation, id, workspace, createdAt: now })
    await countChange(workspace, true)
  })
  return id
}

/** Deletes a typed observation. */
export async function removeObservation(id: string): Promise<Undo> {
  return changing('observations', id, () => db.observations.delete(id))
}

async function changing(
  table: 'outcomes' | 'questions' | 'observations',
  id: string,
  change: () => Promise<void>,
): Promise<Undo> {
  const within = [db.workspaces, db.table(table)]
  const before = await db.transaction('rw', within, async () => {
    const row = (await db.table(table).get(id)) as { workspace: string } | undefined
    if (!row) return null
    await change()
    await countChange(row.workspace, true)
    return row
  })
  return async () => {
    if (before === null) return
    await db.transaction('rw', within, async () => {
      await db.table(table).put(before)
      await countChange(before.workspace, true)
    })
  }
}

/** The post an outcome is linked to: the consultant's choice, otherwise the file's. */
export function linkedPost({ link, postId }: Pick<OutcomeRow, 'link' | 'postId'>): string | null {
  return link === undefined ? postId : link
}
