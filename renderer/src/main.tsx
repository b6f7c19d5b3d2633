import './styles/base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './styles/tokens.css'
import './styles/app.css'
import './styles/mantine.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createTranslator } from '#shared/locale/translator'
import { App } from './app/app'
import { loadStartTexts, loadTexts } from './i18n/page-texts'
import { noteFault } from './host/note-fault'
import { nonce } from './shell/nonce'
import { attempt, tellFailure, useActs } from './shell/undo'
import { isAhead, onInterruption, type Interruption } from './store/interruption'
import { forgetRemoved } from './store/forget-removed'
import { forgetUnfinished } from './store/unfinished'
import { readSettings } from './store/settings'
import { keepData } from './store/storage'
import { forgetWritten, writeUnsaved } from './store/unsaved'
import { WRITERS } from './store/writers'

// Libraries that write their own style elements (the scroll lock of dialogs) read the nonce from this name.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

// Otherwise a file dropped outside a drop zone would replace the app.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault())

const root = document.getElementById('root')
if (root) await ((await isAhead()) ? tellNotOpen(root, 'ahead') : start(root))

async function tellNotOpen(
  root: HTMLElement,
  what: Interruption | 'ahead',
  isOpen = () => false,
): Promise<void> {
  await (await import('./app/not-open')).tellNotOpen(root, what, isOpen)
}

async function start(root: HTMLElement): Promise<void> {
  let tell: ((what: Interruption) => void) | null = null
  // Before the first access, which waits for as long as another window is in the way.
  onInterruption((what) => {
    if (tell) tell(what)
    else attempt(() => tellNotOpen(root, what, () => tell !== null))
  })
  await writeUnsaved(WRITERS)
  const settings = await readSettings(navigator.language)
  await loadStartTexts(settings.language)
  // Failed writes that nobody awaits (a full disk, a lost database) are reported all the same.
  addEventListener('unhandledrejection', ({ reason }) => {
    tellFailure({ error: reason as unknown })
  })
  // Internal errors are logged, for whoever helps.
  useActs.subscribe(({ toasts }, before) => {
    for (const toast of toasts)
      if (typeof toast.text !== 'string' && 'error' in toast.text && !before.toasts.includes(toast))
        noteFault(toast.text.error)
  })
  tell = (what) => tellFailure(createTranslator(settings.language).t(`errors.storage.${what}`))
  attempt(keepData)
  attempt(forgetRemoved)
  attempt(forgetUnfinished)
  attempt(() => forgetWritten())
  // Reports and messages may be in another language.
  attempt(loadTexts)
  createRoot(root, {
    onCaughtError: (error) => {
      console.error(error)
      noteFault(error)
    },
  }).render(
    <StrictMode>
      <App settings={settings} />
    </StrictMode>,
  )
}
