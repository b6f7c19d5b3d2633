import { register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app, takeLock } from './app'
import { closeAll } from './browser-window'
import * as electron from './electron'

// The process of one instance: the built main bundle, with this folder where it asks for `electron`.
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(new URL('electron.ts', import.meta.url).href)}, shortCircuit: true } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)

process.on('message', ({ id, source, arg }: { id: number; source: string; arg: unknown }) => {
  void (async () => {
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what app.evaluate is
      const value: unknown = await new Function(
        'electron',
        'arg',
        `const __name = (fn) => fn; return (${source})(electron, arg)`,
      )({ ...electron }, arg)
      process.send?.({ id, value })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })()
})
app.once('will-quit', () => void closeAll().finally(() => process.exit(0)))
process.on('disconnect', () => app.quit())

await takeLock()
await import(pathToFileURL(process.env['STAND_IN_MAIN'] ?? '').href)
process.send?.({ started: true })
