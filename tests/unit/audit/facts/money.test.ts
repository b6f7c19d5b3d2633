import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { money } from '#shared/audit/facts/money'
import { anInput } from '../build'
import { anOutcome } from '../outcomes-of'

describe('amounts of the results', () => {
  it('stand by stage and currency, linked apart from declared, with the least and the most', () => {
    const deal = (value: number, currency: string | null, postId: string | null = null) =>
      anOutcome({ kind: 'deal', value, currency, postId })
    const outcomes = [
      deal(18_500, 'GBP', 'share:1'),
      deal(2500.5, 'GBP'),
      deal(700, null),
      deal(90, 'EUR'),
      anOutcome({ kind: 'opportunity', value: 9200, currency: 'GBP', postId: 'share:1' }),
      anOutcome(),
      anOutcome({ kind: 'deal', value: 40_000, currency: 'GBP', declaredSource: 'trade fair' }),
      anOutcome({ kind: 'deal', value: 1, currency: 'GBP', date: '2024-05-05' }),
    ]
    expect(money.of(anInput({ records: { outcomes } }))).toEqual({
      rows: [
        {
          stage: 'opportunity',
          currency: 'GBP',
          declared: { results: 1, sum: 9200, least: 9200, most: 9200 },
          linked: { results: 1, sum: 9200, least: 9200, most: 9200 },
        },
        {
          stage: 'deal',
          currency: 'EUR',
          declared: { results: 1, sum: 90, least: 90, most: 90 },
          linked: null,
        },
        {
          stage: 'deal',
          currency: 'GBP',
          declared: { results: 2, sum: 21_000.5, least: 2500.5, most: 18_500 },
          linked: { results: 1, sum: 18_500, least: 18_500, most: 18_500 },
        },
        {
          stage: 'deal',
          currency: null,
          declared: { results: 1, sum: 700, least: 700, most: 700 },
          linked: null,
        },
      ],
      withoutAmount: 1,
      notCounted: 1,
    })
  })

  it('are missing without a list of results', () => {
    expect(money.of(anInput())).toBeInstanceOf(Missing)
  })
})
