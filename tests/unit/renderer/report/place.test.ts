import { describe, expect, it } from 'vitest'
import { pageAt, placeAt, startsOf } from '#renderer/screens/report/place'

const whole = {
  pages: 12,
  sections: ['cover', 'summary', 'anomaly', 'unmeasured', 'method'],
  starts: [1, 2, 5, 5, 8],
}

describe('a place in the report', () => {
  it('is where it was for every page that starts or continues a section', () => {
    for (let page = 1; page <= whole.pages; page++) expect(pageAt(placeAt(page, whole), whole)).toBe(page)
  })

  it('stays with its section when pages come before it', () => {
    const place = placeAt(9, whole)
    expect(place).toEqual({ section: 'method', offset: 1 })
    const longer = { ...whole, pages: 14, starts: [1, 2, 7, 7, 10] }
    expect(pageAt(place, longer)).toBe(11)
  })

  it('never runs into the next section when its own gets shorter, nor past the end', () => {
    expect(pageAt({ section: 'summary', offset: 9 }, whole)).toBe(4)
    expect(pageAt({ section: 'method', offset: 99 }, whole)).toBe(12)
  })

  it('is the first page where the section is not printed or the bookmarks do not tell', () => {
    expect(pageAt({ section: 'plan', offset: 2 }, whole)).toBe(1)
    expect([...startsOf({ ...whole, starts: [1, 2] })]).toEqual([['cover', 1]])
  })

  it('is found in a section that was printed alone behind the cover', () => {
    const alone = { pages: 3, sections: ['cover', 'method'], starts: [1, 2] }
    expect(pageAt({ section: 'method', offset: 1 }, alone)).toBe(3)
    expect(pageAt({ section: 'method', offset: 4 }, alone)).toBe(3)
  })
})
