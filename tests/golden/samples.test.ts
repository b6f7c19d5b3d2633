import { readdirSync, readFileSync } from 'node:fs'
import type { MetricName } from '#shared/model/vocabulary'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditFolder, type AuditOfFolder } from '#services/audit-client'
import { GOLDEN, sampleFolder, type Golden } from '../tools/golden-audits'
import { SAMPLES } from '../tools/samples/samples'

const MEGABYTE = 1_000_000
const found = {} as Record<Golden, AuditOfFolder>

beforeAll(async () => {
  for (const name of GOLDEN) found[name] = await auditFolder(sampleFolder(name), {})
})

describe('the source case (camille)', () => {
  const metric = (name: MetricName) => found.camille.audit.metrics[name]

  it('counts 25,430 followers of the person and 253 of the page', () => {
    expect([metric('person.followers'), metric('page.followers')]).toEqual([25_430, 253])
  })

  it('counts 15.0 activities on each of the 19 working days of the last thirty days', () => {
    expect(metric('person.activities.workingDays')).toBe(19)
    expect(metric('person.activities.perWorkingDay')).toBe(15)
  })

  it('counts ten articles of the year, opened 45 to 4,500 times; the draft and the older ones are left out', () => {
    expect(metric('person.articles.count')).toBe(10)
    expect([metric('person.articles.views.min'), metric('person.articles.views.max')]).toEqual([45, 4_500])
  })

  it('finds one anomaly: the bare share of a news article about the heat, with 20,140 views, off topic, no result', () => {
    const { posts } = found.camille.audit
    const top = posts.find(({ id }) => id === metric('person.views.topPostId'))
    expect(metric('person.anomalies')).toEqual([top?.id])
    expect(metric('person.views.max')).toBe(20_140)
    expect(top).toMatchObject({
      type: 'repost',
      title: 'Canicule : les dix villes les plus chaudes',
      subject: 'off',
      outcomes: 0,
    })
  })

  it('finds less than a tenth of the labelled posts about the brand or its trade', () => {
    expect(Number(metric('person.subject.brand')) + Number(metric('person.subject.trade'))).toBeLessThan(0.1)
    expect(metric('person.posts.count')).toBe(684)
    expect(Number(metric('person.posts.shares')) + Number(metric('person.posts.bareShares'))).toBe(542)
  })

  it('draws the months of the line and of the brand over the very posts that the finding counts', () => {
    for (const [id, table] of [
      ['EL-1', 'lineByMonth'],
      ['BA-1', 'brandTradeByMonth'],
    ] as const) {
      const check = found.camille.audit.checks.find((each) => each.id === id)
      const rows = check?.evidence.find((each) => each.id === table)?.rows ?? []
      const drawn = rows.flatMap(([, ...counts]) => counts.map(Number)).reduce((sum, count) => sum + count, 0)
      expect(drawn).toBe(check?.n)
    }
  })

  it('counts twenty posts of the page in thirty days, hardly answered', () => {
    expect(metric('page.posts.last30Days')).toBe(20)
    expect(metric('page.interactions.median')).toBeLessThan(3)
  })

  it('links most results to the few posts about the trade, six of them to an article opened 420 times', () => {
    const article = found.camille.audit.posts.find(
      ({ title }) => title === 'Passer du tableur à la GMAO en cinq semaines',
    )
    expect(article).toMatchObject({ type: 'article', views: 420, outcomes: 6, answers: [1] })
    // A seventeenth came from a fair: it is listed, not counted.
    expect([metric('outcomes.count'), metric('outcomes.linked')]).toEqual([16, 16])
  })

  it('is an audience without influence: under 35 and over 70', () => {
    const { influence, audience, verdict } = found.camille.audit
    expect(verdict).toBe('audience-without-influence')
    expect(influence.score).toBeLessThan(35)
    expect(influence.high).toBeLessThan(50)
    expect(influence.coverage).toBeGreaterThanOrEqual(0.6)
    expect(audience.score).toBeGreaterThan(70)
  })

  it('joins the workbook’s activities to the shares of the archive, one record per post', () => {
    const { records } = found.camille.imported
    const joined = records.posts.filter(
      ({ urns }) => urns.some((urn) => urn.startsWith('activity:')) && urns.length > 1,
    )
    const loose = records.posts.filter(
      ({ who, urns }) =>
        who === 'person' && urns.length > 0 && urns.every((urn) => urn.startsWith('activity:')),
    )
    expect(joined.length).toBeGreaterThan(560)
    expect(loose).toEqual([])
  })

  it('reads a text of several lines and a post to two groups as one post', () => {
    const posts = found.camille.imported.records.posts.filter(({ text }) =>
      text?.startsWith('Trois questions que je pose'),
    )
    expect(posts).toHaveLength(1)
    expect(posts[0]?.text?.split('\n')).toHaveLength(5)
    expect(posts[0]?.urns.filter((urn) => urn.startsWith('groupPost:'))).toHaveLength(2)
  })

  it('has no English word in what a French report may print', () => {
    const { posts, questions } = found.camille.audit
    const texts = [...posts.map(({ title }) => title ?? ''), ...questions.map(({ text }) => text)]
      .join('\n')
      .toLowerCase()
    for (const word of ['the', 'your', 'posts', 'of', 'with']) expect(texts).not.toContain(` ${word} `)
  })
})

