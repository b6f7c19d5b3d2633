import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import { isCutList } from '#shared/audit/support/cut-list'
import { anInput, aSource, somePosts } from '../build'

const FILE = 'Content_2025.xlsx'

/** So many posts that a workbook lists, with their figures and without a text. */
function listed(count: number, more: readonly string[] = []) {
  const posts = somePosts(count, (index) => ({
    text: null,
    sources: [FILE],
    metrics: {
      impressions: 500 + 10 * index,
      engagements: 10 + (index % 7),
    },
  }))
  const workbook = aSource({ file: FILE, format: 'creator-analytics' })
  const others = more.map((format) => aSource({ file: `${format}.csv`, format: format as 'linkedin-shares' }))
  return anInput({ records: { posts }, sources: [workbook, ...others] })
}

describe('a workbook that lists fifty posts', () => {
  it('may have left others out, unless the export lists them all', () => {
    expect([49, 50, 80].map((count) => isCutList(listed(count)))).toEqual([false, true, true])
    expect(isCutList(listed(50, ['linkedin-shares']))).toBe(false)
    expect(isCutList(anInput({ records: { posts: somePosts(60) } }))).toBe(false)
  })

  it('gives neither their number nor the usual, and judges by half what rests on them', () => {
    const { metrics, checks } = runAudit(listed(50))
    expect([
      metrics['person.posts.count'],
      metrics['person.views.median'],
      metrics['person.views.max'],
    ]).toEqual([null, null, 990])
    const told = ['RR-1', 'RR-3', 'RR-4'].map((id) => checks.find((check) => check.id === id))
    expect(told.map((check) => check?.message.key)).toEqual([
      'checks.RR-1.listedOnly',
      'checks.RR-3.listedOnly',
      'checks.RR-4.listedOnly',
    ])
    expect(told.map((check) => check?.status)).toEqual(['insufficient', 'insufficient', 'insufficient'])
  })

  it('tells both where it lists fewer', () => {
    const { metrics } = runAudit(listed(49))
    expect([metrics['person.posts.count'], metrics['person.views.median']]).toEqual([49, 740])
  })
})
