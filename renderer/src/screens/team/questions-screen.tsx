import { Fragment, useState } from 'react'
import { useLocation } from 'wouter'
import { initials } from '#shared/team/figures'
import type { TeamAudit, TeamQuestion } from '#shared/team/model'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useTeam } from '#renderer/workspace/employer'
import { Button } from '#ui/button'
import { EmptyState, PageHead, Panel } from '#ui/page'
import { NoTeamYet } from './no-team-yet'
import { SaveTeam } from './save-team'
import './team.css'

/** A cell of the matrix: a question and a voice; null is the page. */
interface Place {
  question: number
  voice: string | null
}

/** Who answers which question; the empty rows suggest what to publish next. */
export default function QuestionsScreen() {
  const { t } = useTranslator()
  const { audit, employer } = useTeam()
  const [, go] = useLocation()
  const open = audit?.questions.filter((question) => question.open).length ?? 0
  return (
    <>
      <PageHead
        title={t('employer.tab.questions')}
        note={audit && t('employer.open', { open, all: audit.questions.length })}
      >
        <SaveTeam />
      </PageHead>
      <NoTeamYet />
      {audit && audit.questions.length === 0 && (
        <EmptyState
          title={t('team.matrix.title.none')}
          action={
            <Button kind="primary" onClick={() => go(paths.team(employer.id, 'data'))}>
              {t('employer.tab.data')}
            </Button>
          }
        >
          {t('employer.noQuestions')}
        </EmptyState>
      )}
      {audit && audit.questions.length > 0 && <Matrix audit={audit} />}
    </>
  )
}

