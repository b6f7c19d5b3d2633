import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditInput } from '#shared/audit/define/input'
import { runAudit } from '#shared/audit/engine/run-audit'
import { createTranslator } from '#shared/locale/translator'
import { audit } from '#shared/model/audit'
import { aPost, anInput, aSource, someLabels, somePosts, words } from '../build'

const SOURCES = [aSource(), aSource({ file: 'b.csv', format: 'linkedin-shares' })]
const day = (i: number) => new Date(Date.UTC(2026, 10, 14 - 3 * i, 9)).toISOString().replace('.000Z', 'Z')

function example(scale = 1, brand: { name: string } | null = { name: 'Kervane' }): AuditInput {
  const person = somePosts(40, (i) => ({
    publishedAt: day(i),
    type: i % 4 === 3 ? 'share' : i % 10 === 0 ? 'article' : 'post',
    text: `${i % 5 === 0 ? 'Kervane. ' : ''}${words(40, `texte${'abcdefghijklmnopqrst'[i % 20]}`)}`,
    metrics: { impressions: scale * (100 + 13 * (i % 7)), reactions: 3, comments: 1 },
  }))
  const page = somePosts(
    20,
    (i) => ({ who: 'page', publishedAt: day(i), text: words(30, `page${i % 9}`), metrics: { reactions: 1 } }),
    101,
  )
  const labels = someLabels(40, (i) => ({
    subject: i % 3 ? 'trade' : 'off',
    intent: i % 2 ? 'serve' : 'chat',
  }))
  return anInput({
    client: { labels, brand, person: { followers: 2500 } },
    records: { posts: [...person, ...page] },
    sources: SOURCES,
  })
}

describe('an audit', () => {
  const result = runAudit(example())

  it('holds to its published form, and no check fails to run', () => {
    expect(() => audit.parse(result)).not.toThrow()
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    const failures: unknown[] = []
    runAudit(example(), (failure) => failures.push(failure))
    expect(failures).toEqual([])
  })

  it('has every check of the table once, in its order, and 100 points', () => {
    expect(result.checks.map(({ id }) => id)).toEqual(result.categories.flatMap(({ checks }) => checks))
    expect(result.checks.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it('has words in both languages for everything it says', () => {
    for (const language of ['fr', 'en'] as const) {
      const { t, message, has } = createTranslator(language)
      const messages = [
        result.verdictReason,
        ...result.checks.map((check) => check.message),
        ...result.actions.map((action) => action.message),
      ]
      for (const one of messages) expect(message(one)).not.toMatch(/[{}]|undefined|NaN/)
      for (const { id, evidence } of result.checks) {
        for (const part of ['title', 'question', 'formula', 'advice'])
          expect([id, part, has(`checks.${id}.${part}`)]).toEqual([id, part, true])
        for (const table of evidence) {
          expect(t(`evidence.${table.id}.title`)).not.toBe('')
          for (const column of table.columns) expect(t(`evidence.column.${column.id}`)).not.toBe('')
        }
      }
    }
  })

  it('is the same, byte for byte, whatever the order of its records', () => {
    const input = example()
    fc.assert(
      fc.property(
        fc.shuffledSubarray(input.records.posts, { minLength: input.records.posts.length }),
        (posts) => {
          const again = runAudit({
            ...input,
            records: { ...input.records, posts },
            sources: [...SOURCES].reverse(),
          })
          expect(JSON.stringify(again)).toBe(JSON.stringify(result))
        },
      ),
      { numRuns: 5 },
    )
  })

  it('does not move its influence with the reach: a hundred times the views, the same index', () => {
    expect(runAudit(example(100)).influence).toEqual(result.influence)
  })

  it('is provisional where nobody has checked the labels, and not where all are by hand', () => {
    const proposed = runAudit(
      anInput({
        client: { labels: someLabels(15, (i) => ({ subject: 'trade', intent: i % 2 ? 'serve' : 'chat' })) },
        records: { posts: somePosts(40, (i) => ({ publishedAt: day(i) })) },
      }),
    )
    expect(proposed.checks.find(({ id }) => id === 'SA-1')).toMatchObject({ provisional: true })
    expect(result.checks.find(({ id }) => id === 'SA-1')).toMatchObject({ provisional: false })
    expect(result.checks.find(({ id }) => id === 'OV-1')).toMatchObject({ provisional: false })
  })

  it('keeps the weight of checks on labels where the hand disagrees with the proposals: corrections are no blind sample', () => {
    const posts = somePosts(80, (i) => ({ publishedAt: day(i) }))
    const labels = someLabels(50, (i) => ({
      subject: (['brand', 'trade', 'career', 'off'] as const)[i % 4] ?? 'off',
      intent: i % 2 ? 'sell' : 'serve',
    }))
    const { checks, categories } = runAudit(
      anInput({ client: { labels }, records: { posts }, sources: SOURCES }),
    )
    // Fifty posts read by hand measure the other thirty.
    expect(checks.find(({ id }) => id === 'SA-1')).toMatchObject({ weight: 6, provisional: false })
    expect(checks.find(({ id }) => id === 'SA-4')).toMatchObject({ weight: 2 })
    expect(categories.find(({ id }) => id === 'SA')?.weight).toBe(15)
  })

  it('counts neither BA nor PG for an independent', () => {
    const independent = runAudit(example(1, null))
    for (const { id, status, message } of independent.checks)
      if (id.startsWith('BA') || id.startsWith('PG'))
        expect([id, status, message.key]).toEqual([id, 'not_applicable', 'missing.brand'])
    expect(independent.categories.find(({ id }) => id === 'BA')).toMatchObject({ score: null, coverage: 0 })
    expect(independent.preset).toBe('consultant')
    expect(independent.client.brand).toBe(null)
  })

  it('lists posts of the period alone, oldest first, with their labels', () => {
    const input = example()
    const old = aPost({ id: 'share:999', publishedAt: '2024-01-01T09:00:00Z' })
    const { posts } = runAudit({
      ...input,
      records: { ...input.records, posts: [old, ...input.records.posts] },
    })
    expect(posts).toHaveLength(60)
    expect(posts.map(({ publishedAt }) => publishedAt)).toEqual(
      posts.map(({ publishedAt }) => publishedAt).sort(),
    )
    expect(posts.find(({ id }) => id === 'share:1')).toMatchObject({
      subject: 'off',
      intent: 'chat',
      labelSource: 'client',
      impressions: 100,
    })
  })

  it('says nothing of what it cannot know', () => {
    const empty = runAudit(anInput({ sources: [] }))
    expect(empty.influence).toMatchObject({ score: null, low: null, high: null })
    expect(empty.verdict).toBe('undetermined')
    expect(empty.actions).toEqual([])
    expect(() => audit.parse(empty)).not.toThrow()
  })
})
