import type { Grant } from '#shared/host/results'
import { call, shell, takeFiles } from './host'
import { pickFiles } from './pick-files'

/** Asks for a client folder: the system's dialog in Electron, the browser's elsewhere. */
export async function chooseFolder(): Promise<Grant[]> {
  if (shell === 'electron') return call('files.choose', { what: 'folder' })
  return new Promise((resolve, reject) =>
    pickFiles({ folder: true }, (files) => takeFiles(files).then(resolve, reject)),
  )
}

/** Asks for files to import. */
export async function chooseFiles(): Promise<Grant[]> {
  if (shell === 'electron') return call('files.choose', { what: 'files' })
  return new Promise((resolve, reject) => pickFiles({}, (files) => takeFiles(files).then(resolve, reject)))
}
