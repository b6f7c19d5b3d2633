import type { Metrics } from '#shared/model/vocabulary'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { effectiveNumber } from '#shared/stats/effective-number'
import { labels } from '../facts/labels'
import { questions } from '../facts/questions'
import { themes } from '../facts/themes'
import type { AuditInput } from '../define/input'
import { known } from './known'

/** Fractions of all labelled posts of the person by subject and intent, scatter of themes, questions answered. */
export function labelMetrics(input: AuditInput): Partial<Metrics> {
  const labelled = known(labels, input)
  const asked = known(questions, input)
  const metrics: Partial<Metrics> = {}
  const share = (is: (id: string) => boolean) =>
    labelled && labelled.person.length > 0
      ? labelled.person.filter(({ id }) => is(id)).length / labelled.person.length
      : null
  for (const subject of SUBJECTS)
    metrics[`person.subject.${subject}`] = share((id) => labelled?.byPost.get(id)?.subject === subject)
  for (const intent of INTENTS)
    metrics[`person.intent.${intent}`] = share((id) => labelled?.byPost.get(id)?.intent === intent)
  metrics['person.themes.effectiveNumber'] = scatter(input)
  metrics['questions.count'] = input.client.questions.length
  metrics['questions.answered'] = asked ? asked.answered : null
  return metrics
}

function scatter(input: AuditInput): number | null {
  const labelled = known(labels, input)
  const grid = known(themes, input)
  if (!labelled || !grid || labelled.own.length === 0) return null
  const counts = new Map(grid.grid.map((theme) => [theme, 0]))
  for (const post of labelled.own) counts.set(grid.themeOf(post), (counts.get(grid.themeOf(post)) ?? 0) + 1)
  return effectiveNumber([...counts.values()])
}
