import { describe, expect, it } from 'vitest'
import { realThemes } from '#shared/audit/checks/el-2'
import { anInput, find, someLabels, somePosts } from '../build'

const names = 'abcdefghijkl'.split('').map((letter) => `Thème ${letter}`)
const spread = (count: number, of: number) =>
  anInput({
    client: {
      labels: someLabels(count, (i) => ({
        subject: 'trade',
        intent: 'serve',
        themes: [names[i % of] ?? ''],
      })),
      themes: names.map((name) => ({ name, words: [] })),
    },
    records: { posts: somePosts(count) },
  })

describe('EL-2', () => {
  it('finds four equal themes of forty posts to be four, corrected for the sample', () => {
    const finding = find(realThemes, spread(40, 4))
    // exp(ln 4 + 3/80), by hand.
    expect(finding).toMatchObject({ outcome: 'measured', variant: 'pass', n: 40 })
    expect((finding as { estimate: number }).estimate).toBeCloseTo(4 * Math.exp(3 / 80), 10)
  })

  it('fails a single theme and eleven themes, for opposite reasons', () => {
    expect(find(realThemes, spread(40, 1))).toMatchObject({ variant: 'failFew', estimate: 1 })
    expect(find(realThemes, spread(44, 11))).toMatchObject({ variant: 'failMany' })
  })

  it('warns of seven themes at the same rate above as below', () => {
    expect(find(realThemes, spread(700, 7))).toMatchObject({ variant: 'warnMany' })
  })

  it('gives no verdict under twelve labelled posts', () => {
    expect(find(realThemes, spread(11, 3))).toMatchObject({ outcome: 'insufficient', n: 11 })
  })
})
