import { expect, it } from 'vitest'
import { productive } from '#services/report/sections/productive'
import { printed } from './printed'
import { aClient } from './sample'

it('prints the most read beside those with results, and how many are in both', () => {
  const { rows, texts } = printed(productive, aClient())
  const lists = rows.filter(([head]) => head !== 'Date').map((row) => [row[1], row[3], row[4]])
  expect(lists).toEqual([
    ['Texte 13', '20,140', '0'],
    ['Texte 12', '510', '0'],
    ['Texte 11', '500', '0'],
    ['Texte 10', '490', '0'],
    ['Texte 9', '480', '0'],
    ['Texte 2', '410', '2'],
    ['Texte 1', '400', '1'],
  ])
  expect(texts.join(' ')).toContain('No post is on both lists.')
})
