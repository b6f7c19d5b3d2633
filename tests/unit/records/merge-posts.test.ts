import { describe, expect, it } from 'vitest'
import { idAt, mergeAll, postsFile } from './make'

const AT = '2026-10-08T16:45:00Z'
const share = `share:${idAt(AT)}`
const activity = (plus: number, tail = 777n) => `activity:${idAt(AT, plus, tail)}`
const shares = (text = 'Un avis sur la relation client, en trois points.') =>
  postsFile('Shares.csv', { urns: [share], text })

describe('identity of a post', () => {
  it('joins rows with the same id, whatever file they come from', () => {
    const { posts } = mergeAll(
      shares(),
      postsFile('PostAnalytics.xlsx', { urns: [share], publishedAt: '2026-10-08', metrics: { saves: 3 } }),
    )
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({
      id: share,
      metrics: { saves: { value: 3, source: 'PostAnalytics.xlsx' } },
      sources: ['PostAnalytics.xlsx', 'Shares.csv'],
    })
  })

  it.each([100, 2_000, 10_400, 59_000, -4_000])('joins an activity made %d ms after its share', (plus) => {
    const { posts } = mergeAll(
      shares(),
      postsFile('Top.xlsx', {
        urns: [activity(plus)],
        publishedAt: '2026-10-08',
        metrics: { impressions: 900 },
      }),
    )
    expect(posts).toHaveLength(1)
    expect(posts[0]?.urns).toEqual([activity(plus), share].sort())
    expect(posts[0]?.publishedAt).toBe(AT)
  })

  it.each([61_000, -6_000])('keeps an activity made %d ms after a share apart', (plus) => {
    expect(
      mergeAll(shares(), postsFile('Top.xlsx', { urns: [activity(plus)], publishedAt: '2026-10-08' })).posts,
    ).toHaveLength(2)
  })

  it('matches one to one, the nearest first', () => {
    const two = postsFile(
      'Shares.csv',
      { urns: [`share:${idAt(AT, 0)}`], text: 'Premier' },
      { urns: [`share:${idAt(AT, 20_000)}`], publishedAt: '2026-10-08T16:45:20Z', text: 'Second' },
    )
    const top = postsFile(
      'Top.xlsx',
      { urns: [activity(20_500)], metrics: { impressions: 2 } },
      { urns: [activity(21_000, 5n)], metrics: { impressions: 1 } },
    )
    const found = mergeAll(two, top).posts.map(({ text, metrics }) => [text, metrics.impressions?.value])
    expect(found).toEqual([
      ['Premier', 1],
      ['Second', 2],
    ])
  })

  it('never joins two rows of one file by time', () => {
    const { posts } = mergeAll(postsFile('Top.xlsx', { urns: [share] }, { urns: [activity(500)] }))
    expect(posts).toHaveLength(2)
  })

  it('never joins a post of the person with one of the page', () => {
    expect(
      mergeAll(shares(), postsFile('page.xls', { who: 'page', urns: [activity(500)] })).posts,
    ).toHaveLength(2)
  })

  it('joins a row typed without a link by its day and the beginning of its text, in the zone of the client', () => {
    const late = postsFile('Shares.csv', {
      urns: [`share:${idAt('2026-10-08T22:30:00Z')}`],
      publishedAt: '2026-10-08T22:30:00Z',
      text: 'Un avis sur la relation client, en trois points.',
    })
    const seen = postsFile('vus.csv', {
      publishedAt: '2026-10-09',
      text: 'Un avis sur la  relation client…',
      metrics: { views: 20_140 },
    })
    const { posts } = mergeAll(late, seen)
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({
      text: 'Un avis sur la relation client, en trois points.',
      metrics: { views: { value: 20_140 } },
    })
  })

  it('does not join the same words on another day', () => {
    const seen = postsFile('vus.csv', {
      publishedAt: '2026-11-02',
      text: 'Un avis sur la relation client, en trois points.',
    })
    expect(mergeAll(shares(), seen).posts).toHaveLength(2)
  })

  it('joins ids without a time by day and words of the link', () => {
    const old = postsFile('Shares.csv', {
      urns: ['share:109347586'],
      publishedAt: '2011-03-04T10:00:00Z',
      text: 'Réussir sa transformation commerciale',
    })
    const url =
      'https://www.linkedin.com/posts/jane-doe_reussir-sa-transformation-commerciale-activity-109347999-AbCd'
    expect(
      mergeAll(old, postsFile('Top.xlsx', { urns: ['activity:109347999'], publishedAt: '2011-03-04', url }))
        .posts,
    ).toHaveLength(1)
  })

  it('joins group copies of a text within a minute and keeps all their ids', () => {
    const copy = (group: number, plus: number) => `groupPost:${String(group)}-${idAt(AT, plus)}`
    const file = postsFile(
      'Shares.csv',
      { urns: [share], text: 'Bonjour' },
      { urns: [copy(1, 3_000)], text: 'Bonjour' },
      { urns: [copy(2, 30_000)], text: 'Bonjour' },
      { urns: [copy(3, 300_000)], publishedAt: '2026-10-08T16:50:00Z', text: 'Bonjour' },
    )
    expect(mergeAll(file).posts.map(({ id, urns }) => [id, urns.length])).toEqual([
      [share, 3],
      [copy(3, 300_000), 1],
    ])
  })

  it('joins a group copy whose stated moment is within the minute, though its id is not', () => {
    const file = postsFile(
      'Shares.csv',
      { urns: [share], publishedAt: '2026-10-08T16:45:00Z', text: 'Bonjour' },
      {
        urns: [`groupPost:1-${idAt(AT, 167_000)}`],
        publishedAt: '2026-10-08T16:45:25Z',
        text: 'Bonjour',
      },
    )
    expect(mergeAll(file).posts).toHaveLength(1)
  })

  it('keeps two shares of the same words apart', () => {
    const file = postsFile(
      'Shares.csv',
      { urns: [share], text: 'Merci' },
      { urns: [`share:${idAt(AT, 30_000)}`], publishedAt: '2026-10-08T16:45:30Z', text: 'Merci' },
    )
    expect(mergeAll(file).posts).toHaveLength(2)
  })

  it('keeps typed rows apart that say nothing but a day, and does not double them when read twice', () => {
    const seen = (name: string) =>
      postsFile(
        name,
        { publishedAt: '2026-10-09', metrics: { views: 45 } },
        { publishedAt: '2026-10-09', metrics: { views: 60 } },
      )
    const { posts } = mergeAll(seen('vus.csv'), seen('copie.csv'))
    expect(posts.map(({ metrics }) => metrics.views?.value).sort()).toEqual([45, 60])
    expect(new Set(posts.map(({ id }) => id)).size).toBe(2)
  })

  it('keeps both versions of an edited post as one, with the later words', () => {
    const file = postsFile(
      'Shares.csv',
      { urns: [share], text: 'Avant' },
      { urns: [share], publishedAt: '2026-10-09T08:00:00Z', text: 'Après' },
    )
    expect(mergeAll(file).posts).toMatchObject([{ text: 'Après', publishedAt: AT }])
  })
})

