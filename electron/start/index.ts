import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createTranslator } from '#shared/locale/translator'
import { systemLanguage } from '../services/host/system-language'
import { webApp } from '../web/web-app'
import { electronPlace } from './electron-binary'

// `npm start`: Electron if it can open a window, otherwise the same app in the browser.
const place = electronPlace()
const paths = process.argv.slice(2)
if ('binary' in place) {
  const child = spawn(place.binary, [join(import.meta.dirname, '../..'), ...paths], { stdio: 'inherit' })
  child.on('exit', (code) => (process.exitCode = code ?? 1))
} else {
  const { t } = createTranslator(systemLanguage())
  process.stdout.write(`${t(`app.start.${place.missing}`)}\n`)
  await webApp(import.meta.dirname, paths)
}
