import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { AppError } from '#shared/model/app-error'
import type { Grants } from '../services/host/grants'
import type { HostEnvironment } from '../services/host/handlers'
import { writeOutputs } from '../services/write-outputs'

/** The system's file dialogs; the only source of paths that are written to. */
export function createDialogs(
  window: () => BrowserWindow | null,
  grants: Grants,
): HostEnvironment['dialogs'] {
  return {
    async choose(what) {
      const properties =
        what === 'folder' ? (['openDirectory'] as const) : (['openFile', 'multiSelections'] as const)
      const owner = window()
      const options = { properties: [...properties] }
      const { filePaths } = await (owner
        ? dialog.showOpenDialog(owner, options)
        : dialog.showOpenDialog(options))
      const taken = await Promise.all(filePaths.map((path) => grants.add(path)))
      return taken.filter((grant) => grant !== null)
    },
    async save(name, bytes) {
      const owner = window()
      const options = { defaultPath: basename(name) }
      const { filePath, canceled } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return { saved: false, name }
      try {
        await writeOutputs([{ path: filePath, bytes }])
      } catch (error) {
        throw new AppError('host.notWritten', { file: basename(filePath) }, { cause: error })
      }
      return { saved: true, name: basename(filePath) }
    },
  }
}