describe('articles', () => {
  const html = postsFile('Articles/a.html', {
    type: 'article',
    urns: ['article:un-titre-jane'],
    publishedAt: '2026-03-02T09:00:00Z',
    text: 'Un titre\n\nLe texte.',
  })

  it('joins a row typed with the same title or the same link', () => {
    const byTitle = postsFile('vus.csv', {
      type: 'article',
      publishedAt: '2026-03-03',
      sharedTitle: 'Un titre',
      metrics: { views: 45 },
    })
    const byLink = postsFile('vus.csv', {
      type: 'article',
      publishedAt: '2026-03-02',
      urns: ['article:un-titre-jane'],
      metrics: { views: 45 },
    })
    for (const seen of [byTitle, byLink]) {
      expect(mergeAll(html, seen).posts).toMatchObject([
        { id: 'article:un-titre-jane', text: 'Un titre\n\nLe texte.', metrics: { views: { value: 45 } } },
      ])
    }
  })

  it('keeps an article and the post that shares it apart, and calls the share an own post', () => {
    const sharing = postsFile('Shares.csv', {
      type: 'share',
      urns: [share],
      text: 'Mon dernier article',
      sharedUrl: 'https://www.linkedin.com/pulse/un-titre-jane?trk=x',
    })
    expect(mergeAll(html, sharing).posts.map(({ type }) => type)).toEqual(['article', 'post'])
  })

  it('keeps sharing somebody else’s article a share', () => {
    const sharing = postsFile('Shares.csv', {
      type: 'share',
      urns: [share],
      text: 'À lire',
      sharedUrl: 'https://www.linkedin.com/pulse/autre',
    })
    expect(mergeAll(html, sharing).posts.map(({ type }) => type)).toEqual(['article', 'share'])
  })
})

