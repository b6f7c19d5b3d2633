import type { Message } from '#shared/model/app-error'
import { parseInstant } from '#shared/time/dates'
import { canonicalRef } from '#shared/values/urn'
import { emptyExtract } from '#shared/records/extract'
import type { Format } from '../format'
import { readArticle } from '../read/html'

/** One article with its text, a page of the member export; a draft was never published and is left out with a warning. */
export const linkedinArticles: Format = {
  id: 'linkedin-articles',
  recognises: (file) => file.kind === 'html' && readArticle(file.text) !== null,
  read: (file) => {
    const article = file.kind === 'html' ? readArticle(file.text) : null
    if (article === null)
      throw new Error('linkedin-articles was asked to read a file that it does not recognise')
    const extract = emptyExtract()
    const result = { extract, language: null, rejected: [], warnings: file.warnings }
    const publishedAt = article.published === null ? null : parseInstant(article.published)
    if (publishedAt === null) {
      const draft: Message = {
        key: 'errors.import.articleDraft',
        values: { file: file.file, title: article.title },
      }
      return { ...result, rows: 0, kept: 0, warnings: [...file.warnings, draft] }
    }
    const urn = article.url === null ? null : canonicalRef(article.url)
    extract.posts.push({
      urns: urn === null ? [] : [urn],
      who: 'person',
      type: 'article',
      publishedAt,
      url: article.url,
      // The title is the first line, as it is for a reader.
      text: `${article.title}\n\n${article.text}`.trim(),
      sharedTitle: null,
      sharedUrl: null,
      media: null,
      sponsored: false,
      metrics: {},
    })
    return { ...result, rows: 1, kept: 1 }
  },
}
