import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onDemand } from '#services/host/on-demand'

test('a task is loaded when it is first asked for, and answers as it would itself', async () => {
  let loaded = 0
  const half = onDemand(() => {
    loaded++
    return Promise.resolve((whole: number) => whole / 2)
  })
  expect(loaded).toBe(0)
  expect(await half(84)).toBe(42)
  expect(loaded).toBe(1)
})

test('the lists of tasks import nothing that they run', () => {
  for (const list of ['electron/cli/job-list.ts', 'electron/services/host/tasks.ts']) {
    const text = readFileSync(new URL(`../../../../${list}`, import.meta.url), 'utf8')
    const imported = [...text.matchAll(/^import (?!type ).* from '(.*)'$/gm)].map(([, from]) => from)
    expect(
      imported.filter((from) => !/on-demand|app-error/.test(from ?? '')),
      list,
    ).toEqual([])
  }
})
