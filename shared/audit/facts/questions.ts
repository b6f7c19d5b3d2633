import { defineFact, Missing } from '../define/define-fact'
import { labels } from './labels'

/** A question of clients and the own posts of the period that answer it. */
export interface AnsweredQuestion {
  text: string
  importance: number
  /** Ids of own posts and articles, in order of time, that a person confirmed as answers. */
  answeredBy: readonly string[]
  /** Whether an own post not yet read by hand is proposed as an answer. */
  isProposed: boolean
}

export interface QuestionsFact {
  all: readonly AnsweredQuestion[]
  answered: number
  /** Whether a person has read every own post: then what has no answer has none. */
  allRead: boolean
  /** Sum of importance, of all and of the answered ones. */
  importance: { all: number; answered: number; proposed: number }
}

/** The client's questions with the own posts that answer them; `Missing` where none was given or no post can be read. */
export const questions = defineFact<QuestionsFact>(
  'questions',
  (input) => {
    const asked = input.client.questions
    if (asked.length === 0) return new Missing('questions')
    const known = labels.of(input)
    if (known instanceof Missing) return known
    const answers = asked.map((): string[] => [])
    const proposed = new Set<number>()
    for (const { id } of known.own) {
      const label = known.byPost.get(id)
      for (const index of label?.confirmed ?? []) answers[index]?.push(id)
      if (label?.source === 'proposed') for (const index of label.answers) proposed.add(index)
    }
    const all = asked.map(({ text, importance }, index) => ({
      text,
      importance,
      answeredBy: answers[index] ?? [],
      isProposed: proposed.has(index),
    }))
    const answered = all.filter(({ answeredBy }) => answeredBy.length > 0)
    return {
      all,
      answered: answered.length,
      allRead: known.byHand.own,
      importance: {
        all: weigh(all),
        answered: weigh(answered),
        proposed: weigh(all.filter(({ answeredBy, isProposed }) => isProposed || answeredBy.length > 0)),
      },
    }
  },
  { restsOnLabels: true },
)

function weigh(list: readonly { importance: number }[]): number {
  return list.reduce((sum, { importance }) => sum + importance, 0)
}
