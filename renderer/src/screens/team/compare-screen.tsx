import { Fragment, type ReactNode } from 'react'
import { Select } from '@mantine/core'
import { aboutTrade, answeredBy, ENOUGH } from '#shared/team/figures'
import type { TeamAudit, TeamVoice } from '#shared/team/model'
import { useTranslator } from '#renderer/i18n/translator'
import { useKept } from '#renderer/shell/use-kept'
import { useTeam } from '#renderer/workspace/employer'
import { EmptyState, PageHead } from '#ui/page'
import { VerdictChip } from '#ui/verdict-chip'
import { NoTeamYet } from './no-team-yet'
import { SaveTeam } from './save-team'
import './team.css'

/** Any two people side by side, and what each has in common with the page. */
export default function CompareScreen() {
  const { t } = useTranslator()
  const { audit } = useTeam()
  return (
    <>
      <PageHead title={t('employer.tab.compare')} note={audit && t('employer.compare.note')}>
        <SaveTeam />
      </PageHead>
      <NoTeamYet />
      {audit && audit.people.length < 2 && (
        <EmptyState title={t('employer.compare.few')}>{t('employer.compare.fewText')}</EmptyState>
      )}
      {audit && audit.people.length >= 2 && <Two audit={audit} />}
    </>
  )
}

interface Line {
  label: ReactNode
  key: string
  cells: readonly [ReactNode, ReactNode]
}

interface Part {
  title: string
  lines: Line[]
}

