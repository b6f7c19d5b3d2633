import { beforeEach, expect, test } from 'vitest'
import { items } from './local-storage'
import { keepVerdict, liveVerdict } from '#renderer/store/live-verdict'
import { storedAudit } from '../../../tools/stored-audit'

const audit = storedAudit('camille')

beforeEach(() => items.clear())

test('the list shows the verdict of a client whose audit nobody has stored, as long as nothing has changed', () => {
  const row = { id: 'c', change: 7, last: null }
  expect(liveVerdict(row)).toBeNull()
  keepVerdict(row, audit)
  expect(liveVerdict(row)).toMatchObject({ verdict: audit.verdict, influence: audit.influence })
  // A label was given in another window: what was computed before says nothing of now.
  expect(liveVerdict({ ...row, change: 8 })).toBeNull()
})

test('a stored audit of this very state speaks for itself', () => {
  const { influence, audience, verdict, asOf } = audit
  const last = { id: 'a', number: 1, asOf, createdAt: asOf, influence, audience, verdict, change: 7 }
  keepVerdict({ id: 'c', change: 7 }, audit)
  expect(liveVerdict({ id: 'c', change: 7, last })).toBeNull()
  expect(liveVerdict({ id: 'c', change: 7, last: { ...last, change: 3 } })).not.toBeNull()
})
