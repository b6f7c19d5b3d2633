import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { CandidateAnswer } from '#shared/labelling/candidates'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Keys } from '../../shell/keys'
import { EmptyState, PageHead, Skeleton } from '#ui/page'
import { askAnswers } from '../../workers/data-client'
import { sayAnswer } from './actions'
import { TypeIcon } from './type-icon'
import { useAbout } from './use-about'
import type { Content } from './use-content'

/** A post that may answer a question. */
interface Pair {
  question: number
  post: string
  score: number
}

/** For each question, the posts most likely to answer it, best first, to confirm or refuse. */
export function AnswerQueue({ content }: { content: Content }) {
  const { t, quote, date, percent } = useTranslator()
  const { id, recordsChange } = useWorkspace()
  const [, go] = useLocation()
  const pairs = usePairs(id)
  const [at, setAt] = useState(0)
  const pair = pairs?.[at]
  const ahead = pairs?.[at + 1]?.post
  const about = useAbout(id, `answers ${recordsChange}`, pair?.post, ahead ? [ahead] : [])
  const row = content.rows.find((each) => each.id === pair?.post)
  const question = pair && content.questions[pair.question]
  const back = () => go(`${paths.tab(id, 'content')}?`)
  const say = (answers: boolean) => {
    if (!pair || !question) return
    attempt(async () => {
      const undo = await sayAnswer(id, pair.post, question.id, answers)
      const number = pair.question + 1
      tellDone(t(answers ? 'content.did.answered' : 'content.did.refused', { number }), undo, { quiet: true })
      setAt(at + 1)
    })
  }
  const move = (by: number) => setAt(Math.min(Math.max(at + by, 0), pairs?.length ?? 0))
  useCommands([
    {
      id: 'answers.yes',
      label: t('content.answersQueue.yes'),
      keys: 'y',
      run: () => say(true),
      keysOnly: true,
    },
    {
      id: 'answers.no',
      label: t('content.answersQueue.no'),
      keys: 'n',
      run: () => say(false),
      keysOnly: true,
    },
    { id: 'answers.next', label: t('content.keys.next'), keys: 'j', run: () => move(1), keysOnly: true },
    {
      id: 'answers.previous',
      label: t('content.keys.previous'),
      keys: 'k',
      run: () => move(-1),
      keysOnly: true,
    },
    { id: 'answers.leave', label: t('app.action.back'), keys: 'escape', run: back, keysOnly: true },
  ])
  return (
    <>
      <PageHead title={t('content.answersQueue.title')} note={t('content.answersQueue.note')}>
        <Button onClick={back} keys="escape">
          {t('content.blind.leave')}
        </Button>
      </PageHead>
      <div className="scroll content-blind">
        {pairs === undefined && <Skeleton height={120} />}
        {pairs && (!pair || !row || !question) && (
          <EmptyState
            title={t(pairs.length === 0 ? 'content.answersQueue.none' : 'content.answersQueue.done')}
            action={
              <Button kind="primary" onClick={back}>
                {t('content.blind.leave')}
              </Button>
            }
          >
            {null}
          </EmptyState>
        )}
        {pairs && pair && row && question && (
          <>
            <p className="t2">{t('content.blind.progress', { done: at + 1, total: pairs.length })}</p>
            <article aria-label={t('content.detail')}>
              <h2>
                {pair.question + 1}. {quote(question.text)}
              </h2>
              <p className="meta row">
                <TypeIcon type={row.type} named={false} />
                {t(`common.postType.${row.type}`)}, {date(row.day)},{' '}
                {t('content.answersQueue.chance', { share: percent(pair.score) })}
              </p>
              {about === undefined && <Skeleton height={120} />}
              {about?.sharedTitle && <h3>{quote(about.sharedTitle)}</h3>}
              {about?.text && (
                <p className="content-post">{quote(withoutTitle(about.text, about.sharedTitle))}</p>
              )}
              <div className="content-choices">
                <button type="button" className="btn" onClick={() => say(true)}>
                  <Keys keys="y" /> {t('content.answersQueue.yes')}
                </button>
                <button type="button" className="btn" onClick={() => say(false)}>
                  <Keys keys="n" /> {t('content.answersQueue.no')}
                </button>
              </div>
            </article>
          </>
        )}
      </div>
    </>
  )
}

/** Removes the title that the text of an article may begin with, as it is shown above the text. */
function withoutTitle(text: string, title: string | null): string {
  const whole = text.trim()
  return title !== null && whole.startsWith(title.trim()) ? whole.slice(title.trim().length).trim() : whole
}

/** The pairs as they were when the queue was opened, so that an answer does not change what comes next. */
function usePairs(workspace: string): Pair[] | undefined {
  const [pairs, setPairs] = useState<Pair[]>()
  useEffect(() => {
    const over = new AbortController()
    askAnswers(workspace, over.signal).then(
      (found) => {
        if (!over.signal.aborted) setPairs(inOrder(found))
      },
      () => {},
    )
    return () => over.abort()
  }, [workspace])
  return pairs
}

function inOrder(found: readonly (readonly CandidateAnswer[])[]): Pair[] {
  return found.flatMap((posts, question) => posts.map(({ post, score }) => ({ question, post, score })))
}
