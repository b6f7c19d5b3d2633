import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf, type PagePart, type Placed } from '#services/report/pages'

const PAGE = 700
const placed = (...given: Parameters<typeof layoutOf>) => layoutOf(...given).placed
const part = fc.record({
  height: fc.integer({ min: 20, max: 1_900 }),
  blocks: fc.array(
    fc
      .array(fc.integer({ min: 30, max: 400 }), { minLength: 1, maxLength: 3 })
      .map((sizes) => sizes.toSorted((a, b) => b - a)),
    { maxLength: 5 },
  ),
  isAlone: fc.boolean(),
  rank: fc.integer({ min: -1, max: 5 }),
})
const parts = fc
  .array(part, { minLength: 1, maxLength: 12 })
  .map((found): PagePart[] => found.map((each) => ({ ...each, behind: each.height + 20 })))

/** Points used of the last page of every run of parts that share one, and how many pages there are. */
function laid(given: readonly PagePart[], places: readonly Placed[]) {
  const runs: { used: number; pages: number; members: number[] }[] = []
  given.forEach(({ height, behind, blocks }, index) => {
    const place = places[index]
    const own = (place?.blocks ?? []).reduce((sum, { block, size }) => sum + (blocks[block]?.[size] ?? 0), 0)
    const last = runs.at(-1)
    if (place?.follows && last) {
      last.used += behind + own
      last.members.push(index)
      return
    }
    const pages = Math.max(1, Math.ceil(height / PAGE))
    runs.push({ used: height - (pages - 1) * PAGE + own, pages, members: [index] })
  })
  return runs
}

describe('the pages of a report', () => {
  it('hold what is put on them', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 20 }), (given, most) => {
        for (const { used } of laid(given, placed(given, { page: PAGE, most })))
          expect(used).toBeLessThanOrEqual(PAGE + 1e-6)
      }),
    )
  })

  it('are shared by no part that stands alone, and the first part follows nothing', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const places = placed(given, { page: PAGE, most: 1 })
        expect(places[0]?.follows).toBe(false)
        for (const { members } of laid(given, places))
          if (members.length > 1) for (const index of members) expect(given[index]?.isAlone).toBe(false)
      }),
    )
  })

  it('are as many as asked where the parts find room, the part of least rank sharing first', () => {
    const whole = (height: number, rank: number, blocks: number[][]): PagePart => ({
      height,
      behind: height + 20,
      blocks,
      isAlone: false,
      rank,
    })
    const given = [whole(450, 4, []), whole(200, 3, [[250]]), whole(450, 2, []), whole(200, 1, [[250]])]
    const follows = (most: number) => placed(given, { page: PAGE, most }).map((place) => place.follows)
    expect(follows(2)).toEqual([false, true, false, true])
    expect(follows(3)).toEqual([false, false, false, true])
    expect(follows(4)).toEqual([false, false, false, false])
  })

  it('are shared rather than left half empty, and no figure is dropped for it elsewhere', () => {
    const part = (height: number, rank: number, blocks: number[][]): PagePart => ({
      height,
      behind: height + 20,
      blocks,
      isAlone: false,
      rank,
    })
    const given = [
      part(300, 1, [[150], [150]]),
      part(300, 2, [[200]]),
      part(180, 3, [[200]]),
      part(650, 9, []),
    ]
    const { placed: places, thin } = layoutOf(given, { page: PAGE, most: 9 })
    expect(thin).toBe(0)
    expect(places.map(({ follows }) => follows)).toEqual([false, false, true, false])
    expect(places.map(({ blocks }) => blocks.length)).toEqual([2, 1, 0, 0])
  })

  it('print a figure in the largest size that fits, and the first of every part before the second of any', () => {
    const given: PagePart[] = [
      { height: 300, behind: 320, blocks: [[300, 150], [100]], isAlone: false, rank: 1 },
    ]
    expect(placed(given, { page: PAGE, most: 9 })[0]?.blocks).toEqual([
      { block: 0, size: 0 },
      { block: 1, size: 0 },
    ])
    const tight: PagePart[] = [
      { height: 500, behind: 520, blocks: [[300, 150], [60]], isAlone: false, rank: 1 },
    ]
    expect(placed(tight, { page: PAGE, most: 9 })[0]?.blocks).toEqual([{ block: 0, size: 1 }])
  })
})
