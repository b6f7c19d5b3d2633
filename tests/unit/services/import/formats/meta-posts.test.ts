import { expect, test } from 'vitest'
import { mergeAll } from '../../../records/make'
import { readAs, recognised, sample } from './workbooks'

const FB =
  'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Reactions,Comments,Shares,Total clicks'
const readFb = (...rows: string[]) => readAs('meta-posts', [`\uFEFF${FB}`, ...rows, ''].join('\n'))

test('posts of Instagram, with grouped figures and "Lifetime" where a date could be', async () => {
  const { extract, kept } = await readAs(
    'meta-posts',
    sample('x_meta/meta_business_suite_instagram_content.csv'),
  )
  expect(kept).toBe(1)
  expect(extract.posts).toMatchObject([
    {
      network: 'instagram',
      urns: ['instagram:18011'],
      publishedAt: '2026-10-03T06:31:00Z',
      media: 'video',
      metrics: {
        views: 12400,
        reached: 9100,
        reactions: 610,
        reposts: 88,
        follows: 41,
        comments: 57,
        saves: 230,
      },
    },
  ])
})

test('posts of Facebook are the page’s', async () => {
  const { extract } = await readFb(
    '122100,99,Acme,Titre,,0,10/13/2026 08:31,https://www.facebook.com/acme/posts/122100,Photo,,Lifetime,900,800,12,3,1,20',
  )
  expect(extract.posts).toMatchObject([
    { network: 'facebook', who: 'page', text: 'Titre', media: 'image', metrics: { views: 900, clicks: 20 } },
  ])
})

test('older files say impressions and plays', async () => {
  const { extract } = await readAs(
    'meta-posts',
    'Post ID,Account username,Description,Publish time,Permalink,Post type,Date,Impressions,Plays,Likes\n18011,demo,x,10/03/2026 08:31,https://www.instagram.com/p/a/,IG image,Lifetime,500,60,7\n',
  )
  expect(extract.posts[0]?.metrics).toEqual({ impressions: 500, videoViews: 60, reactions: 7 })
})

test('Portuguese files group thousands with points and separate cells with semicolons', async () => {
  const { extract } = await readAs(
    'meta-posts',
    'Identificação da publicação;Nome de usuário da conta;Descrição;Horário de publicação;Link permanente;Tipo de publicação;Data;Visualizações;Alcance\n18011;demo;x;10/13/2026 08:31;https://www.instagram.com/p/a/;Imagem;Total;1.100;900\n',
  )
  expect(extract.posts[0]).toMatchObject({ media: 'image', metrics: { views: 1100, reached: 900 } })
})

test.each([
  [
    '1.8E+16,99,Acme,T,,0,10/13/2026 08:31,https://www.facebook.com/a,Photo,,Lifetime,1,1,1,1,1,1',
    'idDamaged',
  ],
  [
    '18011,99,Acme,T,,0,10/13/2026 08:31,https://www.facebook.com/a,Photo,,10/14/2026,1,1,1,1,1,1',
    'valueUnknown',
  ],
  ['18011,99,Acme,T,,0,,https://www.facebook.com/a,Photo,,Lifetime,1,1,1,1,1,1', 'dateMissing'],
])('%s is rejected: %s', async (row, code) => {
  expect((await readFb(row)).rejected).toMatchObject([{ line: 2, code }])
})

test('the same words on two networks stay two posts', async () => {
  const { extract } = await readFb(
    '122100,99,Acme,Une offre que nous préparons depuis longtemps,,0,10/13/2026 08:31,https://www.facebook.com/a,Photo,,Lifetime,1,1,1,1,1,1',
  )
  const linkedin = {
    ...extract,
    posts: extract.posts.map((post) => ({ ...post, network: undefined, urns: [] })),
  }
  const { posts } = mergeAll({ source: 'a.csv', extract }, { source: 'b.csv', extract: linkedin })
  expect(posts.map(({ network }) => network ?? 'linkedin').sort()).toEqual(['facebook', 'linkedin'])
})

test('a list of posts without a link is another file', async () => {
  expect(await recognised('Post ID,Publish time,Views\n1,10/03/2026 08:31,1\n')).toEqual([])
})
