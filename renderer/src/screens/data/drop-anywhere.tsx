import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { takeFiles } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import DropWindow from '#ui/drop-window'
import { useImport } from './use-import'

/** Accepts files and folders dropped anywhere in the window, on any screen of a client; the result appears on the data screen. */
export default function DropAnywhere() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const give = useImport()
  const onDrop = (files: File[]) => {
    go(paths.tab(id, 'data'))
    give(() => takeFiles(files))
  }
  return <DropWindow text={t('data.drop.now')} onDrop={onDrop} />
}
