import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLabel } from '#shared/values/labels'
import { canonicalRef, millisOfId, parsePostRef, timeOfId } from '#shared/values/urn'

const ID = '7514002921881612345'

describe('a link to a post', () => {
  it.each([
    [`https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${ID}`, `share:${ID}`],
    [`https://www.linkedin.com/feed/update/urn:li:activity:${ID}`, `activity:${ID}`],
    [`https://www.linkedin.com/feed/update/urn:li:activity:${ID}/?utm_source=x`, `activity:${ID}`],
    [`urn:li:ugcPost:${ID}`, `ugcPost:${ID}`],
    [`https://www.linkedin.com/posts/jane-doe-demo_branding-b2b-share-${ID}-AbCd`, `share:${ID}`],
    [`https://www.linkedin.com/posts/jane-doe_ugcPost-${ID}-AbCd?utm=1`, `ugcPost:${ID}`],
    [`https://www.linkedin.com/posts/jane_share-12345678-activity-${ID}-AbCd`, `activity:${ID}`],
    [`https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A12345-${ID}`, `groupPost:12345-${ID}`],
    ['https://www.linkedin.com/pulse/titre-%C3%A9t%C3%A9-jtkof/', 'article:titre-été-jtkof'],
    ['urn:li:linkedInArticle:7514002921881612345', `article:${ID}`],
    ['https://www.linkedin.com/feed/update/urn%253Ali%253Ashare%253A109347586', 'share:109347586'],
    [`https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A${ID}`, `activity:${ID}`],
  ])('%s is %s', (text, urn) => {
    expect(canonicalRef(text)).toBe(urn)
  })

  it('tells that it points to a comment of the post', () => {
    const link = `https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A${ID}?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A1%2C2%29`
    expect(parsePostRef(link)).toMatchObject({ urn: `activity:${ID}`, comment: true })
    expect(parsePostRef(`urn:li:share:${ID}`)).toMatchObject({ comment: false })
  })

  it('keeps group and post of a group post apart', () => {
    expect(parsePostRef(`urn:li:groupPost:12345-${ID}`)).toEqual({
      kind: 'groupPost',
      id: ID,
      group: '12345',
      urn: `groupPost:12345-${ID}`,
      comment: false,
    })
  })

  it.each([
    '',
    'https://x.com/demo/status/1970000000000000001',
    'https://www.linkedin.com/in/jane',
    '%',
    'urn:li:share:',
    'https://example.test/100%',
  ])('%j names no post', (text) => {
    expect(parsePostRef(text)).toBeNull()
  })

  it('gives the same for every spelling of any id', () => {
    const ids = fc.bigInt({ min: 10n ** 17n, max: 9n * 10n ** 18n })
    fc.assert(
      fc.property(ids, fc.constantFrom('activity', 'share', 'ugcPost'), (id, kind) => {
        const urn = `urn:li:${kind}:${String(id)}`
        for (const text of [
          urn,
          `https://www.linkedin.com/feed/update/${urn}`,
          `https://www.linkedin.com/feed/update/${encodeURIComponent(urn)}`,
          `https://www.linkedin.com/posts/a-b_c-${kind}-${String(id)}-xYz`,
        ]) {
          expect(canonicalRef(text)).toBe(`${kind}:${String(id)}`)
        }
      }),
    )
  })
})

describe('the time in an id', () => {
  it('is the upper bits, exact where a double would round', () => {
    expect(timeOfId(ID)).toBe(new Date(Number(BigInt(ID) >> 22n)).toISOString().slice(0, 19) + 'Z')
    expect(timeOfId('7391391252480012345')).toBe('2025-11-04T08:30:00Z')
    const millis = Date.UTC(2026, 9, 8, 16, 45)
    expect(millisOfId(String((BigInt(millis) << 22n) + 4_194_303n))).toBe(millis)
  })

  it('is unknown for the short ids of 2010, for no id and for an impossible date', () => {
    expect([
      timeOfId('109347586'),
      timeOfId(''),
      timeOfId('x'),
      timeOfId('1000000000000000'),
      timeOfId('99999999999999999999'),
    ]).toEqual([null, null, null, null, null])
  })
})

describe('a label', () => {
  it('is folded so that its spellings are one', () => {
    expect(foldLabel(' Taux d’engagement\u00A0(total) : ')).toBe("taux d'engagement (total)")
    expect(foldLabel('titre_partage')).toBe('titre partage')
    expect(foldLabel('\uFEFFRéactions')).toBe('reactions')
  })
})
