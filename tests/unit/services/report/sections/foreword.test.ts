import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { reportContext } from '#services/report/context'
import { foreword } from '#services/report/sections/foreword'
import { printed } from './printed'

const audit = JSON.parse(
  readFileSync(new URL('../../../../golden/camille.json', import.meta.url), 'utf8'),
) as Audit

it('counts an archive once among the files handed over, and says how many files it opens into', () => {
  const said = printed(foreword, audit).texts.join(' ')
  expect(said).toContain('20 files handed over (43 once the archive is opened) and on')
  const loose = audit.sources.filter(({ file }) => !file.includes('.zip/'))
  const without = printed(foreword, { ...audit, sources: loose }).texts.join(' ')
  expect(without).toContain('19 files handed over and on')
})

it('says which of the data that were asked for were received', () => {
  const said = printed(foreword, audit).texts.join(' ')
  expect(said).toContain('Items asked for and received: LinkedIn archive of the profile')
  expect(said).not.toContain('Not received')
  const sources = audit.sources.filter(({ format }) => format !== 'creator-analytics')
  const without = printed(foreword, { ...audit, sources }).texts.join(' ')
  expect(without).toContain('Not received: Content analytics.')
})

it('sets the contents in two columns where the consultant’s words leave too little of the page', () => {
  // A list stands on its own, or each half of it in a column of the page.
  const listsOf = (words: string[]) => {
    const options = { language: 'en' as const, consultant: {}, narrative: { foreword: words } }
    return JSON.stringify(foreword.render(reportContext(audit, options))).match(/"tag":"L"/g)?.length
  }
  expect(listsOf(['A short word.'])).toBe(1)
  expect(listsOf(Array.from({ length: 6 }, () => 'A word that takes its time. '.repeat(8)))).toBe(2)
})
