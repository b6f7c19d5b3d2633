import type { Audit } from '#shared/model/audit'
import type { WorkspaceRow } from '#renderer/store/rows'
import type { Tab } from '#renderer/shell/routes'
import { provisionalChecks } from './coverage'

export const STEPS = ['consent', 'files', 'trades', 'questions', 'reading', 'words', 'stored'] as const
type StepId = (typeof STEPS)[number]

/** A step of the engagement, and the tab on which it is done. */
export interface Step {
  id: StepId
  isDone: boolean
  tab: Tab
}

interface Given {
  workspace: Pick<WorkspaceRow, 'client' | 'consent' | 'files'>
  audit: Pick<Audit, 'checks'>
  questions: number
  /** The consultant's texts of the report. */
  texts: readonly { text: string }[]
  audits: number
}

/** From the client's consent to the stored audit, in the order in which a consultant does them; what an outside view does without is left out. */
export function stepsOf({ workspace, audit, questions, texts, audits }: Given): Step[] {
  const { client, consent, files } = workspace
  const { brand } = client
  const isOutside = client.kind === 'outside'
  const trades = brand === null ? client.themes.length : brand.specialties.length + brand.products.length
  const steps: (Step & { isLeftOut?: boolean })[] = [
    { id: 'consent', isDone: consent?.given === true, tab: 'data', isLeftOut: isOutside },
    { id: 'files', isDone: files > 0, tab: 'data', isLeftOut: isOutside },
    { id: 'trades', isDone: trades > 0, tab: 'data' },
    { id: 'questions', isDone: questions > 0, tab: 'data' },
    { id: 'reading', isDone: provisionalChecks(audit).length === 0, tab: 'content' },
    { id: 'words', isDone: texts.some(({ text }) => text.trim() !== ''), tab: 'report' },
    { id: 'stored', isDone: audits > 0, tab: 'audit' },
  ]
  return steps.filter(({ isLeftOut }) => !isLeftOut).map(({ id, isDone, tab }) => ({ id, isDone, tab }))
}
