import { describe, expect, it } from 'vitest'
import { isDue } from '#renderer/screens/clients/data-age'
import { matching } from '#renderer/screens/clients/matching'
import { tagsOf } from '#renderer/screens/clients/tags-of'

const client = { person: { name: 'Zoë Lévêque' }, brand: { name: 'Nuvéo' } } as never

describe('the list of clients', () => {
  it('brings a client up on the day of its reminder, with fresh data too', () => {
    const row = { last: { id: 'x' } as never, dataTo: '2026-11-15' }
    expect(isDue({ ...row, dueOn: '2026-11-29' }, '2026-11-29')).toBe(true)
    expect(isDue({ ...row, dueOn: '2026-11-30' }, '2026-11-29')).toBe(false)
    expect(isDue(row, '2026-11-29')).toBe(false)
  })

  it('finds by tag, and keeps to the one tag asked for', () => {
    const row = { client, last: null, tags: ['Industrie', 'À relancer'] }
    expect(matching(row, 'relancer', 'all')).toBe(true)
    expect(matching(row, '', 'all', 'Industrie')).toBe(true)
    expect(matching(row, '', 'all', 'Santé')).toBe(false)
    expect(matching({ client, last: null }, '', 'all', 'Industrie')).toBe(false)
  })

  it('knows every tag once, in order', () => {
    expect(tagsOf([{ tags: ['b', 'a'] }, {}, { tags: ['a'] }])).toEqual(['a', 'b'])
  })
})