function Matrix({ audit }: { audit: TeamAudit }) {
  const { t } = useTranslator()
  const [place, setPlace] = useState<Place | null>(null)
  const short = initials(audit)
  const voices = [null, ...audit.people.map(({ id }) => id)]
  return (
    <div className="team-split">
      <div
        className="scroll team-matrix-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('team.matrix.head')}
      >
        <table className="tbl team-matrix" aria-label={t('team.matrix.head')}>
          <thead>
            <tr>
              <th scope="col">{t('team.column.question')}</th>
              {voices.map((voice) => (
                <th key={voice ?? ''} scope="col" title={nameOf(audit, voice)}>
                  <abbr title={nameOf(audit, voice)}>
                    {voice === null ? t('team.page') : short.get(voice)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {audit.questions.map((question, index) => (
              <tr key={question.text} className={question.open ? 'team-open' : ''}>
                <th scope="row">
                  <span className="team-question">{question.text}</span>
                  <span className="meta">
                    {t(`data.question.level.${levelOf(question.importance)}`)}
                    {question.open && (
                      <>
                        {' · '}
                        <b>{t(question.onlyLeft ? 'employer.onlyLeft' : 'employer.unanswered')}</b>
                        {monthOf(audit, index) && ` · ${monthText(t, monthOf(audit, index))}`}
                      </>
                    )}
                  </span>
                </th>
                {voices.map((voice) => (
                  <td key={voice ?? ''}>
                    <Cell
                      audit={audit}
                      place={{ question: index, voice }}
                      isOn={place?.question === index && place.voice === voice}
                      onOpen={setPlace}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="meta team-legend">
          <span>
            <i className="team-dot" /> {t('employer.legend.answer')}
          </span>
          <span>
            <i className="team-ring" /> {t('employer.legend.candidate')}
          </span>
          {audit.people.map(({ id, name }) => (
            <span key={id}>{t('team.matrix.legend', { initials: short.get(id) ?? '', name })}</span>
          ))}
        </p>
      </div>
      <aside className="team-side" aria-label={t('employer.side')} aria-live="polite">
        {place ? <Answers audit={audit} place={place} /> : <Calendar audit={audit} />}
        {place && (
          <div className="team-back">
            <Button small onClick={() => setPlace(null)}>
              {t('employer.backToCalendar')}
            </Button>
          </div>
        )}
      </aside>
    </div>
  )
}

function Cell({
  audit,
  place,
  isOn,
  onOpen,
}: {
  audit: TeamAudit
  place: Place
  isOn: boolean
  onOpen: (place: Place) => void
}) {
  const { t } = useTranslator()
  const cell = cellOf(audit, place)
  const answers = cell?.answers.length ?? 0
  const candidates = cell?.candidates ?? 0
  if (answers === 0 && candidates === 0) return <span className="sr">{t('team.matrix.empty')}</span>
  const said = [
    answers > 0 && t('team.matrix.answers', { n: answers }),
    candidates > 0 && t('team.matrix.candidates', { n: candidates }),
  ].filter(Boolean)
  return (
    <button
      type="button"
      className="team-cell"
      aria-pressed={isOn}
      aria-label={`${nameOf(audit, place.voice)} : ${said.join(', ')}`}
      onClick={() => onOpen(place)}
    >
      {answers > 0 && (
        <span>
          <i className="team-dot" />
          {answers > 1 && answers}
        </span>
      )}
      {candidates > 0 && (
        <span>
          <i className="team-ring" />
          {candidates > 1 && candidates}
        </span>
      )}
    </button>
  )
}

/** The answers behind a cell, and a link to the posts still to be read. */
function Answers({ audit, place }: { audit: TeamAudit; place: Place }) {
  const { t, date, quote } = useTranslator()
  const { employer, people } = useTeam()
  const [, go] = useLocation()
  const question = audit.questions[place.question]
  const cell = cellOf(audit, place)
  const person = people.find(({ member }) => member?.folder === place.voice)
  if (!question || !cell) return null
  const read = () => go(person ? paths.tab(person.id, 'content') : paths.team(employer.id, 'content'))
  return (
    <Panel title={quote(question.text)} note={nameOf(audit, place.voice)}>
      <ul className="team-answers">
        {cell.answers.map(({ post, day, title, url }) => (
          <li key={post}>
            <span className="meta">{date(day)}</span>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {quote(title ?? t('team.copies.noTitle'))}
              </a>
            ) : (
              <span>{quote(title ?? t('team.copies.noTitle'))}</span>
            )}
          </li>
        ))}
      </ul>
      {cell.candidates > 0 && (
        <p>
          {t('team.matrix.candidates', { n: cell.candidates })}{' '}
          <button type="button" className="linklike" onClick={read}>
            {t('employer.read')}
          </button>
        </p>
      )}
    </Panel>
  )
}

function Calendar({ audit }: { audit: TeamAudit }) {
  const { t, quote, date } = useTranslator()
  const { calendar, questions } = audit
  const months = [...new Set(calendar.map(({ month }) => month))]
  return (
    <Panel title={t('team.calendar.title', { n: calendar.length })} note={t('team.calendar.lede')}>
      <dl className="team-calendar">
        {months.map((month) => (
          <Fragment key={month}>
            <dt className="meta">{date(`${month}-01`, 'month')}</dt>
            {calendar
              .filter((each) => each.month === month)
              .map(({ question }) => (
                <dd key={question}>
                  {quote(questions[question]?.text ?? '')}
                  <span className="meta">{startOf(audit, questions[question], t)}</span>
                </dd>
              ))}
          </Fragment>
        ))}
      </dl>
    </Panel>
  )
}

type T = ReturnType<typeof useTranslator>['t']

/** Whose posts could be a starting point for an open question. */
function startOf(audit: TeamAudit, question: TeamQuestion | undefined, t: T): string {
  if (!question) return ''
  const toRead = [
    ...(question.page.candidates > 0 ? [nameOf(audit, null)] : []),
    ...question.people.flatMap(({ id, candidates }) => (candidates > 0 ? [nameOf(audit, id)] : [])),
  ]
  const left = question.people.flatMap(({ id, answers }) => (answers.length > 0 ? [nameOf(audit, id)] : []))
  if (question.onlyLeft && left.length > 0) return t('team.calendar.fromLeft', { names: left })
  return toRead.length > 0 ? t('team.calendar.toRead', { names: toRead }) : ''
}

function cellOf({ questions }: TeamAudit, { question, voice }: Place): TeamQuestion['page'] | undefined {
  const of = questions[question]
  return voice === null ? of?.page : of?.people.find(({ id }) => id === voice)
}

function nameOf({ brand, people }: TeamAudit, voice: string | null): string {
  return people.find(({ id }) => id === voice)?.name ?? brand
}

function monthOf({ calendar }: TeamAudit, question: number): string | undefined {
  return calendar.find((each) => each.question === question)?.month
}

function monthText(t: T, month: string | undefined): string {
  return month === undefined ? '' : t('employer.answerIn', { month: `${month}-01` })
}

function levelOf(importance: number): 1 | 2 | 3 {
  return importance >= 3 ? 3 : importance === 2 ? 2 : 1
}
