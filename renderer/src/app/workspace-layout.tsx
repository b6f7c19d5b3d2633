import type { Under } from '#shared/locale/keys'
import { Suspense, useEffect, type ReactNode } from 'react'
import {
  IconArrowsDiff,
  IconCircle,
  IconClipboardData,
  IconDatabaseImport,
  IconLayoutDashboard,
  IconLayoutList,
  IconListCheck,
  IconSelector,
  IconTargetArrow,
} from '@tabler/icons-react'
import { Menu } from '@mantine/core'
import { Redirect, useLocation, useSearch } from 'wouter'
import { useAudits } from '#renderer/store/client-rows'
import { useClientRow, useClients } from '#renderer/store/clients'
import { keepVerdict } from '#renderer/store/live-verdict'
import type { WorkspaceRow } from '#renderer/store/rows'
import { touchWorkspace } from '#renderer/store/workspaces'
import { useTranslator } from '#renderer/i18n/translator'
import { keepTab } from '#renderer/shell/last-tab'
import { paths, TABS, type Tab, type TeamTab } from '#renderer/shell/routes'
import { useOpenClient } from '#renderer/shell/open-client'
import { useCommands } from '#renderer/shell/shortcuts'
import { Avatar } from '#ui/avatar'
import { NavFoot } from '../shell/nav-foot'
import { later } from '../shell/later'
import { NavLink } from '../shell/nav-link'
import { Shell } from '../shell/shell'
import { attempt, tellDone } from '../shell/undo'
import { useLiveAudit } from '../workspace/use-live-audit'
import { AuditContext, WorkspaceContext } from '../workspace/workspace'

const DamagedRows = later(() => import('../workspace/damaged-rows'))
const AuditFaults = later(() => import('../workspace/audit-faults'))
const DropAnywhere = later(() => import('#screens/data/drop-anywhere'))

const ICONS: Record<Tab, typeof IconCircle> = {
  overview: IconLayoutDashboard,
  data: IconDatabaseImport,
  content: IconLayoutList,
  comparison: IconArrowsDiff,
  results: IconTargetArrow,
  report: IconClipboardData,
  audit: IconListCheck,
}

/** The employer's counterparts of a client's tabs. */
const TEAM: Partial<Record<Tab, TeamTab>> = { data: 'data', content: 'content', report: 'report' }

/** The most useful shortcuts of each screen, for the status bar. */
const HINTS: Record<Tab, readonly (readonly [keys: string, label: Under<'app.status'>])[]> = {
  overview: [
    ['mod+1', 'tabs'],
    ['f', 'find'],
    ['r', 'run'],
    ['?', 'shortcuts'],
  ],
  data: [
    ['mod+o', 'imports'],
    ['mod+1', 'tabs'],
    ['?', 'shortcuts'],
  ],
  content: [
    ['j k', 'browse'],
    ['1–4', 'subject'],
    ['i', 'intent'],
    ['enter', 'confirm'],
    ['mod+z', 'undo'],
    ['?', 'shortcuts'],
  ],
  comparison: [
    ['t', 'table'],
    ['mod+1', 'tabs'],
    ['?', 'shortcuts'],
  ],
  results: [
    ['c', 'contact'],
    ['t', 'table'],
    ['?', 'shortcuts'],
  ],
  report: [
    ['@', 'insert'],
    ['alt+arrowup alt+arrowdown', 'move'],
    ['mod+e', 'export'],
    ['?', 'shortcuts'],
  ],
  audit: [
    ['mod+1', 'tabs'],
    ['r', 'run'],
    ['?', 'shortcuts'],
  ],
}

/** The frame around a client's screens: the client itself, its live audit, navigation and shortcuts. */
export function WorkspaceLayout({ id, tab, children }: { id: string; tab: Tab; children: ReactNode }) {
  const row = useClientRow(id)
  const search = useSearch()
  useEffect(() => {
    attempt(() => touchWorkspace(id))
  }, [id])
  useEffect(() => keepTab(id, tab), [id, tab])
  if (row === null) return <Redirect to={paths.clients} />
  if (row === undefined) return null
  if (row.isEmployer)
    return <Redirect to={`${paths.team(id, TEAM[tab] ?? 'people')}${search ? `?${search}` : ''}`} replace />
  return (
    <Opened key={id} row={row} tab={tab}>
      {children}
    </Opened>
  )
}

