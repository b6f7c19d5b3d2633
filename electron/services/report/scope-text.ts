import { archiveOf, handedOver } from '#shared/values/archive-path'
import { nameIn } from './names'
import type { ReportContext } from './section'

/** The subject and basis of the audit in one or two sentences: who, which days, how many files and posts. */
export function scopeText({ audit, translator }: ReportContext): string {
  const { person, brand } = audit.client
  const listed = audit.sources.map(({ file }) => file)
  const files = handedOver(listed)
  return translator.t('document.contents.scopeText', {
    person: nameIn(translator, person),
    brand: nameIn(translator, brand ?? ''),
    hasBrand: brand === null ? 'no' : 'yes',
    from: audit.period.from,
    to: audit.period.to,
    files: files.length,
    lists: audit.sources.length,
    archives: handedOver(listed.flatMap((file) => archiveOf(file) ?? [])).length,
    posts: audit.posts.length,
    pagePosts: audit.posts.filter(({ who }) => who === 'page').length,
  })
}
