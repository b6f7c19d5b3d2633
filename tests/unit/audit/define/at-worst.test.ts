import { describe, expect, it } from 'vitest'
import { openDown, openShare } from '#shared/audit/define/at-worst'
import { insufficient, measured } from '#shared/audit/define/define-check'
import { settingsOf } from '#shared/audit/catalogue'

describe('what was not given', () => {
  const settings = settingsOf('PR-1')
  if (!settings) throw new Error('no settings')

  it('lowers the low end alone', () => {
    expect(openDown(measured(80, {}), 30)).toMatchObject({ score: 80, open: { low: 30, high: 80 } })
  })

  it('never raises an end that is lower already, nor gives one to what has no score', () => {
    const open = measured(80, { open: { low: 10, high: 95 } })
    expect(openDown(open, 30)).toBe(open)
    expect(openDown(measured(80, {}), 90).open).toBeUndefined()
    expect(openDown(insufficient({}), 0).open).toBeUndefined()
  })

  it('counts as lacking in a share, so that keeping an item back never raises the low end', () => {
    const all = { k: 4, n: 7, unknown: 4 }
    const less = { k: 4, n: 6, unknown: 5 }
    const low = (found: typeof all) => openShare(measured(60, {}), found, settings).open?.low
    expect(low(less)).toBe(low(all))
    expect(openShare(measured(60, {}), { k: 4, n: 7, unknown: 0 }, settings).open).toBeUndefined()
  })
})
