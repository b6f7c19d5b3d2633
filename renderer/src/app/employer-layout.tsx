import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import {
  IconArrowsDiff,
  IconClipboardData,
  IconDatabaseImport,
  IconLayoutList,
  IconTable,
  IconUsers,
} from '@tabler/icons-react'
import { Redirect, useLocation } from 'wouter'
import { useClientRow } from '#renderer/store/clients'
import type { WorkspaceRow } from '#renderer/store/rows'
import { touchWorkspace } from '#renderer/store/workspaces'
import { useTranslator } from '#renderer/i18n/translator'
import { keepTab } from '#renderer/shell/last-tab'
import { paths, TEAM_TABS, type TeamTab } from '#renderer/shell/routes'
import { useCommands } from '#renderer/shell/shortcuts'
import { attempt, tellDone } from '#renderer/shell/undo'
import { Avatar } from '#ui/avatar'
import { ErrorBoundary } from '#ui/error-state'
import { NavFoot } from '../shell/nav-foot'
import { NavLink } from '../shell/nav-link'
import { Shell } from '../shell/shell'
import { TeamContext, type TeamState } from '../workspace/employer'
import { useLiveAudit } from '../workspace/use-live-audit'
import { useLiveTeam } from '../workspace/use-live-team'
import { AuditContext, WorkspaceContext } from '../workspace/workspace'
import '../screens/team/team.css'

const DamagedRows = lazy(() => import('../workspace/damaged-rows'))
const DropAnywhere = lazy(() => import('#screens/data/drop-anywhere'))

const SCREENS: Record<TeamTab, ReturnType<typeof lazy>> = {
  people: lazy(() => import('#screens/team/people-screen')),
  questions: lazy(() => import('#screens/team/questions-screen')),
  compare: lazy(() => import('#screens/team/compare-screen')),
  data: lazy(() => import('#screens/data/data-screen')),
  content: lazy(() => import('#screens/content/content-screen')),
  report: lazy(() => import('#screens/team/report-screen')),
}

const ICONS: Record<TeamTab, typeof IconUsers> = {
  people: IconUsers,
  questions: IconTable,
  compare: IconArrowsDiff,
  data: IconDatabaseImport,
  content: IconLayoutList,
  report: IconClipboardData,
}

/** The client screens that show the page itself; labels and data entered there apply to every person. */
const OF_PAGE: readonly TeamTab[] = ['data', 'content']

/** The frame around an employer's screens: its people, the live team audit, navigation and shortcuts. */
export default function EmployerLayout({ id, tab }: { id: string; tab: TeamTab }) {
  const row = useClientRow(id)
  useEffect(() => {
    attempt(() => touchWorkspace(id))
  }, [id])
  useEffect(() => keepTab(id, tab), [id, tab])
  if (row === null) return <Redirect to={paths.clients} />
  if (row === undefined) return null
  if (!row.isEmployer) return <Redirect to={paths.tab(id, 'overview')} replace />
  return <Employer key={id} row={row} tab={tab} />
}

function Employer({ row, tab }: { row: WorkspaceRow; tab: TeamTab }) {
  const { t } = useTranslator()
  const [, go] = useLocation()
  const team = useLiveTeam(row)
  const name = row.client.person.name
  const save = () => attempt(async () => (await team.save(), tellDone(t('employer.saved'))))
  useCommands([
    ...TEAM_TABS.map((each, index) => ({
      id: `tab.${each}`,
      label: t(`employer.tab.${each}`),
      keys: `mod+${index + 1}`,
      run: () => go(paths.team(row.id, each)),
    })),
    { id: 'team.save', label: t('employer.save'), keys: 'r', run: save, disabled: !team.audit },
    {
      id: 'exportPdf',
      label: t('app.menu.exportPdf'),
      keys: 'mod+e',
      run: () => go(paths.team(row.id, 'report')),
    },
  ])
  const Screen = SCREENS[tab]
  const shown = (
    <ErrorBoundary of={`${row.id}/${tab}`}>
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  )
  return (
    <WorkspaceContext value={row}>
      <TeamContext value={team}>
        <Shell
          crumbs={[
            { label: t('app.nav.clients'), to: paths.clients },
            { label: name, to: paths.team(row.id, 'people') },
            { label: t(`employer.tab.${tab}`) },
          ]}
          nav={<Nav team={team} tab={tab} />}
          status={[statusOf(team, t)]}
          hints={[
            { keys: ['mod+1'], label: t('app.status.tabs', { last: TEAM_TABS.length }) },
            { keys: ['r'], label: t('employer.save') },
            { keys: ['?'], label: t('app.status.shortcuts') },
          ]}
        >
          <Faults team={team} />
          {OF_PAGE.includes(tab) ? <OfPage row={row}>{shown}</OfPage> : shown}
        </Shell>
      </TeamContext>
    </WorkspaceContext>
  )
}

/** Provides the page and its live audit as the client screens expect them. */
function OfPage({ row, children }: { row: WorkspaceRow; children: ReactNode }) {
  const audit = useLiveAudit(row)
  return (
    <AuditContext value={audit}>
      <Suspense fallback={null}>
        <DamagedRows />
      </Suspense>
      {children}
      <Suspense fallback={null}>
        <DropAnywhere />
      </Suspense>
    </AuditContext>
  )
}

function Nav({ team, tab }: { team: TeamState; tab: TeamTab }) {
  const { t } = useTranslator()
  const { employer, people } = team
  const { name } = employer.client.person
  return (
    <nav className="nav" aria-label={t('app.nav.main')}>
      <span className="switch">
        <Avatar name={name} page />
        <span className="who">
          <b>{name}</b>
          <span className="meta">{t('employer.people', { count: people.length })}</span>
        </span>
      </span>
      {TEAM_TABS.map((each, index) => {
        const Icon = ICONS[each]
        return (
          <NavLink
            key={each}
            to={paths.team(employer.id, each)}
            label={t(`employer.tab.${each}`)}
            icon={<Icon size={16} stroke={1.6} className="ic" />}
            hint={String(index + 1)}
            isOn={each === tab}
          />
        )
      })}
      {people.length > 0 && <div className="nav-sec">{t('employer.tab.people')}</div>}
      {people.slice(0, 8).map((person) => (
        <NavLink
          key={person.id}
          to={paths.client(person.id)}
          label={person.client.person.name}
          icon={<Avatar name={person.client.person.name} />}
          isOn={false}
        />
      ))}
      <div className="nav-rest" />
      <NavFoot />
    </nav>
  )
}

function Faults({ team: { faults } }: { team: TeamState }) {
  const { t } = useTranslator()
  if (faults.length === 0) return null
  const parts = [...new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))))]
  return (
    <div className="alert" role="alert">
      <b>{t('app.faults.title', { count: parts.length, parts: parts.join(', ') })}</b>
      <p>{t('app.faults.text')}</p>
    </div>
  )
}

function statusOf(
  { progress, stored, running }: TeamState,
  t: ReturnType<typeof useTranslator>['t'],
): string {
  if (running && progress) return t('employer.status.running', { ...progress })
  const [newest] = stored
  return newest
    ? t('employer.status.audit', { number: newest.number, date: newest.asOf })
    : t('employer.status.none')
}
