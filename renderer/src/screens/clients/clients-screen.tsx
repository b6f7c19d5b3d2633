import { Suspense, useEffect, useRef, useState } from 'react'
import type { Translator } from '#shared/locale/translator'
import { Menu } from '@mantine/core'
import { IconChevronDown, IconFolderOpen, IconPlus } from '@tabler/icons-react'
import { useLocation, useSearch } from 'wouter'
import { HomeLayout } from '../../shell/home-layout'
import { later } from '#renderer/shell/later'
import { paths } from '#renderer/shell/routes'
import { useCommands, useShortcut } from '#renderer/shell/shortcuts'
import { useClients, type DamagedClient } from '#renderer/store/clients'
import type { WorkspaceRow } from '#renderer/store/rows'
import { todayIn } from '#renderer/workspace/today'
import { useTranslator } from '#renderer/i18n/translator'
import { Button } from '#ui/button'
import { DataTable, type Group } from '#ui/data-table'
import { EmptyState, PageHead, Skeleton } from '#ui/page'
import { FilterTabs, SearchField } from '#ui/filters'
import { VerdictGlyph, verdictClass } from '#ui/verdict-chip'
import './clients.css'
import { clientColumns } from './client-columns'
import { isDue } from './data-age'
import { EmptyClients } from './empty-clients'
import { samplesFor } from './samples'
import { tagsOf } from './tags-of'
import { matching, VERDICT_FILTERS, type VerdictFilter } from './matching'
import { useClientActions, type ClientActions } from './use-client-actions'

const NONE: readonly DamagedClient[] = []
// Loaded right after the list, with the forms of the dialogs.
const ClientDialogs = later(() => import('./client-dialogs'))
const DamagedClients = later(() => import('./damaged-clients'))

/** The client list, the app's home screen. */
export default function ClientsScreen({ archived = false }: { archived?: boolean }) {
  const { t } = useTranslator()
  const clients = useClients()
  const rows = clients?.rows
  const shown = rows?.filter(({ archivedAt }) => (archivedAt !== null) === archived)
  const title = t(archived ? 'app.nav.archived' : 'app.nav.clients')
  const hints = [
    { keys: ['j', 'k'], label: t('app.status.browse') },
    { keys: ['enter'], label: t('app.status.open') },
    { keys: ['/'], label: t('app.status.filter') },
  ]
  return (
    <HomeLayout
      title={title}
      hints={shown?.length === 0 ? [{ keys: ['mod+n'], label: t('app.status.newClient') }] : hints}
    >
      <Clients
        title={title}
        rows={shown}
        archived={archived}
        damaged={archived ? NONE : (clients?.damaged ?? NONE)}
      />
    </HomeLayout>
  )
}

function Clients({
  title,
  rows,
  archived,
  damaged,
}: {
  title: string
  rows: WorkspaceRow[] | undefined
  archived: boolean
  damaged: readonly DamagedClient[]
}) {
  const { t, language } = useTranslator()
  const [path, go] = useLocation()
  const search = useSearch()
  const actions = useClientActions()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<VerdictFilter>('all')
  const [tag, setTag] = useState<string | null>(null)
  const field = useRef<HTMLDivElement>(null)
  useShortcut('/', t('app.status.filter'), () => document.getElementById('client-search')?.focus())
  useShortcut('j k', t('app.status.browse'), () =>
    field.current?.querySelector<HTMLElement>('.data-table')?.focus(),
  )
  useCommands([
    ...samplesFor(language).map((sample) => ({
      id: `sample.${sample}`,
      label: t('app.clients.openThis', { sample: t(`app.clients.sample.${sample}`) }),
      run: () => actions.openSample(sample),
    })),
    { id: 'openFiles', label: t('app.clients.openFiles'), keys: 'mod+o', run: actions.openFiles },
    {
      id: 'newEmployer',
      label: t('employer.new.title'),
      run: () => actions.openDialog({ kind: 'employer' }),
    },
  ])

  const clear = () => {
    setText('')
    setFilter('all')
    setTag(null)
  }

  // Menus and shortcuts use the address, so that they work from every screen.
  const { openDialog, openFolder, importFile } = actions
  useEffect(() => {
    // While another screen is still loading, the query in the address is not meant for this one.
    if (search === '' || path !== paths.clients) return
    if (search.startsWith('new')) openDialog({ kind: 'new' })
    if (search.startsWith('folder')) openFolder()
    if (search.startsWith('restore')) importFile()
    go(paths.clients, { replace: true })
  }, [search, path, go, openDialog, openFolder, importFile])

  const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const columns = clientColumns({ translator: useTranslator(), actions, today })
  const found = rows?.filter((row) => matching(row, text, filter, tag)) ?? []
  return (
    <>
      <PageHead title={title}>
        {rows !== undefined && rows.length > 0 && !archived && (
          <>
            <OpenMenu actions={actions} />
            <Button
              kind="primary"
              icon={<IconPlus size={15} stroke={1.6} />}
              keys="mod+n"
              onClick={() => openDialog({ kind: 'new' })}
            >
              {t('app.clients.new')}
            </Button>
          </>
        )}
      </PageHead>
      {damaged.length > 0 && (
        <Suspense fallback={null}>
          <DamagedClients clients={damaged} />
        </Suspense>
      )}
      {rows === undefined && <Loading />}
      {rows?.length === 0 && !archived && damaged.length === 0 && <EmptyClients actions={actions} />}
      {rows?.length === 0 && archived && (
        <EmptyState title={t('app.clients.noneArchived')}>{t('app.clients.noneArchivedText')}</EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <div className="bar clients-bar" ref={field}>
            <SearchField id="client-search" label={t('app.clients.search')} value={text} onChange={setText} />
            <FilterTabs
              label={t('app.clients.filter')}
              value={filter}
              onChange={setFilter}
              choices={filterChoices(rows, t)}
            />
            <TagFilter rows={rows} tag={tag} onTag={setTag} />
          </div>
          <div className="clients-list" ref={field}>
            <DataTable
              label={title}
              columns={columns}
              rows={found}
              rowKey={({ id }) => id}
              sorting={{ column: 'last', descending: true }}
              {...(!archived && { groups: groupsOf(today, t) })}
              onOpen={({ id }) => go(paths.client(id))}
              empty={
                <EmptyState
                  title={t('app.clients.noneFound')}
                  action={<Button onClick={clear}>{t('app.clients.clear')}</Button>}
                >
                  {t('app.clients.noneFoundText')}
                </EmptyState>
              }
            />
          </div>
        </>
      )}
      <Suspense fallback={null}>
        <ClientDialogs actions={actions} />
      </Suspense>
    </>
  )
}

