import { describe, expect, it } from 'vitest'
import {
  flowsOf,
  overlapOf,
  pairsOf,
  postsOfTheme,
  subjectPairs,
  topicsOf,
} from '#renderer/screens/comparison/figures'
import { themesOfOneVoice } from '#shared/audit/support/one-voice'
import { GOLDEN, storedAudit } from '../../../tools/stored-audit'

describe.each(GOLDEN)('profile against page of %s', (name) => {
  const audit = storedAudit(name)
  const topics = topicsOf(audit, (theme) => theme)

  it('takes the figures of the audit', () => {
    const { followers, engagement } = pairsOf(audit)
    expect(followers).toEqual({
      person: audit.metrics['person.followers'],
      page: audit.metrics['page.followers'],
    })
    expect(engagement.page).toBe(audit.metrics['page.engagementRate.median'])
  })

  it('shares every labelled post out among the subjects', () => {
    const { line, career, off } = subjectPairs(audit)
    for (const who of ['person', 'page'] as const)
      expect((line[who] ?? 0) + (career[who] ?? 0) + (off[who] ?? 0)).toBeCloseTo(1, 10)
  })

  it('finds as many themes of one voice alone as the check does', () => {
    const { onlyPerson, onlyPage } = audit.checks.find(({ id }) => id === 'BA-2')?.message.values ?? {}
    expect([themesOfOneVoice(topics, 'person').length, themesOfOneVoice(topics, 'page').length]).toEqual([
      onlyPerson,
      onlyPage,
    ])
  })

  it('overlaps by something between nothing and all', () => {
    expect(overlapOf(topics)).toBeGreaterThanOrEqual(0)
    expect(overlapOf(topics)).toBeLessThanOrEqual(1.000001)
  })

  it('opens as many posts of a theme as it prints', () => {
    for (const topic of topics)
      expect(postsOfTheme(audit, topic.theme, 'page').length, topic.name).toBe(topic.pagePosts)
  })

  it('gives every view to somebody, once', () => {
    const total = audit.posts
      .filter(({ who }) => who === 'person')
      .reduce(
        (sum, post) =>
          sum +
          ((post.type === 'article' ? (post.views ?? post.impressions) : (post.impressions ?? post.views)) ??
            0),
        0,
      )
    const { flows, reads } = flowsOf(audit)
    expect(flows.reduce((sum, { views }) => sum + views, reads)).toBe(total)
    expect(reads).toBeGreaterThan(0)
    expect(flows.map(({ from }) => from)).not.toContain('articles')
  })
})
