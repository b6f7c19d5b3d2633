import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultReport } from '#shared/host/fault-report'
import { createLog } from '../../../../electron/services/host/log'
import { emptyFolder } from '../../../cli/run'

const NOW = { now: () => new Date('2026-11-29T10:00:00Z') }

/** A fault that says a lot: a name, a title, a path. */
function fault(): Error {
  const folder = '/home/camille.renaud/Clients/Solène Kerbrat'
  const error = new TypeError(
    `Cannot read “Pourquoi je quitte Nuvéo” of Camille Renaud in ${folder}/messages.csv`,
  )
  error.stack = [
    `TypeError: ${error.message}`,
    'second line of the message (at Camille Renaud:1:2)',
    `    at mergePosts (${folder}/aplomb/out/main/worker.js:120:33)`,
    '    at async Object.import (app://aplomb/assets/data-worker-B1x_y-2.js?Camille=1:7:1004)',
    '    at C:\\Users\\Camille Renaud\\AppData\\out\\main\\web.js:9:1',
    '    at new Promise (<anonymous>)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
  ].join('\n')
  return error
}

test('a fault is written down with its kind and its places in our files, and not a word about a client', () => {
  const folder = emptyFolder()
  createLog(folder, NOW)('program', faultReport(fault()))
  const text = readFileSync(join(folder, 'aplomb.log'), 'utf8')
  expect(text).toMatch(/^2026-11-29T10:00:00\.000Z \S+ \w+ program TypeError\n/)
  expect(text.split('\n').slice(1)).toEqual([
    '  mergePosts worker.js:120:33',
    '  async Object.import data-worker-B1x_y-2.js:7:1004',
    '  web.js:9:1',
    '  process.processTicksAndRejections task_queues:95:5',
    '',
  ])
  expect(text).not.toMatch(/Camille|Nuvéo|Solène|home|Users/)
  expect(statSync(join(folder, 'aplomb.log')).mode & 0o777).toBe(0o600)
})

test('what is thrown without being an error, or under a name that says something, is kept without its words', () => {
  expect(faultReport('Camille Renaud')).toEqual({ name: 'string', code: null, frames: [] })
  const odd = Object.assign(new Error('x'), { name: 'Solène, 12 rue Haute', code: 'ENOSPC', stack: 'x' })
  expect(faultReport(odd)).toEqual({ name: 'Error', code: 'ENOSPC', frames: [] })
})

test('the log stays small: one is set aside, an older one goes', () => {
  const folder = emptyFolder()
  const log = createLog(folder, { ...NOW, most: 2_000 })
  for (let count = 0; count < 200; count++) log('page', faultReport(fault()))
  const files = readdirSync(folder).sort()
  expect(files).toEqual(['aplomb.1.log', 'aplomb.log'])
  for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(2_000)
})

test('a folder that cannot be written stops nothing', () => {
  const file = join(emptyFolder(), 'file')
  writeFileSync(file, '')
  expect(() => createLog(join(file, 'folder'), NOW)('page', faultReport(fault()))).not.toThrow()
})
