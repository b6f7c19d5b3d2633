import { useEffect, useState } from 'react'
import { Modal } from '@mantine/core'
import { spotlight } from '../shell/spotlight'
import { useLocation } from 'wouter'
import { onHostEvent } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from '../shell/keys'
import { paths } from '../shell/routes'
import { useSettings } from '../shell/settings'
import { currentCommands, isTyping, runKey, useCommands, type Command } from '../shell/shortcuts'
import { attempt, redoLast, undoLast } from '../shell/undo'

/** The global shortcuts, the single key listener behind all shortcuts, the shell's menu, and the list of shortcuts. */
export function GlobalKeys() {
  const { t } = useTranslator()
  const { letters } = useSettings()
  const [, go] = useLocation()
  const [shown, setShown] = useState<Command[] | null>(null)
  useCommands([
    {
      id: 'palette',
      label: t('app.menu.palette'),
      keys: 'mod+k',
      run: () => spotlight.toggle(),
      keysOnly: true,
    },
    { id: 'clients', label: t('app.nav.clients'), run: () => go(paths.clients) },
    { id: 'grid', label: t('app.nav.grid'), run: () => go(paths.grid) },
    { id: 'settings', label: t('app.nav.settings'), run: () => go(paths.settings) },
    { id: 'help', label: t('app.nav.help'), keys: 'f1', run: () => go(paths.help) },
    { id: 'shortcuts', label: t('app.shortcuts.open'), keys: '?', run: () => setShown(currentCommands()) },
    {
      id: 'undo',
      label: t('app.shortcuts.undo'),
      keys: 'mod+z',
      run: () => attempt(() => undoLast()),
      keysOnly: true,
    },
    {
      id: 'redo',
      label: t('app.shortcuts.redo'),
      keys: 'mod+shift+z mod+y',
      run: () => attempt(() => redoLast()),
      keysOnly: true,
    },
    { id: 'newClient', label: t('app.menu.newClient'), keys: 'mod+n', run: () => go(`${paths.clients}?new`) },
    { id: 'openFolder', label: t('app.menu.openFolder'), run: () => go(`${paths.clients}?folder`) },
    { id: 'importClient', label: t('app.clients.importFile'), run: () => go(`${paths.clients}?restore`) },
  ])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Undo and redo in a text field are the field's own; a read-only one (a select) has none.
      const isOwn =
        isTyping(event.target) && !(event.target instanceof HTMLInputElement && event.target.readOnly)
      if (isOwn && /^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey)) return
      runKey(event, letters)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [letters])

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind === 'command')
          currentCommands()
            .find(({ id }) => id === event.command)
            ?.run()
      }),
    [],
  )

  return (
    <Modal
      opened={shown !== null}
      onClose={() => setShown(null)}
      title={t('app.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('app.action.close') }}
    >
      <dl className="keys-list">
        {shown
          ?.filter(({ keys }) => keys)
          .map(({ id, label, keys = '' }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {keys.split(' ').map((each) => (
                  <Keys key={each} keys={each} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Modal>
  )
}
