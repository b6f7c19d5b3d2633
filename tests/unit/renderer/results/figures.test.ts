import { expect, it } from 'vitest'
import {
  basesOf,
  calendarOf,
  countedOf,
  groupOfAnomalies,
  monthsOf,
  pointsOf,
  pointsOfList,
} from '#renderer/screens/results/figures'
import type { OutcomeRow } from '#renderer/store/rows'
import type { Audit } from '#shared/model/audit'
import { storedAudit } from '../../../tools/stored-audit'
import { linkedPost } from '#renderer/store/outcomes'

const camille = storedAudit('camille')

function outcome(date: string, kind: OutcomeRow['kind'], extra: Partial<OutcomeRow> = {}): OutcomeRow {
  return {
    id: `${date}${kind}`,
    workspace: 'w',
    date,
    kind,
    label: '',
    value: null,
    currency: null,
    declaredSource: null,
    postUrl: null,
    postId: null,
    source: 'f.csv',
    ...extra,
  }
}

const group = (audit: Audit, name: 'articles' | 'others') =>
  audit.viewGroups.find((each) => each.group === name)

it('has the same mean and median of posts, with and without the peak, as the check of the peak', () => {
  const values = camille.checks.find(({ id }) => id === 'RR-3')?.message.values
  const others = group(camille, 'others')
  expect(others?.with.mean).toBeCloseTo(Number(values?.['mean']), 6)
  expect(others?.without.mean).toBeCloseTo(Number(values?.['meanWithout']), 6)
  expect(others?.with.median).toBe(values?.['median'])
})

it('judges an anomaly among the views of its own kind, as the report does', () => {
  expect(groupOfAnomalies(camille)).toBe(group(camille, 'others'))
  const [article] = camille.posts.filter(({ type }) => type === 'article')
  expect(
    groupOfAnomalies({
      ...camille,
      metrics: { ...camille.metrics, 'person.anomalies': [article?.id ?? ''] },
    }),
  ).toBe(group(camille, 'articles'))
})

it('shares as many of the five most read articles with the most productive as the audit says', () => {
  expect(group(camille, 'articles')?.with.common).toBe(camille.metrics['outcomes.top5Overlap'])
  expect(group(storedAudit('etienne'), 'articles')?.with.mostSeen.outcomes).toBe(0)
})

it('lists the points of the most seen in their order', () => {
  const most = group(camille, 'others')?.with.mostSeen ?? { posts: [] }
  const points = pointsOfList(pointsOf(camille, 'others'), most)
  expect(points.map(({ id }) => id)).toEqual(most.posts)
  expect(points.map(({ views }) => views)).toEqual(points.map(({ views }) => views).toSorted((a, b) => b - a))
})

it('counts every post of the person on its day', () => {
  const days = calendarOf(camille, [outcome('2026-05-20', 'contact'), outcome('2019-01-01', 'deal')])
  expect(days.reduce((sum, { posts }) => sum + posts, 0)).toBe(camille.metrics['person.posts.count'])
  expect(days.filter(({ outcomes }) => outcomes > 0).map(({ day }) => day)).toEqual(['2026-05-20'])
})

it('keeps months without outcomes', () => {
  const months = monthsOf({ period: { from: '2026-01-15', to: '2026-03-10' } }, [
    outcome('2026-01-20', 'deal'),
    outcome('2026-01-21', 'deal'),
  ])
  expect(months).toEqual([
    { month: '2026-01', counts: { deal: 2 } },
    { month: '2026-02', counts: {} },
    { month: '2026-03', counts: {} },
  ])
})

it('believes the consultant before the file, also when they say it was no post', () => {
  expect(linkedPost(outcome('2026-01-01', 'deal', { postId: 'a' }))).toBe('a')
  expect(linkedPost(outcome('2026-01-01', 'deal', { postId: 'a', link: 'b' }))).toBe('b')
  expect(linkedPost(outcome('2026-01-01', 'deal', { postId: 'a', link: null }))).toBeNull()
})

it('counts the outcomes that the audit counts: a fair is no post, a lost deal no outcome, a link by hand is one', () => {
  const counted = (extra: Partial<OutcomeRow>) =>
    countedOf([outcome('2026-05-20', 'contact', extra)]).length === 1
  expect(counted({ declaredSource: 'salon de Nantes' })).toBe(false)
  expect(counted({ declaredSource: 'LinkedIn' })).toBe(true)
  expect(counted({ declaredSource: 'LinkedIn', stage: 'lost' })).toBe(false)
  expect(counted({ declaredSource: 'salon de Nantes', link: 'urn:li:share:1' })).toBe(true)
  expect(counted({ postId: 'urn:li:share:1', link: null })).toBe(false)
})

it('never shows openings of articles and impressions together, and first the kind that the report compares', () => {
  const audit = storedAudit('camille')
  expect(basesOf(audit)).toEqual(['articles', 'others'])
  const checks = audit.checks.filter(({ id }) => id !== 'OC-3')
  expect(basesOf({ ...audit, checks })).toEqual(['others', 'articles'])
  const ofPosts = audit.viewGroups.filter(({ group }) => group !== 'articles')
  expect(basesOf({ ...audit, viewGroups: ofPosts })).toEqual(['all'])
})
