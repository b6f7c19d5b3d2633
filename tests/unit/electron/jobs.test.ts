import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createGuardedThread } from '#services/host/guarded-thread'
import { THREADS } from '#shared/model/budgets'
import { createTranslator } from '#shared/locale/translator'
import type { AppError } from '#shared/model/app-error'
import { createPool, type Runner } from '../../../electron/cli/jobs'

/** A thread of the command line that reads the file it is asked for, says so, and then ends, hangs or takes all memory. */
function worker(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'aplomb-')), 'job.mjs')
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads'
     parentPort.on('message', ({ kind, id, input }) => {
       if (kind !== 'call') return
       parentPort.postMessage({ kind: 'progress', id, progress: { file: input } })
       while (input === 'hangs.csv') {}
       if (input === 'grows.csv') { const all = []; for (;;) all.push(new Array(100000).fill(id)) }
       setTimeout(() => parentPort.postMessage({ kind: 'done', id, value: threadId }), 20)
     })`,
  )
  return file
}

function pool(threads: number, silence: number): Runner {
  const budget = { ...THREADS.job, silence, memory: 64 }
  return createPool(Array.from({ length: threads }, () => createGuardedThread(worker(), budget)))
}

const asked = (runner: Runner, file: string): Promise<unknown> => runner.run('inspectPaths', file as never)

test.each([
  ['hangs.csv', 'job.tooLong', 3000],
  ['grows.csv', 'job.outOfMemory', 60_000],
])(
  'a job of the command line that meets %s is ended by name, the others are done',
  async (file, code, silence) => {
    const runner = pool(2, silence)
    const jobs = ['a.csv', file, 'b.csv', 'c.csv', 'd.csv'].map((each) => asked(runner, each))
    const results = await Promise.allSettled(jobs)
    const lost = results.filter((each) => each.status === 'rejected')
    expect(lost).toHaveLength(1)
    const error = lost[0]!.reason as AppError
    expect(error).toMatchObject({ code, values: { file } })
    for (const language of ['fr', 'en'] as const)
      expect(createTranslator(language).t(`errors.${error.code}`, error.values)).toContain(file)
    await runner.stop()
  },
)

test('jobs go to as many threads as there are, each to a free one', async () => {
  const runner = pool(2, 60_000)
  const threads = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((each) => asked(runner, each)))
  expect(new Set(threads).size).toBe(2)
  await runner.stop()
})

test('a job that says nothing of a file is not blamed on one', () => {
  const values = { at: 'nowhere', file: '', minutes: 4 }
  expect(createTranslator('en').t('errors.job.tooLong', values)).toMatch(
    /^The work gave no sign of life for 4 minutes/,
  )
})