describe('what wins', () => {
  it('takes the higher figure of two exports and remembers where it is from', () => {
    const top = (name: string, impressions: number, engagements: number) =>
      postsFile(name, {
        urns: [activity(0)],
        publishedAt: '2026-10-08',
        metrics: { impressions, engagements },
      })
    const { posts } = mergeAll(top('old.xlsx', 100, 9), top('new.xlsx', 150, 8))
    expect(posts[0]?.metrics).toEqual({
      engagements: { value: 9, source: 'old.xlsx' },
      impressions: { value: 150, source: 'new.xlsx' },
    })
  })

  it('takes type and text of the member export before a list of figures', () => {
    const repost = postsFile('Shares.csv', { urns: [share], type: 'repost', text: '' })
    const { posts } = mergeAll(
      postsFile('A.xlsx', { urns: [activity(900)], publishedAt: '2026-10-08' }),
      repost,
    )
    expect(posts).toMatchObject([{ type: 'repost', text: '' }])
  })

  it('leaves the text of a row of figures unknown', () => {
    expect(
      mergeAll(postsFile('A.xlsx', { urns: [activity(900)], publishedAt: '2026-10-08' })).posts,
    ).toMatchObject([{ type: 'post', text: null, publishedAt: '2026-10-08T16:45:00Z' }])
  })

  it('takes the share of an own article that only has a number for a post', () => {
    const later = `share:${idAt(AT, 3_600_000)}`
    const file = postsFile(
      'Shares.csv',
      { urns: [share], type: 'article', text: 'Notre méthode' },
      {
        urns: [later],
        type: 'share',
        text: 'À lire',
        sharedUrl: `https://www.linkedin.com/feed/update/urn:li:${share}`,
      },
    )
    expect(mergeAll(file).posts.map(({ type }) => type)).toEqual(['article', 'post'])
  })

  it('dates a scheduled page post by its id, not by its "Created date"', () => {
    const row = { who: 'page' as const, urns: [activity(0)], publishedAt: '2026-10-01', text: 'Annonce' }
    expect(mergeAll(postsFile('page.xls', row)).posts[0]?.publishedAt).toBe(AT)
  })

  it('keeps organic figures where the same page post was sponsored too: it is no sponsored post', () => {
    const row = { who: 'page' as const, urns: [activity(0)], text: 'Annonce' }
    const file = postsFile(
      'page.xls',
      { ...row, metrics: { impressions: 300 } },
      { ...row, sponsored: true, metrics: { impressions: 9_000 } },
    )
    expect(mergeAll(file).posts).toMatchObject([
      { sponsored: false, metrics: { impressions: { value: 300 } } },
    ])
  })

  it('keeps negative figures', () => {
    expect(
      mergeAll(postsFile('page.xls', { who: 'page', urns: [activity(0)], metrics: { reactions: -2 } }))
        .posts[0]?.metrics.reactions?.value,
    ).toBe(-2)
  })
})
