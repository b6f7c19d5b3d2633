import { useState } from 'react'
import type { Audit } from '#shared/model/audit'
import type { QuestionRow } from '#renderer/store/rows'
import { useCommands } from '#renderer/shell/shortcuts'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { labelAnswers } from './actions'
import { Keys } from '../../shell/keys'
import { Check } from './check'
import type { About } from '../../workers/data-tasks'
import type { ContentRow } from './rows'
import type { Triage } from './use-triage'

interface Props {
  row: ContentRow
  about: About | null | undefined
  audit: Audit
  questions: readonly QuestionRow[]
  triage: Triage
}

// The first questions offered have a shortcut each.
const KEYS = ['a', 'b', 'c'] as const

/** The clients' questions a post answers; the three closest are offered first. */
export function Answers({ row, about, audit, questions, triage }: Props) {
  const { t, quote } = useTranslator()
  const { id } = useWorkspace()
  const [areAll, setAll] = useState(false)
  const nearest = about?.proposal.candidates.map(({ question }) => question) ?? []
  const first = [...new Set([...row.answers, ...nearest])].filter((index) => index < questions.length)
  const rest = [...questions.keys()].filter((index) => !first.includes(index))
  const offered = areAll || (first.length === 0 && about !== undefined) ? [...first, ...rest] : first
  const [main] = row.answers
  const answering = main === undefined ? 0 : (audit.questions[main]?.answeredBy.length ?? 0)

  function toggle(index: number) {
    const has = row.answers.includes(index)
    const answers = has
      ? row.answers.filter((other) => other !== index)
      : [...row.answers, index].sort((a, b) => a - b)
    const ids = answers.flatMap((position) => questions[position]?.id ?? [])
    triage.act(t(has ? 'content.did.unanswered' : 'content.did.answered', { number: index + 1 }), () =>
      labelAnswers(id, row, ids),
    )
  }

  useCommands(
    offered.slice(0, KEYS.length).map((index, place) => ({
      id: `content.answers.${place}`,
      label: t('content.keys.answers', { number: index + 1 }),
      keys: KEYS[place] ?? '',
      run: () => toggle(index),
      keysOnly: true,
    })),
  )
  if (questions.length === 0) return null
  return (
    <section>
      <div className="content-st">
        <h3>{t('content.questionTitle', { count: questions.length })}</h3>
        {main !== undefined && (
          <span className="meta">
            {t('content.answering', { count: answering, total: audit.posts.length, number: main + 1 })}
          </span>
        )}
      </div>
      <ul className="content-questions">
        {offered.map((index, place) => (
          <li key={questions[index]?.id}>
            <Check isOn={row.answers.includes(index)} onToggle={() => toggle(index)}>
              <span>
                {KEYS[place] && <Keys keys={KEYS[place]} />} <span className="t3">{index + 1}.</span>{' '}
                {quote(questions[index]?.text ?? '')}
              </span>
            </Check>
          </li>
        ))}
      </ul>
      {rest.length > 0 && first.length > 0 && (
        <button
          type="button"
          className="linklike meta"
          aria-expanded={areAll}
          onClick={() => setAll(!areAll)}
        >
          {t(areAll ? 'content.fewerQuestions' : 'content.moreQuestions', { count: rest.length })}
        </button>
      )}
    </section>
  )
}
