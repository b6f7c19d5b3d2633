import { asCounted } from '#shared/model/as-counted'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { MESSAGES } from '#shared/locale/messages'
import { otherForm } from '#renderer/screens/report/counts-and-shares'
import { behindFigure } from '#renderer/screens/report/figure-posts'
import { FIGURES, figureIn, printFigure } from '#renderer/screens/report/figures'
import { GOLDEN, storedAudit } from '../../../tools/stored-audit'
import { MOST_POSTS } from '#renderer/shell/routes'

const fr = createTranslator('fr')
const en = createTranslator('en')

describe('the figures that can be linked', () => {
  it.each(['fr', 'en'] as const)('all have a name (%s)', (language) => {
    expect(FIGURES.filter((key) => !MESSAGES[language].has(`composer.figure.${key}`))).toEqual([])
  })

  it('cover every number among the metrics of an audit', () => {
    const { metrics } = storedAudit('camille')
    const numbers = Object.entries(metrics).flatMap(([key, value]) =>
      typeof value === 'number' ? [key] : [],
    )
    expect(numbers.filter((key) => !FIGURES.some((figure) => figure === key))).toEqual([])
  })

  it('print as the report prints them: shares in percent, a small one with a decimal, what is unknown in words', () => {
    expect(printFigure('person.followers', 25430, fr)).toBe('25\u202f430')
    expect(printFigure('person.followers', 25430, en)).toBe('25,430')
    expect(printFigure('person.subject.brand', 0.06, fr)).toBe('6\u00a0%')
    expect(printFigure('person.engagementRate.median', 0.0123, en)).toBe('1.2%')
    expect(printFigure('page.followers', null, fr)).toBe(fr.t('common.unknown'))
  })
})

describe.each(GOLDEN)('what is behind the figures of %s', (name) => {
  const audit = storedAudit(name)

  it('are posts and checks that the audit has', () => {
    const posts = new Set(audit.posts.map(({ id }) => id))
    const checks = new Set(audit.checks.map(({ id }) => id))
    for (const key of FIGURES) {
      const behind = behindFigure(key, audit)
      expect(behind.posts.filter((id) => !posts.has(id))).toEqual([])
      expect(behind.check === null || checks.has(behind.check)).toBe(true)
    }
  })

  it.each(['person.posts.count', 'person.posts.own', 'person.articles.count'])(
    'are as many posts as %s says, where one list holds them',
    (key) => {
      const count = figureIn(audit, key)
      const { posts } = behindFigure(key, audit)
      if (count !== null && count <= MOST_POSTS) expect(posts).toHaveLength(count)
      else expect(posts).toEqual([])
    },
  )

  it('are the posts of a share', () => {
    const share = figureIn(audit, 'person.subject.brand')
    const { posts } = behindFigure('person.subject.brand', audit)
    const labelled = audit.posts
      .map(asCounted)
      .filter(({ who, subject }) => who === 'person' && subject !== null)
    expect(posts.length / labelled.length).toBeCloseTo(share ?? Number.NaN, 10)
  })

  it('have another form where they are part of a whole, which leads back', () => {
    for (const key of FIGURES) {
      const other = otherForm(key, audit)
      if (other === null) continue
      expect(otherForm(other, audit)).toBe(key)
      expect(figureIn(audit, other)).not.toBeNull()
    }
  })

  it('count as many posts as there are behind a share', () => {
    const { posts } = behindFigure('person.subject.brand', audit)
    const other = otherForm('person.subject.brand', audit) ?? ''
    expect(figureIn(audit, other)).toBe(posts.length)
    expect(printFigure(other, posts.length, fr)).toBe(fr.integer(posts.length))
  })

  it('are the share of a count', () => {
    const other = otherForm('person.posts.own', audit) ?? ''
    const [own, all] = ['person.posts.own', 'person.posts.count'].map((key) => figureIn(audit, key) ?? 0)
    expect(figureIn(audit, other)).toBeCloseTo((own ?? 0) / (all ?? 1), 12)
    expect(printFigure(other, 0.2, en)).toBe('20%')
  })

  it('has one form only where nothing is counted among others', () => {
    expect(
      ['influence', 'person.followers', 'outcomes.top5Overlap'].map((key) => otherForm(key, audit)),
    ).toEqual([null, null, null])
  })
})
