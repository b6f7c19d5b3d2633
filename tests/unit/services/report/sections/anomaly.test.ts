import { expect, it } from 'vitest'
import { anomaly } from '#services/report/sections/anomaly'
import { printed } from './printed'
import { aClient } from './sample'

it('prints the views with and without the post that stands out, and how far out it is', () => {
  const { rows, texts } = printed(anomaly, aClient())
  expect(rows).toEqual([
    ['Views per post', 'With', 'Without'],
    ['Posts measured', '13', '12'],
    ['Total', '25,600', '5,460'],
    ['Maximum', '20,140', '510'],
    ['Mean', '1,969', '455'],
    ['Median', '460', '455'],
  ])
  expect(texts).toContain(
    '“Texte 13”: 20,140 views, 44.3 times the median of the others. Without it, the mean goes from 1,969 to 455 views; the median goes from 460 to 455.',
  )
})

it('says which of them the consultant set aside', () => {
  const given = aClient()
  const { texts } = printed(anomaly, { ...given, client: { ...given.client, aside: ['share:3'] } })
  expect(texts.join(' ')).toContain('“Texte 3”')
})
