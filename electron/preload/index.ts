import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, functionName } from '../../shared/host/channels'

const calls = CHANNELS.map((channel) => [
  functionName(channel),
  (input: unknown) => ipcRenderer.invoke(`aplomb:${channel}`, input),
])

// One object of named functions is all the page sees of Electron. Only here does a File become a path.
contextBridge.exposeInMainWorld('aplomb', {
  ...Object.fromEntries(calls),
  takeFiles: async (files: File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      'aplomb:take',
      // Pasted content has no file, so the content is passed instead of a path.
      await Promise.all(
        files.map(
          async (file) =>
            webUtils.getPathForFile(file) || {
              name: file.name,
              bytes: new Uint8Array(await file.arrayBuffer()),
            },
        ),
      ),
    ),
  onEvent: (listener: (event: unknown) => void) => {
    ipcRenderer.on('aplomb:event', (_event, value: unknown) => listener(value))
  },
})
