import { describe, expect, it } from 'vitest'
import { emptyExtract, type Extract } from '#shared/records/extract'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import { idAt, mergeAll, postsFile } from './make'

const file = (source: string, extract: Partial<Extract>): SourceExtract => ({
  source,
  extract: { ...emptyExtract(), ...extract },
})
const measure = (date: string, value: number) => ({
  who: 'person' as const,
  metric: 'impressions' as const,
  from: null,
  date,
  value,
})
const outcome = (given: Partial<Extract['outcomes'][number]> = {}) => ({
  date: '2026-10-20',
  kind: 'lead' as const,
  label: 'Exemple SA',
  value: null,
  currency: null,
  declaredSource: null,
  postUrl: null,
  ...given,
})

describe('merging figures', () => {
  it('keeps every day of a rolling window and the higher figure of a day in two exports', () => {
    const old = file('old.xlsx', { measures: [measure('2025-01-01', 5), measure('2025-01-02', 3)] })
    const recent = file('new.xlsx', { measures: [measure('2025-01-02', 8), measure('2025-01-03', 1)] })
    expect(mergeAll(recent, old).measures.map(({ date, value, source }) => [date, value, source])).toEqual([
      ['2025-01-01', 5, 'old.xlsx'],
      ['2025-01-02', 8, 'new.xlsx'],
      ['2025-01-03', 1, 'new.xlsx'],
    ])
  })

  it('takes a list of the audience whole from the newest file', () => {
    const list = (share: number, ...names: string[]) =>
      names.map((name) => ({
        who: 'person' as const,
        scope: 'audience' as const,
        category: 'jobTitle' as const,
        name,
        share,
        upper: share,
        count: null,
      }))
    const old = file('a.xlsx', {
      measures: [measure('2025-01-01', 1)],
      demographics: list(0.3, 'Acheteur', 'Analyste'),
    })
    const recent = file('z.xlsx', {
      measures: [measure('2026-01-01', 1)],
      demographics: list(0.2, 'Acheteur'),
    })
    expect(
      mergeAll(old, recent).demographics.map(({ name, share, source }) => [name, share, source]),
    ).toEqual([['Acheteur', 0.2, 'z.xlsx']])
  })

  it('counts an outcome of two files once and two equal ones of a file twice, and finds its post', () => {
    const url = `https://www.linkedin.com/feed/update/urn:li:activity:${idAt('2026-10-08T16:45:00Z', 800)}/`
    const posts = postsFile('Shares.csv', {
      urns: [`share:${idAt('2026-10-08T16:45:00Z')}`],
      text: 'Un avis',
    })
    const list = [outcome(), outcome(), outcome({ kind: 'deal', postUrl: url })]
    const { outcomes } = mergeAll(posts, file('a.csv', { outcomes: list }), file('b.csv', { outcomes: list }))
    expect(outcomes.map(({ kind, postId }) => [kind, postId])).toEqual([
      ['deal', `share:${idAt('2026-10-08T16:45:00Z')}`],
      ['lead', null],
      ['lead', null],
    ])
  })

  it('warns about outcomes whose post is in no file', () => {
    const lost = file('a.csv', {
      outcomes: [
        outcome({ postUrl: 'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345' }),
      ],
    })
    expect(merge([lost], { timezone: 'Europe/Paris' }).warnings).toEqual([
      { key: 'errors.import.outcomesUnlinked', values: { count: 1 } },
    ])
  })

  it('puts the profile together from the newest export', () => {
    const dated = (source: string, day: string) =>
      postsFile(source, { publishedAt: `${day}T08:00:00Z`, text: day })
    const { profile } = mergeAll(
      file('old.zip/Profile.csv', {
        profile: { name: 'Jane Doe', headline: 'Avant', summary: 'Résumé', industry: null },
      }),
      file('old.zip/Skills.csv', { profile: { skills: ['Vente'] } }),
      file('new.zip/Profile.csv', {
        profile: { name: 'Jane Doe', headline: 'Après', summary: null, industry: null },
      }),
      dated('old.zip/Shares.csv', '2024-01-01'),
      dated('new.zip/Shares.csv', '2026-01-01'),
    )
    expect(profile).toEqual({
      name: 'Jane Doe',
      headline: 'Après',
      summary: 'Résumé',
      industry: null,
      positions: [],
      skills: ['Vente'],
      source: 'new.zip/Profile.csv',
    })
  })
})