function Opened({ row, tab, children }: { row: WorkspaceRow; tab: Tab; children: ReactNode }) {
  const { t, date } = useTranslator()
  const audit = useLiveAudit(row)
  const [, go] = useLocation()
  const name = row.client.person.name
  useEffect(() => {
    useOpenClient.setState({ id: row.id, audit: audit.audit ?? null })
    return () => useOpenClient.setState({ id: null, audit: null })
  }, [row.id, audit.audit])
  const { audit: now, running: isRunning } = audit
  useEffect(() => {
    if (now && !isRunning) keepVerdict({ id: row.id, change: row.change }, now)
  }, [row.id, row.change, now, isRunning])
  const save = () => attempt(async () => (await audit.save(), tellDone(t('app.audit.saved'))))
  useCommands([
    ...TABS.map((each, index) => ({
      id: `tab.${each}`,
      label: t(`app.tab.${each}`),
      keys: `mod+${index + 1}`,
      run: () => go(paths.tab(row.id, each)),
    })),
    { id: 'audit.save', label: t('app.audit.save'), keys: 'r', run: save, disabled: !audit.audit },
    { id: 'import', label: t('app.menu.import'), keys: 'mod+o', run: () => go(paths.tab(row.id, 'data')) },
    {
      id: 'exportPdf',
      label: t('app.menu.exportPdf'),
      keys: 'mod+e',
      run: () => go(paths.tab(row.id, 'report')),
    },
  ])
  const status = row.last
    ? [t('app.status.audit', { number: row.last.number, date: row.last.asOf })]
    : [t('app.clients.noAudit')]
  const hints = HINTS[tab].map(([keys, label]) => ({
    keys: keys.split(' '),
    label: t(`app.status.${label}`, { last: TABS.length }),
  }))
  const crumbs = [
    { label: t('app.nav.clients'), to: paths.clients },
    { label: name, to: paths.tab(row.id, 'overview') },
    { label: t(`app.tab.${tab}`) },
  ]
  const nav = (
    <nav className="nav" aria-label={t('app.nav.main')}>
      <Switcher row={row} />
      {TABS.map((each, index) => {
        const Icon = ICONS[each]
        return (
          <NavLink
            key={each}
            to={paths.tab(row.id, each)}
            label={t(`app.tab.${each}`)}
            icon={<Icon size={16} stroke={1.6} className="ic" />}
            hint={String(index + 1)}
            isOn={each === tab}
          />
        )
      })}
      <Audits row={row} date={date} />
      <div className="nav-rest" />
      <NavFoot />
    </nav>
  )
  return (
    <WorkspaceContext value={row}>
      <AuditContext value={audit}>
        <Shell crumbs={crumbs} nav={nav} status={status} hints={hints}>
          <Suspense fallback={null}>
            <DamagedRows />
            <AuditFaults />
          </Suspense>
          {children}
        </Shell>
        <Suspense fallback={null}>
          <DropAnywhere />
        </Suspense>
      </AuditContext>
    </WorkspaceContext>
  )
}

function Switcher({ row }: { row: WorkspaceRow }) {
  const { t } = useTranslator()
  const [, go] = useLocation()
  const others = useClients()?.rows.filter(({ archivedAt }) => archivedAt === null)
  const recent = (others ?? []).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, 8)
  return (
    <Menu position="bottom-start" width={232}>
      <Menu.Target>
        <button
          type="button"
          className="switch"
          aria-label={t('app.nav.switch', { name: row.client.person.name })}
        >
          <Avatar name={row.client.person.name} />
          <span className="who">
            <b>{row.client.person.name}</b>
            <span className="meta">{row.client.brand?.name ?? t('app.clients.independent')}</span>
          </span>
          <IconSelector size={15} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {recent.map(({ id, client }) => (
          <Menu.Item key={id} onClick={() => go(paths.client(id))}>
            {client.person.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go(paths.clients)}>{t('app.nav.allClients')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Audits({ row, date }: { row: WorkspaceRow; date: (iso: string) => string }) {
  const { t } = useTranslator()
  const audits = useAudits(row.id) ?? []
  if (audits.length === 0) return null
  const newest = audits.slice(0, 5)
  return (
    <>
      <div className="nav-sec">{t('app.nav.audits')}</div>
      {newest.map(({ id, number, asOf }) => (
        <NavLink
          key={id}
          to={`${paths.tab(row.id, 'audit')}?audit=${id}`}
          label={date(asOf)}
          icon={<IconCircle size={16} stroke={1.6} className="ic" />}
          hint={t('app.nav.number', { number })}
          isOn={false}
        />
      ))}
    </>
  )
}
