import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { errorText } from '#renderer/i18n/error-text'
import { attempt, useActs } from '#renderer/shell/undo'
import { db } from '#renderer/store/database'
import { saveReport } from '#renderer/store/report'

beforeEach(() => useActs.setState({ done: [], toasts: [] }))

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
  attempt(() => saveReport('w', { off: ['cover'] }), 'report')
  await vi.waitFor(() => expect(toasts()).toHaveLength(1))
  const [toast] = toasts()
  const { error } = toast?.text as { error: unknown }
  expect(errorText(error, createTranslator('en'))).toMatch(/^There is no room left on the disk/)
  expect(await db.reports.count()).toBe(0)
  toast?.retry?.()
  await vi.waitFor(() => expect(toasts()).toHaveLength(1))
  empty()
  attempt(() => saveReport('w', { off: ['cover'] }), 'report')
  await vi.waitFor(() => expect(toasts()).toEqual([]))
  expect(await db.reports.get('w')).toMatchObject({ off: ['cover'] })
})

test('a fault that is not the disk stays a fault of ours', () => {
  expect(errorText(new Error('x'), createTranslator('en'))).toBe(
    createTranslator('en').t('errors.host.internal'),
  )
})
