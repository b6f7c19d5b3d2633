import { beforeEach, expect, test } from 'vitest'
import { items } from './local-storage'
import { forgetKept, keepState, keptKey, keptState } from '#renderer/store/kept-state'

beforeEach(() => items.clear())

const view = { tab: 'all', sorting: null as { column: string } | null, count: 0 }

test('what a screen keeps comes back as it was', () => {
  keepState(keptKey('a', 'view'), { ...view, tab: 'toConfirm', sorting: { column: 'views' } })
  expect(keptState(keptKey('a', 'view'), view)).toEqual({
    tab: 'toConfirm',
    sorting: { column: 'views' },
    count: 0,
  })
})

test.each([
  ['cut short', '{"tab":'],
  ['of another shape', '[1,2]'],
  ['of another type', '7'],
])('what is %s is as if nothing was kept', (_, text) => {
  items.set(keptKey('a', 'view'), text)
  expect(keptState(keptKey('a', 'view'), view)).toEqual(view)
})

test('of what another version kept only what still fits is taken', () => {
  items.set(keptKey('a', 'view'), JSON.stringify({ tab: 3, count: 2, gone: true }))
  expect(keptState(keptKey('a', 'view'), view)).toEqual({ ...view, count: 2 })
})

test('erasing a client forgets what its screens kept, and no other client’s', () => {
  keepState(keptKey('a', 'view'), view)
  keepState(keptKey('a', 'draft'), 'words')
  keepState(keptKey('ab', 'view'), view)
  forgetKept('a')
  expect([...items.keys()]).toEqual([keptKey('ab', 'view')])
})
