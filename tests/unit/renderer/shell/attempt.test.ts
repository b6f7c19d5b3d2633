import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { errorText } from '#renderer/i18n/error-text'
import { attempt, closeLeft, tellDone, tellFailure, undoLast, useActs } from '#renderer/shell/undo'
import { db } from '#renderer/store/database'
import { saveReport } from '#renderer/store/report'

beforeEach(async () => {
  useActs.setState({ done: [], toasts: [], failing: new Set(), running: new Map() })
  await db.reports.clear()
})

const toasts = () => useActs.getState().toasts

/** Makes the disk refuse every row of a table, until it is called. */
function full(): () => void {
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  db.reports.hook('creating', refuse)
  return () => db.reports.hook('creating').unsubscribe(refuse)
}

test('a write that a full disk refuses is said, can be tried again, and is no longer said once it succeeded', async () => {
  const empty = full()
  attempt(() => saveReport('w', { off: ['cover'] }), { about: 'report' })
  await vi.waitFor(() => expect(toasts()).toHaveLength(1))
  const [toast] = toasts()
  const { error } = toast?.text as { error: unknown }
  expect(errorText(error, createTranslator('en'))).toMatch(/^There is no room left on the disk/)
  expect(await db.reports.count()).toBe(0)
  toast?.retry?.()
  await vi.waitFor(() => expect(toasts()).toHaveLength(1))
  empty()
  attempt(() => saveReport('w', { off: ['cover'] }), { about: 'report' })
  await vi.waitFor(() => expect(toasts()).toEqual([]))
  expect(await db.reports.get('w')).toMatchObject({ off: ['cover'] })
})

test('a fault that is not the disk stays a fault of ours', () => {
  expect(errorText(new Error('x'), createTranslator('en'))).toBe(
    createTranslator('en').t('errors.host.internal'),
  )
})

test('no failure leaves the screen for another one, and what is about the same thing is said once', async () => {
  const empty = full()
  for (const section of ['a', 'b', 'c', 'd', 'e'])
    attempt(() => saveReport('w', { off: [section] }), { what: section })
  await vi.waitFor(() => expect(toasts()).toHaveLength(5))
  attempt(() => saveReport('w', { off: ['x'] }), { about: 'words', what: 'x' })
  attempt(() => saveReport('w', { off: ['y'] }), { about: 'words', what: 'y' })
  await vi.waitFor(() => expect(toasts().map(({ what }) => what)).toEqual(['a', 'b', 'c', 'd', 'e', 'y']))
  expect(useActs.getState().failing).toEqual(new Set(['words']))
  for (let count = 0; count < 5; count++) tellDone('done')
  expect(toasts().filter(({ failed }) => failed)).toHaveLength(6)
  expect(toasts().filter(({ failed }) => !failed)).toHaveLength(3)
  empty()
  for (const { retry } of toasts()) retry?.()
  await vi.waitFor(() => expect(toasts().filter(({ failed }) => failed)).toEqual([]))
  await vi.waitFor(() => expect(useActs.getState().failing).toEqual(new Set()))
})

test('an act that could not be taken back can still be taken back', async () => {
  let isFull = true
  tellDone('labelled', () => (isFull ? Promise.reject(new Error('no room')) : Promise.resolve()))
  await expect(undoLast()).rejects.toThrow('no room')
  expect(useActs.getState().done).toHaveLength(1)
  isFull = false
  await undoLast()
  expect(useActs.getState().done).toEqual([])
})

test('on a change of screen what was said there is closed, but not a failure, nor what the change itself says', () => {
  const hour = 3_600_000
  tellDone('labelled')
  tellFailure('not stored')
  closeLeft(Date.now() + hour)
  expect(toasts().map(({ text }) => text)).toEqual(['not stored'])
  tellDone('client opened')
  closeLeft()
  expect(toasts().map(({ text }) => text)).toEqual(['not stored', 'client opened'])
})
