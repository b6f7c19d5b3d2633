import { expect, test } from 'vitest'
import { soak } from '../soak/soak'

test('fifteen acts, each killed at a random moment: what was shown is there, and nothing is half there', async () => {
  const rounds = await soak({ rounds: 15, seed: 20261130 })
  expect(rounds.filter(({ fault }) => fault !== null)).toEqual([])
  expect(rounds).toHaveLength(15)
})
