import { useLocation } from 'wouter'
import { useTranslator } from '#renderer/i18n/translator'
import { paths } from '#renderer/shell/routes'
import { useClientActions } from '#renderer/screens/clients/use-client-actions'
import DropWindow from '#ui/drop-window'

/** Accepts files dropped anywhere in the window while no client is open: they are examined, and a client is proposed. */
export default function DropOutside() {
  const { t } = useTranslator()
  const [location, go] = useLocation()
  const { drop } = useClientActions()
  if (location.startsWith('/c/')) return null
  const onDrop = (files: File[]) => {
    go(paths.clients)
    drop(files)
  }
  return <DropWindow text={t('app.clients.dropNow')} onDrop={onDrop} />
}
