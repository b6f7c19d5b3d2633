import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { TRANSFER } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import type { Handlers } from '#shared/host/contract'
import type { AppInfo, Grant, HostEvent, Saved } from '#shared/host/results'
import { eraseBackups, listBackups, readBackup, replaceBackup, writeBackup } from '#services/backup/backups'
import { readLock, writeLock } from '#services/backup/lock'
import type { GivenPath } from '#services/import/given-files'
import { resourcePath } from '#services/resources'
import { VERSION } from '#services/version'
import type { Grants } from './grants'
import type { Log } from './log'
import type { RunTask } from './tasks'

/** What a shell provides to the handlers; the dialogs are absent if the browser has its own. */
export interface HostEnvironment {
  shell: AppInfo['shell']
  grants: Grants
  runTask: RunTask
  emit: (event: HostEvent) => void
  /** The user's folder for what Aplomb stores outside its database. */
  dataFolder: string
  /** The files opened from outside since the last call. */
  takeOpened: () => Grant[]
  now: () => Date
  log: Log
  dialogs: {
    choose: (what: 'files' | 'folder') => Promise<Grant[]>
    save: (name: string, bytes: Uint8Array) => Promise<Saved>
  } | null
}

/** The handlers of every channel, the same for Electron, the browser and the tests. */
export function createHandlers(host: HostEnvironment): Handlers {
  const jobs = new Map<string, AbortController>()
  const backups = join(host.dataFolder, 'backups')

  /** Runs something that `job.cancel` can stop. */
  async function stoppable<T>(job: string | undefined, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    if (job !== undefined) jobs.set(job, controller)
    try {
      return await run(controller.signal)
    } finally {
      if (job !== undefined) jobs.delete(job)
    }
  }

  return {
    'app.info': () => ({
      version: VERSION,
      shell: host.shell,
      platform: process.platform,
      opened: host.takeOpened(),
    }),
    'files.choose': ({ what }) => dialogsOf(host).choose(what),
    'files.read': async ({ grant }) => {
      const { absolute, name } = host.grants.get(grant)
      const { size } = await stat(absolute)
      if (size > TRANSFER.opened)
        throw new AppError('host.tooLarge', { limit: TRANSFER.opened / 1024 / 1024 })
      const bytes = await readFile(absolute).catch(() => {
        throw new AppError('read.missing', { file: name })
      })
      return { bytes: new Uint8Array(bytes) }
    },
    'files.forget': async ({ grants }) => {
      for (const grant of grants) await host.grants.forget(grant)
      return null
    },
    'import.start': ({ job, from, mappings = [], repairAccents = false, ...asked }) =>
      stoppable(job, (signal) =>
        host.runTask(
          'readFiles',
          {
            given: from.kind === 'grants' ? from.grants.map(host.grants.get) : [sampleNamed(from.sample)],
            only: from.kind === 'grants' ? (from.only ?? null) : null,
            ...asked,
            mappings,
            repairAccents,
          },
          { signal, onProgress: (progress) => host.emit({ kind: 'progress', job, ...progress }) },
        ),
      ),
    'employer.read': ({ job, from, mappings = [] }) =>
      stoppable(job, (signal) =>
        host.runTask(
          'readEmployer',
          {
            given: from.kind === 'grants' ? from.grants.map(host.grants.get) : [sampleNamed(from.sample)],
            mappings,
          },
          { signal, onProgress: (progress) => host.emit({ kind: 'progress', job, ...progress }) },
        ),
      ),
    'mapping.describe': ({ grants, ...asked }) =>
      host.runTask('describeTable', { ...asked, given: grants.map(host.grants.get) }),
    'job.cancel': ({ job }) => {
      jobs.get(job)?.abort()
      return null
    },
    'logo.read': (input) => host.runTask('readLogo', input),
    'report.render': (input) =>
      stoppable(input.job, (signal) => host.runTask('renderReport', input, { signal })),
    'team.render': (input) => stoppable(input.job, (signal) => host.runTask('renderTeam', input, { signal })),
    'team.export': (input) => host.runTask('exportTeam', input),
    'audit.export': (input) => host.runTask('exportAudit', input),
    'file.save': ({ name, bytes }) => dialogsOf(host).save(name, bytes),
    'backup.write': (input) => writeBackup(backups, input, host.now()),
    'backup.list': () => listBackups(backups),
    'backup.erase': (input) => eraseBackups(backups, input),
    'backup.replace': (input) => replaceBackup(backups, input),
    'backup.lock': () => readLock(backups),
    'backup.setLock': ({ lock }) => writeLock(backups, lock),
    'backup.read': ({ file }) => readBackup(backups, file),
    'fault.note': ({ place, ...report }) => {
      host.log(place, { ...report, code: null })
      return null
    },
  }
}

function dialogsOf({ dialogs }: HostEnvironment): NonNullable<HostEnvironment['dialogs']> {
  if (dialogs === null) throw new AppError('host.notHere')
  return dialogs
}

function sampleNamed(sample: string): GivenPath {
  return { absolute: resourcePath('samples', sample), name: sample, kind: 'folder' }
}
