import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createGuardedThread, createWorkerThread } from '#services/host/guarded-thread'
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

/** A worker that answers with what it is given, told its file first, or never ends, or takes all memory. */
function worker(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'aplomb-')), 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ kind, id, input }) => {
       if (kind !== 'call') return
       parentPort.postMessage({ kind: 'progress', id, progress: { file: input + '.csv', done: 0, total: 1 } })
       while (input === 'for ever') {}
       if (input === 'memory') { const all = []; for (;;) all.push(new Array(100000).fill(id)) }
       if (input !== 'never') parentPort.postMessage({ kind: 'done', id, value: input })
     })`,
  )
  return file
}

const SOON = { silence: 3000, memory: 64, grace: 100 }

test.each(['import', 'report'] as const)(
  'an %s that is stopped ends, however busy its thread is, and the next one is made',
  async (subject) => {
    const grace = subject === 'import' ? 100 : 0
    const thread = createGuardedThread(worker(), { silence: 60_000, memory: 64, grace, subject })
    const controller = new AbortController()
    const running = thread.run('renderReport', 'for ever' as never, { signal: controller.signal })
    const behind = thread.run('renderReport', 'behind it' as never)
    setTimeout(() => controller.abort(), 50)
    await expect(running).rejects.toMatchObject({ code: `${subject}.cancelled` })
    expect(await behind).toBe('behind it')
    expect(await thread.run('renderReport', 'the next' as never)).toBe('the next')
    await thread.stop()
  },
)

test('a call without a sign of life is ended with the file it was at; whoever waits behind it is answered', async () => {
  const thread = createGuardedThread(worker(), { ...SOON, subject: 'import' })
  const running = thread.run('readFiles', 'for ever' as never)
  const behind = thread.run('readFiles', 'behind it' as never)
  await expect(running).rejects.toMatchObject({ code: 'import.tooLong', values: { file: 'for ever.csv' } })
  expect(await behind).toBe('behind it')
  await thread.stop()
})

test('a call that takes too much memory takes nobody with it', async () => {
  const thread = createGuardedThread(worker(), { ...SOON, silence: 60_000, subject: 'import' })
  const running = thread.run('readFiles', 'memory' as never)
  const behind = thread.run('readFiles', 'behind it' as never)
  await expect(running).rejects.toMatchObject({ code: 'import.outOfMemory', values: { file: 'memory.csv' } })
  expect(await behind).toBe('behind it')
  await thread.stop()
})

test('a stop cancels every call: a program that ends has nothing to report', async () => {
  const thread = createGuardedThread(worker(), { ...SOON, silence: 60_000, subject: 'report' })
  const calls = ['never', 'for ever', 'behind it'].map((input) => thread.run('renderReport', input as never))
  const ended = Promise.allSettled(calls)
  setTimeout(() => void thread.stop(), 50)
  for (const each of await ended)
    expect(each).toMatchObject({ status: 'rejected', reason: { code: 'report.cancelled' } })
})

test('an empty variable says nothing about the language', () => {
  expect(systemLanguage({ LC_ALL: '', LANG: 'fr_FR.UTF-8' })).toBe('fr')
  expect(systemLanguage({ LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' })).toBe('en')
})
