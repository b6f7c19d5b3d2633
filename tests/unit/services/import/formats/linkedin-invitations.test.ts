import { describe, expect, it } from 'vitest'
import { readText } from './member-export'

const HEADER = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n'

describe('linkedin-invitations', () => {
  it('counts both directions and names nobody', async () => {
    const text = `${HEADER}Jane Doe,Élodie Martin,"10/5/26, 1:12 AM",Bonjour,OUTGOING,u,v\nÉlodie Martin,Jane Doe,"10/6/26, 2:00\u202fPM",,INCOMING,u,v\n`
    const { format, extract } = await readText(text)
    expect(format).toBe('linkedin-invitations')
    expect(extract.activities).toEqual([
      { kind: 'invitation-out', at: Date.UTC(2026, 9, 5, 1), target: null, count: 1 },
      { kind: 'invitation-in', at: Date.UTC(2026, 9, 6, 14), target: null, count: 1 },
    ])
    expect(JSON.stringify(extract)).not.toMatch(/Bonjour|Martin/)
  })

  it('reads the columns of 2018 and rejects an unknown direction by name', async () => {
    const { rejected } = await readText(
      'From,To,Sent At,Message,Direction\nA,B,"1/2/18, 1:12 AM",,SIDEWAYS\n',
    )
    expect(rejected).toEqual([
      {
        line: 2,
        code: 'valueUnknown',
        values: { column: 'Direction', found: 'SIDEWAYS', expected: ['INCOMING', 'OUTGOING'] },
      },
    ])
  })
})
