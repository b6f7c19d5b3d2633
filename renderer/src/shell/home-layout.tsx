import type { ReactNode } from 'react'
import { IconArchive, IconListCheck, IconUsers } from '@tabler/icons-react'
import { useClients } from '#renderer/store/clients'
import { useTranslator } from '#renderer/i18n/translator'
import { NavFoot } from './nav-foot'
import { NavLink } from './nav-link'
import { paths } from './routes'
import { Shell } from './shell'
import type { StatusHint } from './status-bar'

const SHOWN = 5

/** The frame of the screens outside a client: their title in the breadcrumbs, recent clients in the navigation. */
export function HomeLayout({
  title,
  hints = [],
  children,
}: {
  title: string
  hints?: readonly StatusHint[]
  children: ReactNode
}) {
  const { t } = useTranslator()
  const rows = useClients()?.rows
  const open = rows?.filter(({ archivedAt }) => archivedAt === null) ?? []
  const recent = open.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, SHOWN)
  const nav = (
    <nav className="nav" aria-label={t('app.nav.main')}>
      <NavLink
        to={paths.clients}
        label={t('app.nav.clients')}
        icon={<IconUsers size={16} stroke={1.6} className="ic" />}
      />
      <NavLink
        to={paths.grid}
        label={t('app.nav.grid')}
        icon={<IconListCheck size={16} stroke={1.6} className="ic" />}
      />
      <NavLink
        to={paths.archived}
        label={t('app.nav.archived')}
        icon={<IconArchive size={16} stroke={1.6} className="ic" />}
      />
      <div className="nav-sec">{t('app.nav.recent')}</div>
      {rows !== undefined && recent.length === 0 && (
        <span className="meta nav-hide" style={{ padding: '0 8px' }}>
          {t('app.nav.noRecent')}
        </span>
      )}
      {recent.map(({ id, client }) => (
        <NavLink
          key={id}
          to={paths.client(id)}
          label={client.person.name}
          icon={<span className="dot" aria-hidden="true" />}
        />
      ))}
      <div className="nav-rest" />
      <NavFoot />
    </nav>
  )
  return (
    <Shell
      crumbs={[{ label: title }]}
      nav={nav}
      status={rows ? [t('app.status.clients', { count: open.length })] : []}
      hints={[...hints, { keys: ['?'], label: t('app.status.shortcuts') }]}
    >
      {children}
    </Shell>
  )
}
