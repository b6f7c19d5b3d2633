import './styles/base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './styles/tokens.css'
import './styles/app.css'
import './styles/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { nonce } from './shell/nonce'
import { patchPart, patchTheme } from './store/client'
import { setMark } from './store/labels'
import { saveQuestion } from './store/outcomes'
import { saveNarrative } from './store/report'
import { readSettings, saveConsultant } from './store/settings'
import { keepData } from './store/storage'
import { writeKept } from './store/unsaved'

// What writes its own style elements (the scroll lock of dialogs) asks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

// Words that a reload cut off on their way into the database.
const WRITERS = { saveNarrative, setMark, patchPart, patchTheme, saveQuestion, saveConsultant }

// A file dropped where nothing takes it would replace the app.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault())

const root = document.getElementById('root')
if (root) {
  await writeKept(WRITERS)
  const settings = await readSettings(navigator.language)
  void keepData()
  createRoot(root).render(
    <StrictMode>
      <App settings={settings} />
    </StrictMode>,
  )
}
