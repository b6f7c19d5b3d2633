import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useLocation } from 'wouter'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { paths } from '#renderer/shell/routes'
import { useTranslator } from '#renderer/i18n/translator'
import { useAudit, useWorkspace } from '#renderer/workspace/workspace'
import { Button } from '#ui/button'
import { Delta } from '#ui/delta'
import { Keys } from '../../shell/keys'
import { progressOf } from './filters'
import { ReadingEnd } from './reading-end'
import type { ContentRow } from './rows'
import type { Triage } from './use-triage'

interface Props {
  rows: readonly ContentRow[]
  ticked: readonly ContentRow[]
  isTicking: boolean
  triage: Triage
  onConfirm: () => void
  onClear: () => void
}

/** Triage progress and its effect on the audit; or the actions on a selection. */
export function Foot(props: Props) {
  return props.isTicking ? <Selection {...props} /> : <Progress {...props} />
}

function Progress({ rows }: Props) {
  const { t, percent } = useTranslator()
  const { id } = useWorkspace()
  const { audit, running } = useAudit()
  const [, go] = useLocation()
  const { done, total } = progressOf(rows)
  const counted = rows.filter(({ who, subject }) => who === 'person' && subject !== null)
  const trade = counted.filter(({ subject }) => subject === 'brand' || subject === 'trade').length
  const score = audit?.influence.score ?? null
  const before = useBefore(score)
  return (
    <div className="content-foot">
      <span className="nw">{t('content.progress', { done, total })}</span>
      <span
        className="content-pb"
        role="progressbar"
        aria-label={t('content.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </span>
      {total > 0 && done === total ? (
        <ReadingEnd>{t('content.allConfirmed')}</ReadingEnd>
      ) : (
        <span className="t3 ell content-legend">{t('content.dashed')}</span>
      )}
      <span className="grow" />
      {counted.length > 0 && (
        <span className="nw content-share">
          {t('content.tradeShare', { share: percent(trade / counted.length) })}
        </span>
      )}
      {score !== null && (
        <>
          <span className={`infl nw ${running ? 'content-running' : ''}`} aria-busy={running}>
            {t('content.influence', { score: Math.round(score) })}
          </span>
          <Delta now={score} before={before} ink="infl" />
        </>
      )}
      <Button small kind="ghost" onClick={() => go(`${paths.tab(id, 'content')}?read`)}>
        {t('content.queue.open')}
      </Button>
      <More />
    </div>
  )
}

/** What a figure was before its last change; null until it changes. */
function useBefore(now: number | null): number | null {
  const [seen, setSeen] = useState<{ now: number | null; before: number | null }>({ now, before: null })
  if (now !== null && now !== seen.now) setSeen({ now, before: seen.now })
  return seen.before
}

/** Further actions on all of a client's posts. */
function More() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const open = (what: string) => () => go(`${paths.tab(id, 'content')}?${what}`)
  return (
    <>
      <Button small kind="ghost" onClick={open('answers')}>
        {t('content.answersQueue.open')}
      </Button>
      <Button small kind="ghost" onClick={open('rules')}>
        {t('content.rules.open')}
      </Button>
      <Button small kind="ghost" onClick={open('blind')}>
        {t('content.blind.open')}
      </Button>
    </>
  )
}

function Selection({ ticked, triage, onConfirm, onClear }: Props) {
  const { t } = useTranslator()
  return (
    <div className="content-foot" role="group" aria-label={t('content.selection')}>
      <b className="nw">{t('content.selected', { count: ticked.length })}</b>
      <Labelling
        label={t('content.subjectTitle')}
        choices={SUBJECTS.map((subject) => ({
          id: subject,
          text: t(`common.subject.${subject}`),
          run: () => triage.subject(subject),
        }))}
      />
      <Labelling
        label={t('content.intentTitle')}
        choices={INTENTS.map((intent) => ({
          id: intent,
          text: t(`common.intent.${intent}`),
          run: () => triage.intent(intent),
        }))}
      />
      <Button small keys="enter" onClick={onConfirm}>
        {t('content.confirmProposals')}
      </Button>
      <Button small keys="p" onClick={triage.evidence}>
        {t('content.evidenceShort')}
      </Button>
      <Button small kind="ghost" onClick={triage.forget}>
        {t('content.forget')}
      </Button>
      <span className="grow" />
      <Button small kind="ghost" keys="escape" onClick={onClear}>
        {t('content.unselect')}
      </Button>
    </div>
  )
}

function Labelling({
  label,
  choices,
}: {
  label: string
  choices: readonly { id: string; text: string; run: () => void }[]
}) {
  return (
    <Menu position="top-start" width={190}>
      <Menu.Target>
        <Button small>{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ id, text, run }, index) => (
          <Menu.Item key={id} leftSection={<Keys keys={String(index + 1)} />} onClick={run}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
