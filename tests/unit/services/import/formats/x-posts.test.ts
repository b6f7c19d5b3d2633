import { expect, test } from 'vitest'
import { readAs, sample } from './workbooks'

const HEADER =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks'
const read = (...rows: string[]) => readAs('x-posts', [HEADER, ...rows, ''].join('\n'))

test('posts of X are told apart from those of LinkedIn', async () => {
  const { extract } = await readAs(
    'x-posts',
    sample('x_meta/account_analytics_content_2026-09-12_2026-09-13.csv'),
  )
  expect(extract.posts).toMatchObject([
    {
      network: 'x',
      urns: ['x:1970000000000000001'],
      publishedAt: '2026-09-12',
      text: "it's a demo, with comma",
      metrics: {
        impressions: 900,
        reactions: 30,
        engagements: 75,
        saves: 2,
        sends: 1,
        follows: 1,
        comments: 3,
        reposts: 1,
        clicks: 1,
      },
    },
  ])
})

test('the time in the id, where it agrees with the day', async () => {
  const id = String((BigInt(Date.parse('2026-09-12T09:30:00Z') - 1_288_834_974_657) << 22n) + 1n)
  const { extract } = await read(
    `${id},"Sat, Sep 12, 2026",a &amp; b,https://x.com/demo/status/${id},1,0,0,0,0,0,0,0,0,0,0,0,0`,
  )
  expect(extract.posts[0]).toMatchObject({ publishedAt: '2026-09-12T09:30:00Z', text: 'a & b' })
})

test('a spreadsheet that damaged the id does not matter while the link has it; without one the row is rejected', async () => {
  const { extract, rejected } = await read(
    '1.97E+18,"Sat, Sep 12, 2026",a,https://x.com/demo/status/1970000000000000001,1,0,0,0,0,0,0,0,0,0,0,0,0',
    '1.97E+18,"Sat, Sep 12, 2026",a,,1,0,0,0,0,0,0,0,0,0,0,0,0',
  )
  expect(extract.posts.map(({ urns }) => urns)).toEqual([['x:1970000000000000001']])
  expect(rejected).toMatchObject([{ line: 3, code: 'idDamaged' }])
})

test('a header in Portuguese is read by its order, with a request to compare', async () => {
  const header =
    'ID do post,Data,Texto do post,Link do post,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos seguidores,Respostas,Reposts,Visitas ao perfil,Expansões,Cliques no URL,Cliques na hashtag,Cliques no link'
  const result = await readAs(
    'x-posts',
    `${header}\n1970000000000000001,"sáb., 12 de set. de 2026",texto,https://x.com/demo/status/1970000000000000001,900,30,75,2,1,1,3,1,4,20,1,0,2\n`,
  )
  expect(result).toMatchObject({ language: null, kept: 1 })
  expect(result.extract.posts[0]?.metrics).toMatchObject({ impressions: 900, comments: 3 })
  expect(result.warnings.map(({ key }) => key)).toEqual(['errors.import.columnsByPlace'])
})
