import { describe, expect, test } from 'vitest'
import { hasRedis, runQueue } from '../tools/queue-run'
import { aplomb } from './run'

describe.skipIf(!hasRedis)('the queue (skipped where redis-server is not installed)', () => {
  test(
    'audits every folder once to the byte, though a worker and Redis are killed, and parks what cannot be read',
    { timeout: 900_000, retry: 0 },
    async () => {
      const { different, strange, said, code } = await runQueue({
        jobs: 4,
        workers: 2,
        kills: 1,
        restarts: 1,
      })
      expect(different).toEqual([])
      expect(strange).toEqual([])
      expect(said).toMatch(/^5 folders are in the queue\n/)
      expect(said).toMatch(/poisoned is parked\. .*client\.json does not exist/)
      expect(said.match(/^\d of 5: /gm)).toHaveLength(5)
      // The worst of all: one folder was bad input.
      expect(code).toBe(2)
    },
  )
})

test('two folders of one name are refused before anything is asked of the queue', () => {
  const { code, stderr } = aplomb([
    'submit',
    'resources/samples/camille',
    'tests/../resources/samples/camille',
  ])
  expect(code).toBe(2)
  expect(stderr).toContain('camille')
})
