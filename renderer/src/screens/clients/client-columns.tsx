import { Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconClock,
  IconDots,
  IconFileCheck,
} from '@tabler/icons-react'
import type { Translator } from '#shared/locale/translator'
import { liveVerdict } from '#renderer/store/live-verdict'
import type { AuditSummary, WorkspaceRow } from '#renderer/store/rows'
import { Avatar } from '#ui/avatar'
import { IconButton } from '#ui/button'
import type { Column } from '#ui/data-table'
import { Delta } from '#ui/delta'
import { IndexBars } from '#ui/index-bars'
import { VerdictChip } from '#ui/verdict-chip'
import { Keys } from '../../shell/keys'
import { daysBetween, freshness } from './data-age'
import type { ClientActions } from './use-client-actions'

interface Context {
  translator: Translator
  actions: ClientActions
  /** ISO day. */
  today: string
}

/** The columns of the client list, with the two indices kept apart. */
export function clientColumns({ translator, actions, today }: Context): Column<WorkspaceRow>[] {
  const { t, date } = translator
  return [
    {
      id: 'client',
      header: t('app.clients.column.client'),
      cell: (row) => <Name row={row} t={t} />,
      sort: ({ client }) => client.person.name,
    },
    {
      id: 'verdict',
      header: t('app.clients.column.verdict'),
      width: 206,
      cell: (row) => {
        if (row.isEmployer) return <span className="t3">–</span>
        const live = liveVerdict(row)
        const of = live ?? row.last
        return (
          <VerdictChip
            verdict={of?.verdict ?? null}
            {...(of && { influence: of.influence })}
            isUnsaved={live !== null}
          />
        )
      },
      sort: ({ last }) => last?.verdict ?? null,
    },
    {
      id: 'indices',
      header: <Legend t={t} />,
      width: 176,
      cell: (row) => {
        const of = liveVerdict(row) ?? row.last
        return of ? (
          <IndexBars scores={scoresOf(of)} before={row.before && scoresOf(row.before)} />
        ) : (
          <span className="t3">–</span>
        )
      },
    },
    {
      id: 'trend',
      header: <Tick t={t} />,
      width: 112,
      rank: 'minor',
      cell: ({ last, before }) => <Trend last={last} before={before} t={t} />,
    },
    {
      id: 'last',
      header: t('app.clients.column.last'),
      width: 122,
      rank: 'least',
      cell: ({ last, dueOn, isEmployer }) => (
        <>
          {last ? (
            <span className="nw">{date(last.asOf)}</span>
          ) : (
            <span className="t3">{isEmployer ? '–' : t('app.clients.never')}</span>
          )}
          {dueOn && (
            <span className={`clients-due meta ${dueOn <= today ? 'neg' : ''}`}>
              <IconBell size={12} stroke={1.6} aria-hidden="true" />
              <span className="sr">{t('app.clients.dueOn')}</span>
              {date(dueOn)}
            </span>
          )}
        </>
      ),
      sort: ({ last, createdAt }) => last?.asOf ?? createdAt.slice(0, 10),
    },
    {
      id: 'age',
      header: t('app.clients.column.age'),
      width: 122,
      rank: 'least',
      cell: (row) => <Age row={row} today={today} t={t} />,
      sort: ({ dataTo }) => dataTo,
    },
    {
      id: 'more',
      header: <span className="sr">{t('app.action.more')}</span>,
      width: 60,
      align: 'right',
      cell: (row) => (
        <>
          <span className="clients-open" aria-hidden="true">
            {t('app.clients.open')} <Keys keys="enter" />
          </span>
          <RowMenu row={row} actions={actions} t={t} />
        </>
      ),
    },
  ]
}

type T = Translator['t']

