import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Grant } from '#shared/host/results'
import { call, onHostEvent } from '#renderer/host/host'
import { openGiven, whileOpening } from '#renderer/import/open-client'
import { paths } from '../shell/routes'
import { attempt } from '../shell/undo'

/** Opens what was given on the command line or by double click: a client folder, or an `.aplomb` file. */
export function Opened() {
  const [, go] = useLocation()
  useEffect(() => {
    const open = async (grant: Grant) => {
      const id =
        grant.kind === 'file' && grant.name.endsWith('.aplomb')
          ? await (
              await import('#renderer/workspace/locked-file')
            ).restoreClient(
              grant.name,
              new Uint8Array((await call('files.read', { grant: grant.grant })).bytes),
            )
          : await whileOpening(() => openGiven([grant]))
      go(id === null ? paths.clients : paths.tab(id, 'overview'))
    }
    const take = () =>
      attempt(async () => {
        const { opened } = await call('app.info', null)
        for (const grant of opened) attempt(() => open(grant), { what: grant.name })
      })
    take()
    return onHostEvent(({ kind }) => {
      if (kind === 'opened') take()
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: what was opened is taken once
  }, [])
  return null
}