describe('the counter-example (etienne)', () => {
  const metric = (name: MetricName) => found.etienne.audit.metrics[name]

  it('is a hidden expert: few followers, and an influence whose band stays above 50', () => {
    const { influence, audience, verdict } = found.etienne.audit
    expect(verdict).toBe('hidden-expert')
    expect(influence.low).toBeGreaterThan(50)
    expect(audience.score).toBeLessThan(50)
    expect(metric('person.followers')).toBe(2_960)
  })

  it('has own content only, on one line, without an anomaly', () => {
    expect(metric('person.posts.own')).toBe(metric('person.posts.count'))
    expect([metric('person.posts.shares'), metric('person.posts.bareShares')]).toEqual([0, 0])
    expect(found.etienne.audit.checks.find(({ id }) => id === 'EL-1')?.status).toBe('pass')
    expect(metric('person.anomalies')).toEqual([])
  })

  it('answers eight of ten questions', () => {
    expect([metric('questions.answered'), metric('questions.count')]).toEqual([8, 10])
  })

  it('has fourteen results, none of which came from the five most-read articles', () => {
    expect(metric('outcomes.count')).toBe(14)
    expect(metric('outcomes.top5Overlap')).toBe(0)
    const read = found.etienne.audit.posts
      .filter(({ type }) => type === 'article')
      .sort((a, b) => (b.views ?? 0) - (a.views ?? 0))
    expect(read.slice(0, 5).map(({ outcomes }) => outcomes)).toEqual([0, 0, 0, 0, 0])
  })

  it('has a page that grows by itself', () => {
    expect(found.etienne.audit.checks.find(({ id }) => id === 'PG-4')?.status).toBe('pass')
  })
})

describe.each(GOLDEN)('the sample %s', (name) => {
  it('is read whole: no file unknown or failed, no row rejected', () => {
    const { unknown, failed, sources } = found[name].imported
    expect({ unknown, failed }).toEqual({ unknown: [], failed: [] })
    expect(sources.flatMap(({ rejected }) => rejected)).toEqual([])
  })

  it('does not contradict itself: nothing exceeds its whole, no two files disagree, no day is missing', () => {
    const { warnings, sources, records } = found[name].imported
    const told = [...warnings, ...sources.flatMap((source) => source.warnings)].map(({ key }) => key)
    expect(told.filter((key) => !/\.(unused\.\w+|articleDraft)$/.test(key))).toEqual([])
    // Without the allowance that files of two days have: what the engagements of a post contain adds up to no more than they are.
    const contained = records.posts.flatMap(({ id, metrics }) => {
      const { engagements, impressions, reached, reactions, comments, reposts } = metrics
      const parts = [reactions, comments, reposts].reduce((sum, part) => sum + (part?.value ?? 0), 0)
      return [
        ...(engagements && parts > engagements.value ? [`${id}: ${parts} of ${engagements.value}`] : []),
        ...(impressions && parts > impressions.value
          ? [`${id}: ${parts} of ${impressions.value} shown`]
          : []),
        ...(impressions && (reached?.value ?? 0) > impressions.value ? [`${id}: reached`] : []),
      ]
    })
    expect(contained).toEqual([])
    expect(
      records.posts.filter(({ metrics }) => metrics.engagements && metrics.reactions).length,
    ).toBeGreaterThan(10)
  })

  it('is small, and written again gives the same bytes', async () => {
    const files = await SAMPLES[name]()
    const folder = sampleFolder(name)
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
    expect(names.sort()).toEqual(Object.keys(files).sort())
    let size = 0
    for (const [path, content] of Object.entries(files)) {
      const stored = readFileSync(join(folder, path))
      size += stored.length
      expect(Buffer.from(content).equals(stored), path).toBe(true)
    }
    expect(size).toBeLessThan(MEGABYTE)
  })
})
