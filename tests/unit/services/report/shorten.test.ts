import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortened, shortenedName } from '#services/report/shorten'

it('keeps both ends of a long name', () => {
  expect(shortenedName('Complete_LinkedInDataExport_11-15-2026.zip/Articles/un-article.html', 30)).toMatch(
    /^Complete_.*…cle\.html$|^Complete_.*…\S+\.html$/,
  )
  expect(shortenedName('shares.csv', 30)).toBe('shares.csv')
})

it('cuts only words longer than the column', () => {
  expect(shortened('voir https://exemple.fr/une/adresse/sans/fin ici', 12)).toBe('voir https:…s/fin ici')
  fc.assert(
    fc.property(fc.string(), (text) =>
      shortened(text, 20)
        .split(/\s/)
        .every((word) => Array.from(word).length <= 20),
    ),
  )
})
