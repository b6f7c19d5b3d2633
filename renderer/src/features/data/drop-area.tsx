import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import { Keys } from '#ui/keys'

type Dropped = File & { path?: string; relativePath?: string }

/** Where files go: the whole window takes them, the box says so and opens the dialogs. */
export function DropArea({
  onFiles,
  onChooseFiles,
  onChooseFolder,
}: {
  onFiles: (files: File[]) => void
  onChooseFiles: () => void
  onChooseFolder: () => void
}) {
  const { t } = useTranslator()
  return (
    <>
      <div className="data-drop">
        <IconFileImport size={22} stroke={1.5} className="ic t2" aria-hidden="true" />
        <div className="grow">
          <div>
            {t('data.drop.title')}{' '}
            <button type="button" className="linklike" onClick={onChooseFiles}>
              {t('data.drop.files')}
            </button>{' '}
            {t('data.drop.or')}{' '}
            <button type="button" className="linklike" onClick={onChooseFolder}>
              {t('data.drop.folder')}
            </button>
          </div>
          <div className="meta">{t('data.drop.note')}</div>
        </div>
        <Keys keys="mod+o" />
      </div>
      <Dropzone.FullScreen
        active
        multiple
        withinPortal={false}
        activateOnKeyboard={false}
        onDrop={(files) => onFiles(files.map(withPath))}
        classNames={{ root: 'data-dropping' }}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      >
        <div className="data-dropping-text" aria-hidden="true">
          {t('data.drop.now')}
        </div>
      </Dropzone.FullScreen>
    </>
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
