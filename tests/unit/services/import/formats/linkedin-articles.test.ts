import { describe, expect, it } from 'vitest'
import { readText } from './member-export'

const page = (
  heading: string,
  published: string,
) => `<html><head><style>p { color: red }</style><title>x</title></head><body>
<img src="https://media.licdn.com/x"><h1>${heading}</h1><p class="created">Created on 2019-11-28 10:49</p>
<p class="published">${published}</p><div><p>Premier paragraphe&nbsp;: l’idée.</p><h2>Suite</h2><p>Second paragraphe.</p></div></body></html>`

describe('linkedin-articles', () => {
  it('reads title, text, address and moment of a published article', async () => {
    const html = page(
      '<a href="https://www.linkedin.com/pulse/un-titre-jane-doe-jtkof">Un titre</a>',
      'Published on 2019-11-28 11:11',
    )
    const { format, rows, kept, extract } = await readText(html)
    expect({ format, rows, kept }).toEqual({ format: 'linkedin-articles', rows: 1, kept: 1 })
    expect(extract.posts).toMatchObject([
      {
        urns: ['article:un-titre-jane-doe-jtkof'],
        type: 'article',
        publishedAt: '2019-11-28T11:11:00Z',
        who: 'person',
      },
    ])
    expect(extract.posts[0]?.text).toMatch(/^Un titre\n\n.*Premier paragraphe.*Second paragraphe\.$/s)
    expect(extract.posts[0]?.text).not.toContain('color')
  })

  it.each(['Published on ---', 'Not published yet'])(
    'leaves a draft out and says so (%s)',
    async (published) => {
      const { rows, kept, extract, warnings } = await readText(page('Titre', published))
      expect({ rows, kept, posts: extract.posts.length }).toEqual({ rows: 0, kept: 0, posts: 0 })
      expect(warnings).toEqual([
        { key: 'errors.import.articleDraft', values: { file: 'download.bin', title: 'Titre' } },
      ])
    },
  )
})