function Two({ audit }: { audit: TeamAudit }) {
  const { t } = useTranslator()
  const { employer } = useTeam()
  const [first, second] = audit.people
  const [kept, setKept] = useKept(employer.id, 'two', { one: first?.id ?? '', other: second?.id ?? '' })
  const find = (id: string) => audit.people.find((person) => person.id === id)
  const one = find(kept.one) ?? first
  const other = find(kept.other) ?? audit.people.find(({ id }) => id !== one?.id)
  const parts = useParts(audit, one, other)
  if (!one || !other) return null
  const data = audit.people.map(({ id, name }) => ({ value: id, label: name }))
  const side = (key: 'one' | 'other', person: TeamVoice, another: TeamVoice) => (
    <th scope="col">
      <Select
        aria-label={t(`employer.compare.${key}`)}
        allowDeselect={false}
        searchable
        value={person.id}
        data={data.map((each) => ({ ...each, disabled: each.value === another.id }))}
        onChange={(id) => id && setKept({ one: one.id, other: other.id, [key]: id })}
      />
    </th>
  )
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('employer.tab.compare')}>
      <table className="tbl team-two-grid" aria-label={t('employer.tab.compare')}>
        <thead>
          <tr>
            <td />
            {side('one', one, other)}
            {side('other', other, one)}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ title, lines }) => (
            <Fragment key={title}>
              <tr className="tbl-group">
                <th scope="rowgroup" colSpan={3}>
                  {title}
                </th>
              </tr>
              {lines.map(({ key, label, cells }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{cells[0]}</td>
                  <td>{cells[1]}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="meta team-foot">{t(`team.voice.overlap.${audit.overlap.reason}`)}</p>
    </div>
  )
}

function useParts(audit: TeamAudit, one: TeamVoice | undefined, other: TeamVoice | undefined): Part[] {
  const { t, integer, quote, date } = useTranslator()
  if (!one || !other) return []
  const both = (of: (person: TeamVoice) => ReactNode): Line['cells'] => [of(one), of(other)]
  const band = (index: { score: number | null; low: number | null; high: number | null } | undefined) =>
    index === undefined ? (
      <span className="meta">{t('team.people.notShown')}</span>
    ) : index.score === null ? (
      '–'
    ) : (
      <>
        <b>{integer(Math.round(index.score))}</b>{' '}
        {index.low !== null && index.high !== null && (
          <span className="meta">
            {t('team.people.band', { low: Math.round(index.low), high: Math.round(index.high) })}
          </span>
        )}
      </>
    )
  const dots = (count: number, label: string) =>
    count === 0 ? (
      <span className="t3">–</span>
    ) : (
      <span>
        <i className="team-dot" aria-hidden="true" /> {label}
      </span>
    )
  const between = audit.copies.filter(({ first, copies }) => {
    const voices = new Set([first.by, ...copies.map(({ by }) => by)])
    return voices.has(one.id) || voices.has(other.id)
  })
  const none: Line = { key: 'none', label: t('team.person.noCopies'), cells: ['', ''] }
  return [
    {
      title: t('team.people.head'),
      lines: [
        {
          key: 'role',
          label: t('team.column.role'),
          cells: both(
            ({ role, left }) =>
              [role && quote(role), left && t('team.people.left', { date: left })]
                .filter(Boolean)
                .join(' · ') || '–',
          ),
        },
        { key: 'posts', label: t('team.people.posts'), cells: both(({ spoken }) => integer(spoken.posts)) },
        {
          key: 'trade',
          label: t('team.people.trade'),
          cells: both(({ spoken }) => (
            <>
              {t('team.people.ofLabelled', { k: aboutTrade(spoken), n: spoken.labelled })}{' '}
              {spoken.labelled < ENOUGH && (
                <span className="meta">{t('team.people.few', { n: spoken.labelled })}</span>
              )}
            </>
          )),
        },
        {
          key: 'influence',
          label: t('common.influence'),
          cells: both(({ indices }) => band(indices?.influence)),
        },
        {
          key: 'audience',
          label: t('common.audience'),
          cells: both(({ indices }) => band(indices?.audience)),
        },
        {
          key: 'verdict',
          label: t('team.people.verdict'),
          cells: both(({ indices }) =>
            indices ? (
              <VerdictChip verdict={indices.verdict} influence={indices.influence} />
            ) : (
              <span className="meta">{t('team.people.notShown')}</span>
            ),
          ),
        },
        {
          key: 'results',
          label: t('team.voice.results.title'),
          cells: both(({ results }) => (results ? t('team.voice.results.row', results) : '–')),
        },
        {
          key: 'gain',
          label: t('team.voice.gain.title'),
          cells: both(({ pageGain }) =>
            pageGain === null
              ? '–'
              : pageGain.status === 'insufficient' || pageGain.status === 'not_applicable'
                ? t('team.voice.gain.open', { n: pageGain.events })
                : t('team.voice.gain.row', { ...pageGain, n: pageGain.events }),
          ),
        },
      ],
    },
    {
      title: t('employer.compare.questions'),
      lines: [
        {
          key: 'answered',
          label: t('team.people.answers'),
          cells: both(({ id }) =>
            t('employer.of', { k: answeredBy(audit, id).length, n: audit.questions.length }),
          ),
        },
        ...audit.questions.map((question): Line => ({
          key: question.text,
          label: quote(question.text),
          cells: both(({ id }) => {
            const cell = question.people.find((each) => each.id === id)
            const answers = cell?.answers.length ?? 0
            if (answers > 0) return dots(answers, t('team.matrix.answers', { n: answers }))
            return cell && cell.candidates > 0 ? (
              <span className="t2">
                <i className="team-ring" aria-hidden="true" />{' '}
                {t('team.matrix.candidates', { n: cell.candidates })}
              </span>
            ) : (
              <span className="t3">–</span>
            )
          }),
        })),
      ],
    },
    {
      title: t('team.themes.head'),
      lines: audit.themes.map(({ name, people }): Line => ({
        key: name,
        label: quote(name),
        cells: both(({ id }) => {
          const posts = people.find((each) => each.id === id)?.posts ?? 0
          return dots(posts, t('employer.compare.posts', { n: posts }))
        }),
      })),
    },
    {
      title: t('team.copies.head'),
      lines:
        between.length === 0
          ? [none]
          : between.map(({ first, copies }): Line => ({
              key: first.post,
              label: quote(first.title ?? t('team.copies.noTitle')),
              cells: both(({ id }) => {
                const copy = copies.find(({ by }) => by === id)
                const said = first.by === id ? first : copy
                if (!said) return <span className="t3">–</span>
                return (
                  <>
                    {date(said.day)}{' '}
                    <span className="meta">
                      {t(first.by === id ? 'employer.compare.first' : 'employer.compare.again', {
                        name:
                          first.by === null
                            ? audit.brand
                            : (audit.people.find((each) => each.id === first.by)?.name ?? ''),
                      })}
                    </span>
                  </>
                )
              }),
            })),
    },
  ].filter(({ lines }) => lines.length > 0)
}
