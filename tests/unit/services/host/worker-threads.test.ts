import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStoppableThread, createWorkerThread } from '#services/host/worker-threads'
import { systemLanguage } from '#services/host/system-language'

test('a call made at once after a crash is answered by the new thread', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'aplomb-')), 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ id, input }) => {
       if (input === 'boom') setTimeout(() => { throw new Error('boom') })
       else setTimeout(() => parentPort.postMessage({ kind: 'done', id, value: input }), 200)
     })`,
  )
  const thread = createWorkerThread(file)
  await expect(thread.run('readLogo', 'boom' as never)).rejects.toThrow('boom')
  expect(await thread.run('readLogo', 'again' as never)).toBe('again')
  await thread.stop()
})

test('a report that is stopped ends at once, however busy its thread is, and the next one is made', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'aplomb-')), 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ id, input }) => {
       while (input === 'for ever') {}
       parentPort.postMessage({ kind: 'done', id, value: input })
     })`,
  )
  const thread = createStoppableThread(file)
  const controller = new AbortController()
  const running = thread.run('renderReport', 'for ever' as never, { signal: controller.signal })
  setTimeout(() => controller.abort(), 50)
  await expect(running).rejects.toMatchObject({ code: 'report.cancelled' })
  expect(await thread.run('renderReport', 'the next' as never)).toBe('the next')
  await thread.stop()
})

test('an empty variable says nothing about the language', () => {
  expect(systemLanguage({ LC_ALL: '', LANG: 'fr_FR.UTF-8' })).toBe('fr')
  expect(systemLanguage({ LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' })).toBe('en')
})
