import { expect, test } from 'vitest'
import { differences } from '#shared/seal/differences'

test('rows are compared by what identifies them, whatever their place', () => {
  const found = {
    checks: [
      { id: 'A', score: 1 },
      { id: 'B', score: 2 },
    ],
    list: [1, 2, 3],
  }
  const expected = {
    checks: [
      { id: 'B', score: 3 },
      { id: 'A', score: 1 },
    ],
    list: [1, 2],
  }
  expect(differences(found, expected)).toEqual([
    { path: 'checks[B].score', found: '2', expected: '3' },
    { path: 'list[2]', found: '3', expected: null },
  ])
})

test('rows that have one id twice are compared by their place', () => {
  const row = (id: string, n: number) => ({ id, n })
  expect(differences([row('A', 1), row('A', 2)], [row('A', 1), row('A', 3)])).toEqual([
    { path: '[1].n', found: '2', expected: '3' },
  ])
})

test('null, nothing, an empty list and an empty object are four things', () => {
  expect(differences({ a: null, b: [], c: {} }, { a: undefined, b: {}, c: [] })).toEqual([
    { path: 'a', found: 'null', expected: null },
    { path: 'b', found: '[]', expected: '{}' },
    { path: 'c', found: '{}', expected: '[]' },
  ])
})
