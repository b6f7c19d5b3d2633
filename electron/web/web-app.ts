import { join } from 'node:path'
import { AppError } from '#shared/model/app-error'
import { createTranslator } from '#shared/locale/translator'
import { faultReport } from '#shared/host/fault-report'
import type { Grant } from '#shared/host/results'
import { dataFolder } from '../services/host/data-folder'
import { createGrants } from '../services/host/grants'
import { createHandlers } from '../services/host/handlers'
import { createLog } from '../services/host/log'
import { createWorkerThreads } from '../services/host/worker-threads'
import { systemLanguage } from '../services/host/system-language'
import { openBrowser } from './open-browser'
import { leaveKey, runningAplomb } from './second-start'
import { startWebShell } from './server'

/** The web shell's fixed port: another port would be another origin with another, empty database. */
const PORT = 47_600

/** Serves the app to the browser until the process is stopped; the given paths open as clients. `built` is the folder of the bundles. */
export async function webApp(
  built: string,
  paths: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const { t } = createTranslator(systemLanguage(env))
  const port = portOf(env['APLOMB_PORT'])
  if (port === null) {
    process.stderr.write(`${t('errors.web.badPort', { found: env['APLOMB_PORT'] ?? '' })}\n`)
    process.exitCode = 2
    return
  }
  const data = dataFolder(env)
  const show = (url: string) => {
    process.stdout.write(`${t('app.start.address', { url })}\n`)
    if (!env['APLOMB_NO_BROWSER']) openBrowser(url)
  }
  const grants = createGrants()
  const opened = (await Promise.all(paths.map((path) => grants.add(path)))).filter(
    (grant): grant is Grant => grant !== null,
  )
  const log = createLog(data)
  const note = (fault: unknown) => {
    console.error(fault instanceof Error ? fault.stack : fault)
    log('program', faultReport(fault))
  }
  process.on('uncaughtExceptionMonitor', (fault) => log('program', faultReport(fault)))
  const worker = createWorkerThreads(join(built, 'worker.js'))
  try {
    const shell = await startWebShell({
      root: join(built, '../renderer'),
      port,
      grants,
      handlers: (emit) =>
        createHandlers({
          shell: 'web',
          grants,
          emit,
          runTask: worker.run,
          dataFolder: data,
          takeOpened: () => opened.splice(0),
          now: () => new Date(),
          log,
          dialogs: null,
        }),
      onFault: note,
    })
    const takeKeyBack = await leaveKey(data, port, shell.key)
    // SIGHUP: the terminal was closed.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(
        signal,
        () => void Promise.all([takeKeyBack(), shell.stop(), worker.stop()]).then(() => process.exit(0)),
      )
    }
    show(shell.url)
  } catch (error) {
    const folder = folderOf(error)
    if (folder !== null) {
      await worker.stop()
      process.stderr.write(`${t('errors.web.noFolder', folder)}\n`)
      process.exit(2)
    }
    if (!(error instanceof AppError) || error.code !== 'web.portTaken') throw error
    const running = await runningAplomb(data, port)
    if (running === null) {
      process.stderr.write(`${t('errors.web.portTaken', { port })}\n`)
      process.exitCode = 2
    } else show(running)
  }
}

function portOf(asked: string | undefined): number | null {
  if (asked === undefined || asked === '') return PORT
  const port = Number(asked)
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null
}

/** The folder that made a start fail, and the reason; null for any other failure. */
function folderOf(error: unknown): { file: string; reason: string } | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null
  return { file: String(error.path), reason: String(error.code) }
}
