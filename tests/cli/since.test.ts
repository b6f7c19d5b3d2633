import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { audit as schema, type Audit } from '#shared/model/audit'
import { aplomb, emptyFolder, smallClient } from './run'

describe('an audit since an earlier one', () => {
  const client = smallClient()
  const folder = emptyFolder()
  const file = (name: string) => join(folder, name)
  const earlier = () => JSON.parse(readFileSync(file('then.json'), 'utf8')) as Audit

  beforeAll(() => {
    expect(
      aplomb(['audit', client, '--quiet', '--as-of', '2026-06-30', '--json', file('then.json')]).code,
    ).toBe(0)
  }, 60_000)

  test('tells what has moved, and what the two do not share', () => {
    const { code, stderr } = aplomb([
      'audit',
      client,
      '--quiet',
      '--as-of',
      '2026-10-31',
      '--json',
      file('now.json'),
      '--since',
      file('then.json'),
    ])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const now = schema.parse(JSON.parse(readFileSync(file('now.json'), 'utf8')))
    expect(now.progress).toMatchObject({ from: '2026-06-30', to: '2026-10-31', sameRules: true })
    expect(now.progress?.window.shared).toBe(242)
  })

  test.each([
    [
      'of the same day',
      (audit: Audit) => ({ ...audit, asOf: '2026-10-31' }),
      /not before the day of the audit/,
    ],
    [
      'of somebody else',
      (audit: Audit) => ({ ...audit, client: { person: 'Grace Other', brand: null } }),
      /Grace Other/,
    ],
    ['of no audit', () => ({ some: 'thing' }), /no audit written by Aplomb/],
    ['of a later version', (audit: Audit) => ({ ...audit, version: 9 }), /version 9/],
    ['that lacks a part', ({ checks: _, ...rest }: Audit) => rest, /no audit written by Aplomb/],
  ])('refuses a file %s, and writes nothing', (_, change, said) => {
    writeFileSync(file('bad.json'), JSON.stringify(change(earlier())))
    const { code, stderr } = aplomb([
      'audit',
      client,
      '--quiet',
      '--as-of',
      '2026-10-31',
      '--json',
      file('no.json'),
      '--since',
      file('bad.json'),
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
    expect(() => readFileSync(file('no.json'))).toThrow()
  })

  test('refuses a file that is not there, and several clients', () => {
    expect(aplomb(['audit', client, '--quiet', '--since', file('gone.json')]).stderr).toMatch(
      /gone\.json cannot be read/,
    )
    expect(aplomb(['audit', client, client, '--since', file('then.json')]).stderr).toMatch(
      /one client folder/,
    )
  })
})
