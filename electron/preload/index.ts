import { contextBridge } from 'electron'

// One object of named functions; the page sees nothing else of Electron.
contextBridge.exposeInMainWorld('aplomb', { shell: 'electron' })
