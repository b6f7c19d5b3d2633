import { lazy, Suspense, useState } from 'react'
import { Menu } from '@mantine/core'
import { IconDots, IconFileImport, IconPlus } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { aboutTrade, answeredBy, ENOUGH } from '#shared/team/figures'
import type { TeamAudit, TeamVoice } from '#shared/team/model'
import type { Grant } from '#shared/host/results'
import type { Translator } from '#shared/locale/translator'
import { takeFiles } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone, tellFailure } from '#renderer/shell/undo'
import type { WorkspaceRow } from '#renderer/store/rows'
import { settle } from '#renderer/store/settle'
import { renewBackups } from '#renderer/workspace/back-up'
import { useTeam } from '#renderer/workspace/employer'
import { Avatar } from '#ui/avatar'
import { Button, IconButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { ErrorState } from '#ui/error-state'
import { EmptyState, PageHead, Skeleton } from '#ui/page'
import { VerdictChip } from '#ui/verdict-chip'
import { SaveTeam } from './save-team'
import './team.css'

const AddPerson = lazy(() => import('./add-person'))
const ArchivesDialog = lazy(() => import('./archives-dialog'))
const DropWindow = lazy(() => import('#ui/drop-window'))
const MemberDialog = lazy(() => import('./member-dialog'))

/** The dialog open over the table. */
type Dialog =
  { kind: 'add' } | { kind: 'archives'; given?: readonly Grant[] } | { kind: 'member'; person: WorkspaceRow }

/** A person with their row in the team's audit; null if the audit does not name them. */
interface Line {
  person: WorkspaceRow
  voice: TeamVoice | null
}

/** Everyone who speaks for the employer, by name: never ranked. */
export default function PeopleScreen() {
  const translator = useTranslator()
  const { t } = translator
  const { employer, people, audit, error } = useTeam()
  const [, go] = useLocation()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const openArchives = () => setDialog({ kind: 'archives' })
  useCommands([
    { id: 'import', label: t('employer.import.title'), keys: 'mod+o', run: openArchives },
    { id: 'team.add', label: t('employer.add.title'), keys: 'mod+n', run: () => setDialog({ kind: 'add' }) },
  ])
  const lines = people.map((person): Line => ({
    person,
    voice: audit?.people.find(({ id }) => id === person.member?.folder) ?? null,
  }))
  const brand = employer.client.person.name
  return (
    <>
      <PageHead
        title={t('employer.tab.people')}
        note={
          audit
            ? t('employer.period', { from: audit.period.from, to: audit.period.to })
            : t('employer.people', { count: people.length })
        }
      >
        <SaveTeam />
        <Button
          icon={<IconPlus size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => setDialog({ kind: 'add' })}
        >
          {t('employer.add.title')}
        </Button>
        <Button
          kind="primary"
          keys="mod+o"
          icon={<IconFileImport size={15} stroke={1.6} aria-hidden="true" />}
          onClick={openArchives}
        >
          {t('employer.import.title')}
        </Button>
      </PageHead>
      {error !== null && <ErrorState error={error} />}
      {audit && <Figures audit={audit} />}
      {audit === undefined && people.length > 0 && error === null && <Skeleton height={64} />}
      {people.length === 0 ? (
        <EmptyState
          title={t('employer.nobody')}
          action={
            <Button kind="primary" onClick={openArchives}>
              {t('employer.import.title')}
            </Button>
          }
        >
          {t('employer.nobodyText', { brand })}
        </EmptyState>
      ) : (
        <DataTable
          label={t('employer.tab.people')}
          columns={columns(translator, audit ?? null, setDialog)}
          rows={lines}
          rowKey={({ person }) => person.id}
          onOpen={({ person }) => go(paths.client(person.id))}
        />
      )}
      {audit && <Unnamed audit={audit} />}
      <Suspense fallback={null}>
        {dialog?.kind === 'add' && <AddPerson onClose={() => setDialog(null)} />}
        {dialog?.kind === 'archives' && (
          <ArchivesDialog given={dialog.given ?? null} onClose={() => setDialog(null)} />
        )}
        {dialog === null && (
          <DropWindow
            text={t('employer.import.title')}
            onDrop={(files) =>
              attempt(async () => setDialog({ kind: 'archives', given: await takeFiles(files) }))
            }
          />
        )}
        {dialog?.kind === 'member' && <MemberDialog person={dialog.person} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  )
}

/** The team in four figures, each linked to what is behind it. */
function Figures({ audit }: { audit: TeamAudit }) {
  const { t, integer } = useTranslator()
  const { employer } = useTeam()
  const { questions, themes, copies, people } = audit
  const alone = themes.filter(({ voices }) => voices === 'alone').length
  const answered = questions.filter(({ open }) => !open).length
  const figures = [
    [integer(people.length), t('team.summary.people', { n: people.length }), null],
    [
      t('employer.of', { k: answered, n: questions.length }),
      t('team.summary.answered'),
      paths.team(employer.id, 'questions'),
    ],
    [integer(alone), t('team.summary.alone', { n: alone }), paths.team(employer.id, 'compare')],
    [
      integer(copies.length),
      t('team.summary.copies', { n: copies.length }),
      paths.team(employer.id, 'compare'),
    ],
  ] as const
  return (
    <ul className="team-figures" aria-label={t('team.summary.head')}>
      {figures.map(([figure, label, to]) => (
        <li key={label}>
          <b>{figure}</b>
          {to === null ? <span className="t2">{label}</span> : <Link href={to}>{label}</Link>}
        </li>
      ))}
    </ul>
  )
}

function columns(
  translator: Translator,
  audit: TeamAudit | null,
  open: (dialog: Dialog) => void,
): Column<Line>[] {
  const { t, integer } = translator
  const unknown = <span className="t3">–</span>
  return [
    { id: 'name', header: t('team.people.name'), cell: ({ person }) => <Name person={person} t={t} /> },
    {
      id: 'consent',
      header: t('employer.consent.column'),
      width: 190,
      cell: ({ person }) => (
        <Consent person={person} translator={translator} onOpen={() => open({ kind: 'member', person })} />
      ),
    },
    {
      id: 'posts',
      header: t('team.people.posts'),
      width: 92,
      align: 'right',
      rank: 'minor',
      cell: ({ voice }) => (voice ? integer(voice.spoken.posts) : unknown),
    },
    {
      id: 'trade',
      header: t('team.people.trade'),
      width: 140,
      align: 'right',
      rank: 'minor',
      cell: ({ voice }) =>
        voice ? (
          <span className="team-two">
            {t('team.people.ofLabelled', { k: aboutTrade(voice.spoken), n: voice.spoken.labelled })}
            {voice.spoken.labelled < ENOUGH && (
              <span className="meta">{t('team.people.few', { n: voice.spoken.labelled })}</span>
            )}
          </span>
        ) : (
          unknown
        ),
    },
    {
      id: 'answers',
      header: t('team.people.answers'),
      width: 92,
      align: 'right',
      cell: ({ voice }) => (voice && audit ? integer(answeredBy(audit, voice.id).length) : unknown),
    },
    {
      id: 'influence',
      header: t('team.people.influence'),
      width: 110,
      align: 'right',
      cell: ({ voice }) => (voice ? <Influence voice={voice} translator={translator} /> : unknown),
    },
    {
      id: 'verdict',
      header: t('team.people.verdict'),
      width: 206,
      rank: 'least',
      cell: ({ voice }) =>
        voice?.indices ? (
          <VerdictChip verdict={voice.indices.verdict} influence={voice.indices.influence} />
        ) : (
          unknown
        ),
    },
    {
      id: 'more',
      header: <span className="sr">{t('app.action.more')}</span>,
      width: 60,
      align: 'right',
      cell: ({ person }) => <More person={person} open={open} />,
    },
  ]
}

type T = Translator['t']

function Name({ person: { client, member, files }, t }: { person: WorkspaceRow; t: T }) {
  const below = [
    member?.role,
    member?.left && t('team.people.left', { date: member.left }),
    files === 0 && t('app.clients.noData'),
  ].filter(Boolean)
  return (
    <div className="row team-name">
      <Avatar name={client.person.name} />
      <span className="grow">
        <b className="med ell">{client.person.name}</b>
        <span className="meta ell">{below.join(' · ')}</span>
      </span>
    </div>
  )
}

function Consent({
  person: { client, member },
  translator: { t },
  onOpen,
}: {
  person: WorkspaceRow
  translator: Translator
  onOpen: () => void
}) {
  const consent = member?.consent ?? null
  const isGiven = consent !== null && consent.withdrawn === undefined
  const text = isGiven
    ? t(`team.scope.${consent.scope}`)
    : consent?.withdrawn === undefined
      ? t('employer.consent.none')
      : t('employer.consent.withdrawnOn', { date: consent.withdrawn })
  return (
    <button
      type="button"
      className={`chip team-consent ${isGiven ? '' : 'dash'}`}
      aria-label={t('employer.consent.of', { name: client.person.name, text })}
      onClick={onOpen}
    >
      <span className="ell">{text}</span>
    </button>
  )
}

function Influence({
  voice: { indices },
  translator: { t, integer },
}: {
  voice: TeamVoice
  translator: Translator
}) {
  if (indices === null) return <span className="meta">{t('team.people.notShown')}</span>
  const { score, low, high } = indices.influence
  if (score === null) return <span className="t3">–</span>
  return (
    <span className="team-two">
      <b className="infl">{integer(Math.round(score))}</b>
      {low !== null && high !== null && (
        <span className="meta">
          {t('team.people.band', { low: Math.round(low), high: Math.round(high) })}
        </span>
      )}
    </span>
  )
}

function More({ person, open }: { person: WorkspaceRow; open: (dialog: Dialog) => void }) {
  const { t } = useTranslator()
  const [, go] = useLocation()
  const { name } = person.client.person
  const leave = () =>
    attempt(
      async () => {
        tellDone(t('employer.leave.done', { name }), await settle(person.id))
        // The older backups of the employer hold the person.
        if (person.member && !(await renewBackups(person.member.employer)))
          tellFailure(t('app.backup.failed'))
      },
      { what: name },
    )
  return (
    <Menu>
      <Menu.Target>
        <IconButton label={`${t('app.action.more')} : ${name}`}>
          <IconDots size={16} stroke={1.6} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go(paths.client(person.id))}>{t('employer.openPerson')}</Menu.Item>
        <Menu.Item onClick={() => go(paths.tab(person.id, 'data'))}>{t('app.menu.import')}</Menu.Item>
        <Menu.Item onClick={() => open({ kind: 'member', person })}>{t('employer.member.title')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t('employer.leave.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What may be said of the people who are not named, and why they have no row. */
function Unnamed({ audit }: { audit: TeamAudit }) {
  const { t } = useTranslator()
  const { others, privacy } = audit
  const parts = others
    ? [
        others.posts && t('team.method.othersPosts', { low: others.posts.low, high: others.posts.high ?? 0 }),
        others.influence &&
          t('team.method.othersInfluence', { low: others.influence.low, high: others.influence.high ?? 0 }),
        others.audience &&
          t('team.method.othersAudience', { low: others.audience.low, high: others.audience.high ?? 0 }),
      ].flatMap((part) => part || [])
    : []
  return (
    <p className="meta team-foot">
      {t('employer.named', { n: privacy.named })}{' '}
      {others && parts.length > 0 && t('team.method.others', { n: others.atLeast, parts })}
    </p>
  )
}
