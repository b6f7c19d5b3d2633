import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import './drop-window.css'

type Dropped = File & { path?: string; relativePath?: string }

/** Accepts files and folders dropped anywhere in the window. */
export default function DropWindow({ text, onDrop }: { text: string; onDrop: (files: File[]) => void }) {
  return (
    <Dropzone.FullScreen
      active
      multiple
      withinPortal={false}
      activateOnKeyboard={false}
      onDrop={(files) => onDrop(files.map(withPath))}
      classNames={{ root: 'drop-anywhere' }}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
    >
      <div className="drop-anywhere-text" aria-hidden="true">
        {text}
      </div>
    </Dropzone.FullScreen>
  )
}

/** Puts the path of a file from a dropped folder where browsers put it for chosen folders, and where the host reads it. */
function withPath(file: File): File {
  const { path = '', relativePath = path } = file as Dropped
  const relative = relativePath.replace(/^(\.?\/)+/, '')
  if (!file.webkitRelativePath && relative.includes('/'))
    Object.defineProperty(file, 'webkitRelativePath', { value: relative })
  return file
}
