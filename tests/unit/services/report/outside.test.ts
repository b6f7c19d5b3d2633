import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { renderReport } from '#services/report/report'
import { anInput, aPost, aSource, somePosts } from '../../audit/build'
import { freshFolder, run, saved } from './pdf/pdf-tools'

const READS = [45, 95, 220, 410, 640, 900, 1240, 2150, 3870, 4500]
const posts = [
  ...somePosts(10, (index) => ({
    type: 'article',
    sharedTitle: `Note ${index}`,
    metrics: { views: READS[index] ?? 0, reactions: 6 + (index % 5) },
  })),
  aPost({
    id: 'share:99',
    type: 'repost',
    text: '',
    sharedTitle: 'A star leaves',
    metrics: { views: 20_140, reactions: 4000 },
  }),
]
const asked = {
  client: { kind: 'outside', language: 'en', person: { followers: 25_430 } },
  records: { posts },
} as const

describe('a view from outside', () => {
  it('is two pages with the reads of the articles, and says nothing of consent or private files', async () => {
    const audit = runAudit(anInput(asked))
    expect(audit.kind).toBe('outside')
    expect(JSON.stringify(audit)).not.toContain('missing.consent')
    const { bytes, pages } = await renderReport(audit, { language: 'en', consultant: {} })
    expect(pages).toBe(2)
    const text = run('pdftotext', saved(freshFolder(), 'outside.pdf', bytes), '-').replaceAll(/\s+/g, ' ')
    expect(text).toContain('What any prospect sees.')
    expect(text).toContain('To be verified with your files')
    expect(text).toContain('from 45 to 4,500')
    expect(text).toContain('20,140')
    expect(text).not.toMatch(/consent|invitation|private/i)
  })

  it('becomes the full audit with the first file of the client', () => {
    const sources = [aSource(), aSource({ file: 'Shares.csv', format: 'linkedin-shares' })]
    const audit = runAudit(anInput({ ...asked, sources }))
    expect(audit.kind).toBe('full')
    expect(audit.outside).toBeUndefined()
  })
})
