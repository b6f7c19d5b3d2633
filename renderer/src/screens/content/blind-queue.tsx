import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { validationSample, SAMPLE_SIZE } from '#shared/audit/support/validation-sample'
import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { patchClient } from '#renderer/store/client'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Keys } from '../../shell/keys'
import { EmptyState, PageHead, Skeleton } from '#ui/page'
import { disagreements, type Validation } from './disagreements'
import { TypeIcon } from './type-icon'
import { useAbout } from './use-about'
import type { Content } from './use-content'

/** Forty posts sampled from every proposed class and labelled without seeing the proposal, to measure how reliable proposals are. */
export function BlindQueue({ content }: { content: Content }) {
  const { t } = useTranslator()
  const { id, client } = useWorkspace()
  const [, go] = useLocation()
  const said: Validation = client.validation ?? {}
  const draw = () => {
    const rest = content.rows.filter((row) => said[row.id] === undefined)
    return validationSample(rest, 1, Math.max(0, SAMPLE_SIZE - Object.keys(said).length))
  }
  const [queue, setQueue] = useState(draw)
  const [wasAnswered, setAnswered] = useState(Object.keys(said).length > 0)
  const isAnswered = Object.keys(said).length > 0
  // Start over: ask all forty again.
  if (wasAnswered !== isAnswered) {
    setAnswered(isAnswered)
    if (!isAnswered) setQueue(draw())
  }
  const total = Object.keys(said).length + queue.filter((post) => said[post] === undefined).length
  const current = queue.find((post) => said[post] === undefined)
  const next = queue.filter((post) => said[post] === undefined)[1]
  const back = () => go(`${paths.tab(id, 'content')}?`)
  return (
    <>
      <PageHead title={t('content.blind.title')} note={t('content.blind.note')}>
        <Button onClick={back} keys="escape">
          {t('content.blind.leave')}
        </Button>
      </PageHead>
      <div className="scroll content-blind">
        <div className="row">
          <span className="nw">{t('content.blind.progress', { done: Object.keys(said).length, total })}</span>
          <span
            className="content-pb"
            role="progressbar"
            aria-label={t('content.blind.title')}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={Object.keys(said).length}
          >
            <i style={{ width: `${total === 0 ? 0 : (100 * Object.keys(said).length) / total}%` }} />
          </span>
        </div>
        {current ? (
          <Blind key={current} post={current} ahead={next} content={content} onLeave={back} />
        ) : (
          <Done said={said} content={content} onLeave={back} />
        )}
      </div>
    </>
  )
}

interface Props {
  post: string
  ahead: string | undefined
  content: Content
  onLeave: () => void
}

function Blind({ post, ahead, content, onLeave }: Props) {
  const { t, quote, date } = useTranslator()
  const { id, recordsChange } = useWorkspace()
  const [subject, setSubject] = useState<Subject | null>(null)
  const about = useAbout(id, `blind ${recordsChange}`, post, ahead ? [ahead] : [])
  const row = content.rows.find((each) => each.id === post)

  async function answer(intent: Intent) {
    if (subject === null) return
    await patchClient(id, ({ validation }) => ({
      validation: { ...validation, [post]: { subject, intent } },
    }))
    tellDone(t('content.blind.did'), () => forget(id, post), { quiet: true })
  }

  const choices: readonly { value: Subject | Intent; text: string; run: () => void }[] =
    subject === null
      ? SUBJECTS.map((value) => ({ value, text: t(`common.subject.${value}`), run: () => setSubject(value) }))
      : INTENTS.map((value) => ({
          value,
          text: t(`common.intent.${value}`),
          run: () => attempt(() => answer(value)),
        }))
  useCommands([
    ...choices.map(({ text, run }, index) => ({
      id: `blind.${index}`,
      label: text,
      keys: String(index + 1),
      run,
      keysOnly: true,
    })),
    {
      id: 'blind.back',
      label: t('app.action.back'),
      keys: 'escape',
      run: () => (subject === null ? onLeave() : setSubject(null)),
      keysOnly: true,
    },
  ])
  if (!row) return null
  return (
    <article aria-label={t('content.detail')}>
      <p className="meta row">
        <TypeIcon type={row.type} named={false} />
        {t(`common.postType.${row.type}`)}, {date(row.day)}
      </p>
      {about === undefined && <Skeleton height={120} />}
      {about?.sharedTitle && <h2>{quote(about.sharedTitle)}</h2>}
      {about?.text && <p className="content-post">{quote(about.text.trim())}</p>}
      <h3>{t(subject === null ? 'content.blind.subject' : 'content.blind.intent')}</h3>
      <div className="content-choices">
        {choices.map(({ value, text, run }, index) => (
          <button key={value} type="button" className="btn" onClick={run}>
            <Keys keys={String(index + 1)} /> {text}
          </button>
        ))}
        {subject !== null && (
          <Button kind="ghost" onClick={() => setSubject(null)}>
            {t('app.action.back')}
          </Button>
        )}
      </div>
    </article>
  )
}

function Done({ said, content, onLeave }: { said: Validation; content: Content; onLeave: () => void }) {
  const { t, message, quote } = useTranslator()
  const { id } = useWorkspace()
  const { audit } = useAudit()
  const check = audit?.checks.find((each) => each.id === 'DQ-3')
  const hasAny = Object.keys(said).length > 0
  const apart = disagreements(said, content.rows)
  useCommands([
    { id: 'blind.back', label: t('app.action.back'), keys: 'escape', run: onLeave, keysOnly: true },
  ])
  const again = async () => {
    const undo = await patchClient(id, () => ({ validation: {} }))
    tellDone(t('content.blind.restarted'), undo)
  }
  return (
    <>
      <EmptyState
        title={t(hasAny ? 'content.blind.done' : 'content.blind.none')}
        action={
          <span className="row">
            <Button kind="primary" onClick={onLeave}>
              {t('content.blind.leave')}
            </Button>
            {hasAny && <Button onClick={() => attempt(again)}>{t('content.blind.again')}</Button>}
          </span>
        }
      >
        {hasAny && check ? message(check.message) : null}
      </EmptyState>
      {apart.length > 0 && (
        <section aria-label={t('content.blind.apart', { count: apart.length })}>
          <h2 className="panel-t">{t('content.blind.apart', { count: apart.length })}</h2>
          <ul className="content-apart">
            {apart.map(({ row, yours, proposed }) => (
              <li key={row.id}>
                <Link href={paths.posts(id, [row.id])}>{quote(row.title ?? row.id)}</Link>
                <span className="meta">
                  {t('content.blind.differ', {
                    yours: `${t(`common.subject.${yours.subject}`)}, ${t(`common.intent.${yours.intent}`)}`,
                    proposed: `${t(`common.subject.${proposed.subject}`)}, ${t(`common.intent.${proposed.intent}`)}`,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

async function forget(id: string, post: string): Promise<void> {
  await patchClient(id, ({ validation = {} }) => ({
    validation: Object.fromEntries(Object.entries(validation).filter(([key]) => key !== post)),
  }))
}
