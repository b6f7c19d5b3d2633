import { describe, expect, it } from 'vitest'
import { readSample, readText } from './member-export'

describe('linkedin-reactions', () => {
  it('counts reactions to posts and to comments, and keeps nothing of what they were to', async () => {
    const { format, rows, kept, extract } = await readSample('Reactions_17529409.csv')
    expect({ format, rows, kept }).toEqual({ format: 'linkedin-reactions', rows: 2, kept: 2 })
    expect(extract.activities[1]).toEqual({
      kind: 'reaction',
      at: Date.UTC(2026, 9, 7, 9, 45),
      target: null,
      count: 1,
    })
  })

  it('keeps a reaction whose link names no post', async () => {
    const { extract } = await readText('Date,Type,Link\n2026-10-08 09:50:45,LIKE,\n')
    expect(extract.activities).toMatchObject([{ target: null }])
  })
})
