import { expect, it } from 'vitest'
import { readText } from './member-export'

it('counts votes and does not read what was voted', async () => {
  const text =
    'Date,Link,OptionText\n2026-10-08 09:50:45,https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7513116329902092345,Oui\n'
  const { format, extract } = await readText(text)
  expect(format).toBe('linkedin-votes')
  expect(extract.activities).toEqual([
    { kind: 'vote', at: Date.UTC(2026, 9, 8, 9, 45), target: null, count: 1 },
  ])
})
