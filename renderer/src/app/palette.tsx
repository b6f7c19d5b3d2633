import { useEffect, useMemo, useState } from 'react'
import { Spotlight, useSpotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useLocation } from 'wouter'
import { useClients } from '#renderer/store/clients'
import { useTranslator } from '#renderer/i18n/translator'
import { useOpenClient } from '#renderer/shell/open-client'
import { Keys } from '../shell/keys'
import { paths } from '../shell/routes'
import { spotlightStore } from '../shell/spotlight'
import { currentCommands, type Command } from '../shell/shortcuts'
import { found, type Findable } from './palette-search'

interface Entry extends Findable {
  description?: string
  keys?: string | undefined
  run: () => void
}

/** The command palette (Ctrl K): finds commands, clients, and the open client's checks and posts; Enter takes the best match. */
export default function Palette() {
  const { t } = useTranslator()
  const [query, setQuery] = useState('')
  // The palette may have been opened before this component loaded, so the state comes from the store, not from an event.
  const { opened: isOpen } = useSpotlight(spotlightStore)
  const [commands, setCommands] = useState<readonly Command[]>([])
  const entries = useEntries(commands, isOpen && query.trim() !== '')
  const groups = useMemo(() => (isOpen ? found(entries, query) : []), [entries, isOpen, query])
  useEffect(() => {
    if (isOpen) setCommands(currentCommands().filter(({ keysOnly }) => !keysOnly))
  }, [isOpen])
  // Selects the first entry on opening, and whenever the entries change.
  useEffect(() => {
    if (isOpen) selectFirst()
  }, [groups, isOpen])
  const actions = groups.map(({ group, entries: held }): SpotlightActionGroupData => ({
    group,
    actions: held.map(({ id, label, description, keys, run }) => ({
      id,
      label,
      onClick: run,
      ...(description && { description }),
      ...(keys && { rightSection: <Keys keys={keys} /> }),
    })),
  }))
  return (
    <Spotlight
      store={spotlightStore}
      attributes={{ content: { 'aria-label': t('app.menu.palette') } }}
      actions={actions}
      filter={(_, all) => all}
      query={query}
      onQueryChange={setQuery}
      centered={false}
      shortcut={null}
      nothingFound={t('app.palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      searchProps={{ placeholder: t('app.palette.field'), 'aria-label': t('app.palette.field') }}
    />
  )
}

function useEntries(commands: readonly Command[], isSearch: boolean): readonly Entry[] {
  const { t, date } = useTranslator()
  const [, go] = useLocation()
  const rows = useClients()?.rows
  const { id: client, audit } = useOpenClient()
  return useMemo(() => {
    const all: Entry[] = commands.map(({ id, label, keys, run }) => ({
      id,
      group: t('app.palette.commands'),
      label,
      keys,
      run,
    }))
    for (const { id, client: of } of rows ?? [])
      all.push({
        id: `client.${id}`,
        group: t('app.palette.clients'),
        label: of.person.name,
        words: [of.person.headline, of.brand?.name].join(' '),
        ...(of.brand && { description: of.brand.name }),
        run: () => go(paths.client(id)),
      })
    // There are many checks and posts: list them only once something is typed.
    if (!isSearch || client === null || audit === null) return all
    for (const { id } of audit.checks)
      all.push({
        id: `check.${id}`,
        group: t('app.palette.checks'),
        label: t(`checks.${id}.title`),
        words: id,
        description: id,
        run: () => go(paths.check(client, id)),
      })
    for (const { id, title, day } of audit.posts)
      if (title !== null)
        all.push({
          id: `post.${id}`,
          group: t('app.palette.posts'),
          label: title,
          description: date(day),
          run: () => go(paths.posts(client, [id])),
        })
    return all
  }, [commands, rows, isSearch, client, audit, t, date, go])
}

/** Selects the first entry in the DOM, as the spotlight library does itself; its store offers no other way. */
function selectFirst(): void {
  const { listId } = spotlightStore.getState()
  const list = document.getElementById(listId)
  const first = list?.querySelector('[data-action]')
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  first?.setAttribute('data-selected', 'true')
  first?.scrollIntoView({ block: 'nearest' })
  spotlightStore.updateState((state) => ({ ...state, selected: 0 }))
}
