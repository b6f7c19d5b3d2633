import { describe, expect, it } from 'vitest'
import { readArticle } from '#services/import/read/html'
import { parseJson } from '#services/import/read/json'

const PUBLISHED = `<html><head><style>p { color: red }</style><title>x</title></head><body>
<img src="cover.jpg">
<h1><a href="https://www.linkedin.com/pulse/titre-demo">Titre &amp; r&eacute;seau</a></h1>
<p class="created">Created on 2019-11-28 10:49</p>
<p class="published">Published on 2019-11-28 11:11</p>
<div><p>Premier <b>paragraphe</b>, sur
deux lignes.</p><h3>Titre</h3><ul><li>un</li><li>deux<br>lignes</li></ul><p>  </p>reste</div></body></html>`

describe('an article page', () => {
  it('gives title, link, dates and the text by paragraphs', () => {
    expect(readArticle(PUBLISHED)).toEqual({
      title: 'Titre & réseau',
      url: 'https://www.linkedin.com/pulse/titre-demo',
      created: '2019-11-28 10:49',
      published: '2019-11-28 11:11',
      paragraphs: ['Premier paragraphe, sur deux lignes.', 'Titre', 'un', 'deux\nlignes', 'reste'],
      text: 'Premier paragraphe, sur deux lignes.\n\nTitre\n\nun\n\ndeux\nlignes\n\nreste',
    })
  })

  it('that is a draft has no link and no publication date', () => {
    for (const line of ['Published on ---', 'Not published yet']) {
      const page = readArticle(
        `<h1>Brouillon</h1><p class="created">Created on 2021-03-01 18:02</p><p class="published">${line}</p><div>x</div>`,
      )
      expect(page).toMatchObject({ title: 'Brouillon', url: null, published: null, text: 'x' })
    }
  })

  it('is told from any other page', () => {
    expect(readArticle('<html><body><h1>Hello</h1><p>x</p></body></html>')).toBeNull()
    expect(readArticle('<table><tr><td>x</td></tr></table>')).toBeNull()
  })

  it('nested deeper than any stack is still read', () => {
    const page = (deep: number) =>
      readArticle(
        `<h1>T</h1><p class="created">2021-03-01</p>${'<div>'.repeat(deep)}fond${'</div>'.repeat(deep)}`,
      )
    expect(page(4_990)?.text).toBe('fond')
    expect(page(20_000)).toBeNull()
  })

  it.each(['<!--', '<!-- -->', ' ', '<b><i>', '<p>', '<![CDATA[', '&amp;', '<a x="', '</p>'])(
    'made of 200 kB of %s takes no time that grows with its square',
    (piece) => {
      const start = performance.now()
      readArticle(
        `<h1>T</h1><p class="created">2021-03-01</p><div>a${piece.repeat(200_000 / piece.length)}z</div>`,
      )
      expect(performance.now() - start).toBeLessThan(10_000)
    },
  )

  it('keeps what stands between comments', () => {
    const html =
      '<h1>T</h1><p class="created">2021-03-01</p><p>Un <!-- x > y -->deux</p><!-- never closed <p>trois</p>'
    expect(readArticle(html)?.text).toBe('Un deux')
  })
})

describe('a JSON file', () => {
  it('is parsed, with or without a mark', () => {
    expect(parseJson('client.json', '\uFEFF{"a": [1, null]}')).toEqual({ a: [1, null] })
  })

  it.each([
    ['{\n  "a": 1,\n  "b": oui\n}', 'read.jsonInvalid', 3, 8, 'oui'],
    ['{\n  "a": 1,\n}', 'read.jsonInvalid', 3, 1, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 'read.jsonInvalid', 3, 3, '"b":'],
    ['{ // note\n "a": 1 }', 'read.jsonInvalid', 1, 3, '//'],
    ['{\n "a": [1,\n', 'read.jsonCut', 3, 1, ''],
    ['', 'read.jsonCut', 1, 1, ''],
    ['['.repeat(100_000), 'read.jsonCut', 1, 100_001, ''],
  ])('%# that is broken names line and column', (text, code, line, column, found) => {
    expect(() => parseJson('client.json', text)).toThrow(
      expect.objectContaining({ code, values: { file: 'client.json', line, column, found } }),
    )
  })
})
