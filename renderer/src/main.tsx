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
import { patchPart, patchTheme } from './db/client'
import { setMark } from './db/labels'
import { saveQuestion } from './db/outcomes'
import { saveNarrative } from './db/report'
import { readSettings, saveConsultant } from './db/settings'
import { keepData } from './db/storage'
import { writeKept } from './db/unsaved'

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
