import { expect, test } from 'vitest'
import type { MessageKey } from '#shared/locale/keys'
import { byRemedy, remedyFor } from '../../../../renderer/src/screens/data/remedies'

const lacks = (key: MessageKey) => ({ message: { key, values: {} } })

test('what is missing is told apart from what does not arise', () => {
  expect(remedyFor(lacks('missing.consent'))).toBe('consent')
  expect(remedyFor(lacks('missing.questions'))).toBe('questions')
  expect(remedyFor(lacks('missing.views'))).toBe('ask')
  expect(remedyFor(lacks('missing.brand'))).toBe('none')
  expect(remedyFor(lacks('checks.OV-1.insufficient'))).toBe('none')
})

test('checks stand under what one act brings them, no check twice', () => {
  const keys: MessageKey[] = [
    'missing.views',
    'missing.consent',
    'missing.engagements',
    'checks.SA-4.insufficient',
  ]
  const checks = keys.map(lacks)
  const groups = byRemedy(checks)
  expect(groups.map(({ remedy, checks: held }) => [remedy, held.length])).toEqual([
    ['consent', 1],
    ['ask', 2],
    ['none', 1],
  ])
})
