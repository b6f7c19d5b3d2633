import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, functionName } from '../../shared/host/channels'

const calls = CHANNELS.map((channel) => [
  functionName(channel),
  (input: unknown) => ipcRenderer.invoke(`aplomb:${channel}`, input),
])

// One object of named functions; the page sees nothing else of Electron. A File becomes a path here and nowhere else.
contextBridge.exposeInMainWorld('aplomb', {
  ...Object.fromEntries(calls),
  takeFiles: async (files: File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      'aplomb:take',
      // What was pasted is no file yet: its content is given instead of a path.
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
