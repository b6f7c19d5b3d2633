import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { useLocation } from 'wouter'
import { paths } from '#renderer/shell/routes'
import { takeFiles } from '#renderer/host/host'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { useGive } from './use-give'
import './drop-anywhere.css'

type Dropped = File & { path?: string; relativePath?: string }

/** The whole window takes files and folders, whatever screen of a client is open; what becomes of them is shown with the data. */
export default function DropAnywhere() {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [, go] = useLocation()
  const give = useGive()
  return (
    <Dropzone.FullScreen
      active
      multiple
      withinPortal={false}
      activateOnKeyboard={false}
      onDrop={(files) => {
        go(paths.tab(id, 'data'))
        give(() => takeFiles(files.map(withPath)))
      }}
      classNames={{ root: 'drop-anywhere' }}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
    >
      <div className="drop-anywhere-text" aria-hidden="true">
        {t('data.drop.now')}
      </div>
    </Dropzone.FullScreen>
  )
}

/** The host reads a file's folder where browsers put it; dropped folders have it elsewhere. */
function withPath(file: File): File {
  const { path = '', relativePath = path } = file as Dropped
  const relative = relativePath.replace(/^(\.?\/)+/, '')
  if (!file.webkitRelativePath && relative.includes('/'))
    Object.defineProperty(file, 'webkitRelativePath', { value: relative })
  return file
}
