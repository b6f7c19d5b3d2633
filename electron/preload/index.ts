import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS, functionName } from '../../shared/host/channels'

const calls = CHANNELS.map((channel) => [
  functionName(channel),
  (input: unknown) => ipcRenderer.invoke(`aplomb:${channel}`, input),
])

// One object of named functions; the page sees nothing else of Electron. A File becomes a path here and nowhere else.
contextBridge.exposeInMainWorld('aplomb', {
  ...Object.fromEntries(calls),
  takeFiles: (files: File[]) =>
    ipcRenderer.invoke(
      'aplomb:take',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  onEvent: (listener: (event: unknown) => void) => {
    ipcRenderer.on('aplomb:event', (_event, value: unknown) => listener(value))
  },
})
