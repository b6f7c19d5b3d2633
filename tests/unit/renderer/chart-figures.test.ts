import { expect, test } from 'vitest'
import { isFigures } from '../../../renderer/src/ui/figures-column'

test('a column of printed figures stands on the right, one with words does not', () => {
  const rows = [
    ['Abonnés', '25\u202f430', 1, '0,8\u00a0%', '0,07 (0,02 à 0,3)', '12 nov. 2026'],
    ['Vues', '–', null, '−3,5\u00a0%', '20,00', '–'],
  ]
  expect([0, 1, 2, 3, 4, 5].map((column) => isFigures(rows, column))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})