/** Menu for opening anything other than a new client: a folder, a saved client, the samples. */
function OpenMenu({ actions }: { actions: ClientActions }) {
  const { t, language } = useTranslator()
  return (
    <Menu>
      <Menu.Target>
        <Button icon={<IconFolderOpen size={15} stroke={1.6} />}>{t('app.clients.openMenu')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={actions.openFiles}>{t('app.clients.openFiles')}</Menu.Item>
        <Menu.Item onClick={actions.openFolder}>{t('app.clients.openFolder')}</Menu.Item>
        <Menu.Item onClick={actions.importFile}>{t('app.clients.importFile')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => actions.openDialog({ kind: 'employer' })}>
          {t('employer.new.title')}
        </Menu.Item>
        <Menu.Divider />
        {samplesFor(language).map((sample) => (
          <Menu.Item key={sample} onClick={() => actions.openSample(sample)}>
            {t('app.clients.openThis', { sample: t(`app.clients.sample.${sample}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The existing tags, to filter the list by. */
function TagFilter({
  rows,
  tag,
  onTag,
}: {
  rows: readonly WorkspaceRow[]
  tag: string | null
  onTag: (tag: string | null) => void
}) {
  const { t } = useTranslator()
  const tags = tagsOf(rows)
  if (tags.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={`filter ${tag === null ? '' : 'on'}`}>
          {tag ?? t('app.clients.tags')}
          <IconChevronDown size={13} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onTag(null)}>{t('app.clients.all')}</Menu.Item>
        {tags.map((each) => (
          <Menu.Item key={each} onClick={() => onTag(each)}>
            {each}
            <span className="meta"> {rows.filter((row) => row.tags?.includes(each)).length}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function filterChoices(rows: readonly WorkspaceRow[], t: Translator['t']) {
  return VERDICT_FILTERS.map((value) => ({
    value,
    count: rows.filter((row) => matching(row, '', value)).length,
    label:
      value === 'all' ? (
        t('app.clients.all')
      ) : value === 'none' ? (
        t('app.clients.without')
      ) : (
        <span className={`row filter-verdict ${verdictClass(value)}`}>
          <VerdictGlyph verdict={value} />
          <span>{t(`common.verdict.${value}`)}</span>
        </span>
      ),
  })).filter(({ value, count }) => value === 'all' || count > 0)
}

/** Employers first, then clients that need attention, then the others. */
function groupsOf(today: string, t: Translator['t']): Group<WorkspaceRow>[] {
  return [
    { id: 'employers', label: t('employer.list'), holds: (row) => row.isEmployer === true },
    { id: 'due', label: t('app.clients.due'), holds: (row) => isDue(row, today) },
    { id: 'current', label: t('app.clients.current'), holds: () => true },
  ]
}

function Loading() {
  return (
    <div className="clients-loading">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={36} />
      ))}
    </div>
  )
}
