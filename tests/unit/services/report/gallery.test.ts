import { describe, expect, it } from 'vitest'
import { MOST_CLIENT_PAGES } from '#shared/report/lengths'
import { renderReport } from '#services/report/report'
import { CASES } from '../../../gallery/cases'
import { faultsOf } from '../../../gallery/read-back'
import { freshFolder, saved } from './pdf/pdf-tools'

const folder = freshFolder()
/** Sections in which every kind of text stands: names, quoted posts, figures, tables, charts. */
const SECTIONS = ['summary', 'comparison', 'category-OV', 'productive', 'plan']

// A short part of the gallery; `npm run gallery` makes and reads all of it.
describe('a report of an extreme client', () => {
  it.each([
    ['two-posts', 'fr'],
    ['every-script', 'en'],
    ['punctuation', 'fr'],
    ['all-left-out', 'fr'],
    ['board', 'en'],
  ] as const)(
    '%s in %s: all stands in its place, has its letters, its spaces, its words and its links',
    async (name, language) => {
      const found = CASES.find((each) => each.name === name)
      if (!found) throw new Error(`no case ${name}`)
      const { audit, options } = await found.make(language)
      const { bytes } = await renderReport(audit, {
        consultant: {},
        sections: SECTIONS,
        ...options,
        language,
      })
      const path = saved(folder, `${name}-${language}.pdf`, bytes)
      expect(faultsOf(path, { language, most: found.most ?? MOST_CLIENT_PAGES })).toEqual([])
    },
  )
})
