import { expect, test } from 'vitest'
import { unconfirmedIn } from '#renderer/screens/report/unconfirmed'
import { auditPost } from '../content/make'

test('counts the labels and answers of the person that nobody has confirmed, and none that count nowhere', () => {
  const posts = [
    auditPost('a', { labelSource: 'proposed', answers: [0, 2] }),
    auditPost('b', { labelSource: 'proposed', undecided: true }),
    auditPost('c', { labelSource: 'client', answers: [1] }),
    auditPost('d', { labelSource: 'proposed', who: 'page', answers: [1] }),
    auditPost('e', { labelSource: 'none', answers: [] }),
  ]
  expect(unconfirmedIn({ posts })).toEqual({ labels: 1, answers: 2 })
})
