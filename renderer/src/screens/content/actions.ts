import type { Intent, Subject } from '#shared/model/labels'
import { readLabels } from '#renderer/store/client-rows'
import { setLabels, setMark } from '#renderer/store/labels'
import type { Undo } from '#renderer/store/undo'
import { byLabels, type ContentRow } from './rows'

/** Confirms the proposed labels of posts, without overwriting labels just given and not yet on screen. */
export async function confirmLabels(workspace: string, rows: readonly ContentRow[]): Promise<Undo> {
  const said = await readLabels(workspace, idsOf(rows))
  const now = rows.map((row, index) => ({
    ...row,
    subject: said[index]?.subject ?? row.subject,
    intent: said[index]?.intent ?? row.intent,
  }))
  const undos: Undo[] = []
  for (const { posts, subject, intent } of byLabels(now))
    undos.push(await setLabels(workspace, posts, { subject, intent }))
  return inReverse(undos)
}

/** Sets the subject of posts. */
export function labelSubject(
  workspace: string,
  rows: readonly ContentRow[],
  subject: Subject,
): Promise<Undo> {
  return setLabels(workspace, idsOf(rows), { subject })
}

/** Sets the intent of posts. */
export function labelIntent(workspace: string, rows: readonly ContentRow[], intent: Intent): Promise<Undo> {
  return setLabels(workspace, idsOf(rows), { intent })
}

/** Removes the labels of posts, so that the proposals apply again. */
export function forgetLabels(workspace: string, rows: readonly ContentRow[]): Promise<Undo> {
  return setLabels(workspace, idsOf(rows), {
    subject: undefined,
    intent: undefined,
    answers: undefined,
    refused: undefined,
  })
}

/** Sets the questions a post answers. */
export function labelAnswers(workspace: string, row: ContentRow, answers: string[]): Promise<Undo> {
  return setLabels(workspace, [row.id], { answers })
}

/** Sets whether a post answers a question; its other questions keep their labels. */
export async function sayAnswer(
  workspace: string,
  post: string,
  question: string,
  isAnswer: boolean,
): Promise<Undo> {
  const [known] = await readLabels(workspace, [post])
  const without = (ids: readonly string[] | undefined) => (ids ?? []).filter((id) => id !== question)
  const [answers, refused] = [without(known?.answers), without(known?.refused)]
  return setLabels(
    workspace,
    [post],
    isAnswer
      ? { answers: [...answers, question], refused: refused.length > 0 ? refused : undefined }
      : { refused: [...refused, question], ...(known?.answers && { answers }) },
  )
}

/** Marks posts as evidence, or unmarks them. */
export async function keepAsEvidence(
  workspace: string,
  rows: readonly ContentRow[],
  evidence: boolean,
): Promise<Undo> {
  return inReverse(await Promise.all(rows.map(({ id }) => setMark(workspace, id, { evidence }))))
}

/** Leaves posts out of the averages, or includes them again. */
export async function setAside(
  workspace: string,
  rows: readonly ContentRow[],
  aside: boolean,
): Promise<Undo> {
  return inReverse(await Promise.all(rows.map(({ id }) => setMark(workspace, id, { aside }))))
}

function idsOf(rows: readonly ContentRow[]): string[] {
  return rows.map(({ id }) => id)
}

function inReverse(undos: readonly Undo[]): Undo {
  return async () => {
    for (const undo of undos.toReversed()) await undo()
  }
}
