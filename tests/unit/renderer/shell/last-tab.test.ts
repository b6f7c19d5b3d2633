import { beforeEach, expect, test } from 'vitest'
import { items } from '../store/local-storage'
import { keepTab, lastTab } from '#renderer/shell/last-tab'

beforeEach(() => items.clear())

test('a client opens on the overview at first, then where it was left', () => {
  expect(lastTab('a')).toBe('/c/a/overview')
  keepTab('a', 'report')
  expect(lastTab('a')).toBe('/c/a/report')
  expect(lastTab('b')).toBe('/c/b/overview')
})

test('an employer opens on its own tab', () => {
  keepTab('e', 'questions')
  expect(lastTab('e')).toBe('/e/e/questions')
})

test('a tab that another version knew is the overview', () => {
  items.set('aplomb.kept.a/tab', '"gone"')
  expect(lastTab('a')).toBe('/c/a/overview')
})
