import { expect, it } from 'vitest'
import { sectionOf } from '#services/report/sections/registry'
import { printed } from './printed'
import { aClient } from './sample'

it('prints the score of the category, every check of it that has one, and its margin', () => {
  const { texts } = printed(sectionOf('category-OV'), aClient())
  expect(texts[0]).toBe('Own voice')
  const said = texts.join(' ')
  expect(said).toContain('weight 14%')
  expect(said).toContain('of your 13 posts stay under 400 characters')
  expect(said).toMatch(/OV-3, score 0 out of 100, on 13 posts\. Margin: 0% to \d+%\./)
  expect(said).toContain('Own-content ratio, score 100 out of 100')
})

it('leaves out the check that the consultant left out', () => {
  const { texts } = printed(sectionOf('category-OV'), aClient(), { leftOut: ['OV-3'] })
  expect(texts.join(' ')).not.toContain('OV-3')
})
