import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { importClient } from '#renderer/store/client-file'
import { call, onHostEvent } from '#renderer/host/host'
import { errorText } from '#renderer/i18n/error-text'
import { useTranslator } from '#renderer/i18n/translator'
import { openFolder } from '#renderer/import/open-client'
import { paths } from '../shell/routes'
import { failedIt } from '../shell/undo'

/** Opens what was given on the command line or by double click: a client folder, or a client as a file. */
export function Opened() {
  const translator = useTranslator()
  const [, go] = useLocation()
  useEffect(() => {
    const take = async () => {
      try {
        const { opened } = await call('app.info', null)
        for (const grant of opened) {
          const id =
            grant.kind === 'folder'
              ? await openFolder([grant])
              : await importClient(
                  grant.name,
                  new Uint8Array((await call('files.read', { grant: grant.grant })).bytes),
                )
          go(paths.tab(id, 'overview'))
        }
      } catch (error) {
        failedIt(errorText(error, translator))
      }
    }
    void take()
    return onHostEvent(({ kind }) => void (kind === 'opened' && take()))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: what was opened is taken once
  }, [])
  return null
}
