import { useState } from 'react'
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useLocation } from 'wouter'
import { useClients } from '#renderer/store/clients'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from '#ui/keys'
import { paths } from '../shell/routes'
import { currentCommands } from '../shell/shortcuts'

/** Commands of the present screen and clients, found by typing (Ctrl K). */
export default function Palette() {
  const { t } = useTranslator()
  const [, go] = useLocation()
  const [commands, setCommands] = useState<SpotlightActionData[]>([])
  const rows = useClients()?.rows ?? []
  const groups: SpotlightActionGroupData[] = [
    { group: t('app.palette.commands'), actions: commands },
    {
      group: t('app.palette.clients'),
      actions: rows.map(({ id, client }) => ({
        id: `client.${id}`,
        label: client.person.name,
        ...(client.brand && { description: client.brand.name }),
        onClick: () => go(paths.tab(id, 'overview')),
      })),
    },
  ]
  return (
    <Spotlight
      attributes={{ content: { 'aria-label': t('app.menu.palette') } }}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      shortcut={null}
      nothingFound={t('app.palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{ placeholder: t('app.palette.field'), 'aria-label': t('app.palette.field') }}
      onSpotlightOpen={() =>
        setCommands(
          currentCommands()
            .filter(({ keysOnly }) => !keysOnly)
            .map(({ id, label, keys, run }) => ({
              id,
              label,
              onClick: run,
              ...(keys && { rightSection: <Keys keys={keys} /> }),
            })),
        )
      }
    />
  )
}
