import { expect, it } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { createTranslator } from '#shared/locale/translator'
import { LANGUAGES } from '#shared/model/vocabulary'
import { MOST_CLIENT_PAGES } from '#shared/report/lengths'
import { relatedTo } from '#shared/report/related-findings'
import { renderReport } from '#services/report/report'
import { sectionOf } from '#services/report/sections/registry'
import { CASES } from '../../../gallery/cases'
import { storedAudit } from '../../../tools/stored-audit'
import { printed } from './sections/printed'

const camille = storedAudit('camille')
const shown = new Map(camille.checks.map((check) => [check.id, check]))
const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const FR = createTranslator('fr')

/** What a finding of an audit, which calls for action, is tied to. */
function said(id: 'OV-1' | 'EL-1' | 'EL-3' | 'SA-1' | 'SA-2', audit: Audit = camille): string[] {
  return relatedTo({ id, status: 'fail', provisional: false }, audit, shown).map((message) =>
    plain(FR.message(message)),
  )
}

it('ties findings where the data do, by the figures of both', () => {
  expect(said('OV-1')).toEqual([
    'Les 542 partages ne sont observés avec aucun des 16 résultats rattachés à une publication (OC-2).',
  ])
  expect(said('EL-1')).toEqual([
    'Parmi vos propres contenus, les 8 qui suivent la ligne sont observés avec 16 résultats ; les 134 qui s’en écartent, avec aucun (OC-2).',
  ])
  expect(said('EL-3')).toEqual([
    'La plus vue de la période est du nombre : « Canicule : les dix villes les plus chaudes », 20 140 vues (RR-3).',
  ])
  expect(said('SA-1')).toEqual([
    '15 des 16 résultats rattachés à une publication sont observés avec une publication de service (OC-2).',
  ])
  expect(said('SA-2')).toEqual([
    'Sur 9 publications de service, une seule répond à l’une de ces questions (SA-1).',
  ])
})

it('ties nothing where too few outcomes name a post, or one of them names what would go without', () => {
  const rows = (change: (row: Audit['stops']['rows'][number]) => typeof row): Audit => ({
    ...camille,
    stops: { ...camille.stops, rows: camille.stops.rows.map(change) },
  })
  expect(
    said(
      'EL-1',
      rows((row) => ({ ...row, says: 'kept' })),
    ),
  ).toEqual([])
  expect(
    said(
      'EL-1',
      rows((row) => ({ ...row, says: 'open' })),
    ),
  ).toEqual([])
  expect(
    said(
      'OV-1',
      rows((row) => ({ ...row, rest: { ...row.rest, results: 4 } })),
    ),
  ).toEqual([])
})

it('ties nothing where the most viewed post is about the trade, or service has no more than half of the outcomes', () => {
  const posts = (change: (post: Audit['posts'][number]) => typeof post) => ({
    ...camille,
    posts: camille.posts.map(change),
  })
  expect(
    said(
      'EL-3',
      posts((post) => ({ ...post, subject: 'trade' })),
    ),
  ).toEqual([])
  expect(
    said(
      'SA-1',
      posts((post) => ({ ...post, intent: 'inform' })),
    ),
  ).toEqual([])
  expect(
    said(
      'SA-2',
      posts((post) => ({ ...post, intent: 'inform' })),
    ),
  ).toEqual([])
})

it('refers to no finding that is left out, says nothing of one that passes, and does not go on after the consultant’s own sentence', () => {
  const line = { id: 'EL-1', status: 'fail', provisional: false } as const
  expect(relatedTo(line, camille, shown)).toHaveLength(1)
  expect(relatedTo(line, camille, new Map())).toEqual([])
  expect(relatedTo({ ...line, status: 'pass' }, camille, shown)).toEqual([])
  expect(relatedTo({ ...line, provisional: true }, camille, shown)).toEqual([])
  const texts = (options: object) =>
    printed(sectionOf('category-EL'), camille, { language: 'fr', ...options }).texts.join(' ')
  expect(texts({})).toContain('(OC-2)')
  expect(texts({ leftOut: ['OC-2'] })).not.toContain('(OC-2)')
  expect(texts({ wording: { findings: { 'EL-1': 'Mes mots.' } } })).not.toContain('(OC-2)')
})

it.each(LANGUAGES)(
  'leaves first where pages are short: a follow-up keeps to the client’s length, in %s',
  async (language) => {
    const { audit, options } = await CASES.find(({ name }) => name === 'follow-up')!.make(language)
    const { pages } = await renderReport(audit, { consultant: {}, ...options, language })
    expect(pages).toBeLessThanOrEqual(MOST_CLIENT_PAGES)
  },
)