function Name({ row: { client, sample, isEmployer, tags = [] }, t }: { row: WorkspaceRow; t: T }) {
  const about = isEmployer
    ? t('employer.chip')
    : [client.person.headline?.split(/[|·•]/)[0]?.trim(), client.brand?.name ?? t('app.clients.independent')]
        .filter(Boolean)
        .join(' · ')
  return (
    <div className="row" style={{ gap: 12 }}>
      <Avatar name={client.person.name} page={isEmployer === true} />
      <span className="grow" style={{ lineHeight: '18px' }}>
        <span className="row">
          <b className="med ell">{client.person.name}</b>
          {sample && <span className="chip">{t('app.clients.sample.chip')}</span>}
          {tags.map((tag) => (
            <span key={tag} className="chip clients-tag nav-hide">
              {tag}
            </span>
          ))}
        </span>
        <span className="meta ell" style={{ display: 'block' }}>
          {about}
        </span>
      </span>
    </div>
  )
}

function Legend({ t }: { t: T }) {
  return (
    <span className="row" style={{ gap: 12 }}>
      <span className="legend">
        <i className="b-infl" />
        {t('common.influence')}
      </span>
      <span className="legend">
        <i className="b-aud" />
        {t('common.audience')}
      </span>
    </span>
  )
}

function Tick({ t }: { t: T }) {
  return (
    <span className="legend" title={t('app.clients.tick')}>
      <s className="tick" />
      {t('app.clients.column.trend')}
    </span>
  )
}

function Trend({ last, before, t }: { last: AuditSummary | null; before: AuditSummary | null; t: T }) {
  if (!last) return null
  if (!before) return <span className="t3">{t('app.clients.first')}</span>
  return (
    <span className="trend">
      <Delta ink="infl" now={last.influence.score} before={before.influence.score} />
      <Delta ink="aud" now={last.audience.score} before={before.audience.score} />
    </span>
  )
}

function Age({ row: { dataTo, last, isEmployer }, today, t }: { row: WorkspaceRow; today: string; t: T }) {
  if (isEmployer) return <span className="t3">–</span>
  if (dataTo === null) return <span className="t3">{t('app.clients.noData')}</span>
  if (!last) return <Fresh icon={IconFileCheck} text={t('app.clients.ready')} />
  const count = Math.max(0, daysBetween(dataTo, today))
  const state = freshness(count)
  const icon = { fresh: IconCircleCheck, aging: IconClock, stale: IconAlertTriangle }[state]
  return (
    <Fresh
      icon={icon}
      text={t('app.clients.days', { count })}
      title={t('app.clients.daysOld', { count })}
      isStale={state === 'stale'}
    />
  )
}

function Fresh({
  icon: Icon,
  text,
  title,
  isStale = false,
}: {
  icon: typeof IconClock
  text: string
  title?: string
  isStale?: boolean
}) {
  return (
    <span className={`fresh ${isStale ? 'neg' : ''}`} title={title}>
      <Icon size={14} stroke={1.6} aria-hidden="true" />
      {text}
    </span>
  )
}

function RowMenu({ row, actions, t }: { row: WorkspaceRow; actions: ClientActions; t: T }) {
  return (
    <Menu>
      <Menu.Target>
        <IconButton label={`${t('app.action.more')} : ${row.client.person.name}`}>
          <IconDots size={16} stroke={1.6} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.open(row)}>{t('app.clients.open')}</Menu.Item>
        <Menu.Item onClick={() => actions.openDialog({ kind: 'about', row })}>
          {t('app.clients.about')}
        </Menu.Item>
        <Menu.Item onClick={() => actions.duplicate(row)}>{t('app.clients.duplicate')}</Menu.Item>
        <Menu.Item onClick={() => actions.archive(row)}>
          {t(row.archivedAt === null ? 'app.clients.archive' : 'app.clients.restore')}
        </Menu.Item>
        <Menu.Item onClick={() => actions.exportFile(row)}>{t('app.clients.export')}</Menu.Item>
        <Menu.Item onClick={() => actions.exportLocked(row)}>{t('app.clients.exportLocked')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item className="danger" onClick={() => actions.openDialog({ kind: 'erase', row })}>
          {t('app.clients.erase')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function scoresOf({ influence, audience }: Pick<AuditSummary, 'influence' | 'audience'>) {
  return { influence: influence.score, audience: audience.score }
}
