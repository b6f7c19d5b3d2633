import { defineFact, Missing } from '../define/define-fact'
import { labels } from './labels'

/** A question of clients and the own posts of the period that answer it. */
export interface AnsweredQuestion {
  text: string
  importance: number
  /** Ids of own posts and articles, in order of time. */
  answeredBy: readonly string[]
}

export interface QuestionsFact {
  all: readonly AnsweredQuestion[]
  answered: number
  /** Sum of importance, of all and of the answered ones. */
  importance: { all: number; answered: number }
}

/** The client's questions beside the own posts that answer them; `Missing` where none was given or no post can be read. */
export const questions = defineFact<QuestionsFact>(
  'questions',
  (input) => {
    const asked = input.client.questions
    if (asked.length === 0) return new Missing('questions')
    const known = labels.of(input)
    if (known instanceof Missing) return known
    const answers = asked.map((): string[] => [])
    for (const { id } of known.own)
      for (const index of known.byPost.get(id)?.answers ?? []) answers[index]?.push(id)
    const all = asked.map(({ text, importance }, index) => ({
      text,
      importance,
      answeredBy: answers[index] ?? [],
    }))
    const answered = all.filter(({ answeredBy }) => answeredBy.length > 0)
    return {
      all,
      answered: answered.length,
      importance: { all: weigh(all), answered: weigh(answered) },
    }
  },
  { restsOnLabels: true },
)

function weigh(list: readonly { importance: number }[]): number {
  return list.reduce((sum, { importance }) => sum + importance, 0)
}
