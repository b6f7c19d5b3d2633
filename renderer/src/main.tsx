import './styles/base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './styles/tokens.css'
import './styles/app.css'
import './styles/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { nonce } from './app/nonce'
import { readSettings } from './db/settings'
import { keepData } from './db/storage'

// What writes its own style elements (the scroll lock of dialogs) asks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

const root = document.getElementById('root')
if (root) {
  const settings = await readSettings(navigator.language)
  void keepData()
  createRoot(root).render(
    <StrictMode>
      <App settings={settings} />
    </StrictMode>,
  )
}
