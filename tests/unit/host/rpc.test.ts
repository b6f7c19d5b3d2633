import { expect, test } from 'vitest'
import { AppError } from '#shared/model/app-error'
import { createAnswerer, createCaller, type Reply } from '#shared/host/rpc'

const told: string[] = []
const tasks = {
  slow: async ({ name }: { name: string }) => {
    told.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    told.push(`${name} ends`)
    return name
  },
  fails: () => Promise.reject(new AppError('workspace.gone')),
}

/** Both sides in one thread: a message is a turn of the event loop. */
function connect(inTurn: boolean) {
  told.length = 0
  return createCaller<typeof tasks>((onReply) => {
    const answer = createAnswerer<never>(
      tasks,
      (reply: Reply<never>) => setTimeout(() => onReply(structuredClone(reply))),
      { inTurn },
    )
    return {
      post: (request) => void setTimeout(() => answer(structuredClone(request))),
      stop: () => Promise.resolve(),
    }
  }).call
}

test('calls run beside each other, or one after the other where they share a store', async () => {
  const beside = connect(false)
  await Promise.all([beside('slow', { name: 'a' }), beside('slow', { name: 'b' })])
  expect(told).toEqual(['a begins', 'b begins', 'a ends', 'b ends'])
  const inTurn = connect(true)
  await Promise.all([inTurn('slow', { name: 'a' }), inTurn('slow', { name: 'b' })])
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a call that is given up before its turn never begins', async () => {
  const call = connect(true)
  const over = new AbortController()
  const first = call('slow', { name: 'a' })
  const second = call('slow', { name: 'b' }, { signal: over.signal })
  const third = call('slow', { name: 'c' })
  over.abort()
  await expect(second).rejects.toThrow('cancelled')
  expect([await first, await third]).toEqual(['a', 'c'])
  expect(told).toEqual(['a begins', 'a ends', 'c begins', 'c ends'])
})

test('a call that fails stops none behind it, and keeps its code', async () => {
  const call = connect(true)
  await expect(call('fails', undefined as never)).rejects.toMatchObject({ code: 'workspace.gone' })
  expect(await call('slow', { name: 'a' })).toBe('a')
})
