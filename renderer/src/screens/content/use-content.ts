import { useMemo } from 'react'
import type { Audit } from '#shared/model/audit'
import { useQuestions, useRows } from '#renderer/store/client-rows'
import type { OutcomeRow, QuestionRow } from '#renderer/store/rows'
import { useWorkspace } from '#renderer/workspace/workspace'
import { contentRows, type ContentRow } from './rows'
import { linkedPost } from '#renderer/store/outcomes'

/** Everything the content screen shows of a client, live: a new label is visible before the audit is recomputed. */
export interface Content {
  /** Newest first. */
  rows: readonly ContentRow[]
  questions: readonly QuestionRow[]
  outcomes: readonly OutcomeRow[]
}

export function useContent(audit: Audit): Content | null {
  const { id, client } = useWorkspace()
  const labels = useRows('labels', id)
  const marks = useRows('marks', id)
  const questions = useQuestions(id)
  const outcomes = useRows('outcomes', id)

  return useMemo(() => {
    if (!labels || !marks || !questions || !outcomes) return null
    const said = {
      labels: new Map(labels.map((row) => [row.post, row])),
      blind: client.validation ?? {},
      marks: new Map(marks.map((row) => [row.post, row])),
      questions: questions.map((question) => question.id),
      outcomes: countLinks(outcomes),
    }
    return { rows: contentRows(audit, said).reverse(), questions, outcomes }
  }, [audit, labels, marks, questions, outcomes, client.validation])
}

function countLinks(outcomes: readonly OutcomeRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const outcome of outcomes) {
    const post = linkedPost(outcome)
    if (post !== null) counts.set(post, (counts.get(post) ?? 0) + 1)
  }
  return counts
}
