import type { Under } from '#shared/locale/keys'
import type { MenuItemConstructorOptions } from 'electron'
import type { Translator } from '#shared/locale/translator'

/** The menu in the user's language; entries that act on the page go through `command`. */
export function menuTemplate(
  { t }: Translator,
  platform: string,
  command: (name: string) => void,
): MenuItemConstructorOptions[] {
  const item = (id: Under<'app.menu'>, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: t(`app.menu.${id}`),
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => command(id),
  })
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: t('app.menu.file'),
      submenu: [
        item('newClient', 'CmdOrCtrl+N'),
        item('openFolder'),
        item('import', 'CmdOrCtrl+O'),
        { type: 'separator' },
        item('exportPdf', 'CmdOrCtrl+E'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit', label: t(isMac ? 'app.menu.close' : 'app.menu.quit') },
      ],
    },
    {
      label: t('app.menu.edit'),
      submenu: (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({
        role,
        label: t(`app.menu.${role}`),
      })),
    },
    {
      label: t('app.menu.view'),
      submenu: [
        item('palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        ...(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const).map((role) => ({
          role,
          label: t(`app.menu.${role}`),
        })),
      ],
    },
    { label: t('app.menu.help'), role: 'help', submenu: [item('help', 'F1'), item('shortcuts')] },
  ]
}
