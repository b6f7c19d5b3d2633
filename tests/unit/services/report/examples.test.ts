import { expect, it } from 'vitest'
import type { Audit, AuditPost } from '#shared/model/audit'
import { examplesOf } from '#shared/report/examples'
import { exampleBlocks } from '#services/report/examples'
import { reportContext } from '#services/report/context'
import { specimen } from '#services/report/specimen'
import { storedAudit } from '../../../tools/stored-audit'
import { printed } from './sections/printed'

const camille = storedAudit('camille')
const shown = new Map(camille.checks.map((check) => [check.id, check]))
const context = (options: object = {}) =>
  reportContext(camille, { language: 'fr', consultant: {}, ...options })

function chosen(change: (post: AuditPost) => AuditPost = (post) => post): (string | number)[][] {
  const audit: Audit = { ...camille, posts: camille.posts.map(change) }
  return examplesOf(audit, shown).map(({ why, post }) => [why, post.title, post.outcomes])
}

/** The texts of a block in its preferred size. */
function textsOf(blocks: ReturnType<typeof specimen>): string {
  const content = {
    id: 'summary' as const,
    render: () => ({ stack: blocks.flatMap(([first]) => first ?? []) }),
  }
  return printed(content, camille, { language: 'fr' }).texts.join(' ')
}

it('shows the post that outcomes name most beside the most seen one away from the trade', () => {
  expect(chosen()).toEqual([
    ['useful', 'Passer du tableur à la GMAO en cinq semaines', 6],
    ['seen', 'Canicule : les dix villes les plus chaudes', 0],
  ])
  const said = textsOf(exampleBlocks('anomaly', context()))
  expect(said).toContain('« Passer du tableur à la GMAO en cinq semaines »')
  expect(said).toContain('19 mai 2026 : 420 lectures, 6 résultats observés avec elle.')
  expect(said).toContain('8 juil. 2026 : 20 140 affichages, aucun résultat observé avec elle.')
})

it('shows the least seen post of service where no outcome names one, and nothing that an outcome names as a bad example', () => {
  const [[why, , outcomes] = []] = chosen((post) => ({ ...post, outcomes: 0 }))
  expect([why, outcomes]).toEqual(['served', 0])
  const seen = chosen((post) => (post.title?.startsWith('Canicule') ? { ...post, outcomes: 1 } : post)).at(-1)
  expect(seen?.[1]).not.toMatch(/^Canicule/)
})

it('calls no post off the trade or of service by a proposal, and compares no reads with impressions', () => {
  expect(chosen((post) => ({ ...post, labelSource: 'proposed' }))).toEqual([])
  const read = chosen((post) =>
    post.title?.startsWith('Lundi matin') ? { ...post, seen: { value: 90_000, basis: 'openings' } } : post,
  )
  expect(read.at(-1)?.[1]).toMatch(/^Canicule/)
})

it('shows both or none, once in the report, and none by a check that is left out', () => {
  expect(chosen((post) => ({ ...post, subject: 'trade' }))).toEqual([])
  expect(exampleBlocks('productive', context())).toEqual([])
  expect(exampleBlocks('productive', context({ sections: ['productive'] }))).toHaveLength(1)
  expect(exampleBlocks('anomaly', context({ leftOut: ['EL-3'] }))).toEqual([])
})

it('outlines the first answer from the question, the nearest posts and what they leave out', () => {
  const said = textsOf(specimen(camille.checks, context()))
  expect(said).toContain('« Combien coûte une GMAO pour un site de cent personnes ? »')
  expect(said).toContain(
    '« Passer du tableur à la GMAO en cinq semaines », 19 mai 2026 (en commun : GMAO, site, cent, personnes)',
  )
  expect(said).toContain(
    'Traitez aussi ce que la question demande et que le plus proche ne nomme pas : coûte.',
  )
  expect(
    specimen(
      camille.checks.filter(({ id }) => id !== 'SA-2'),
      context(),
    ),
  ).toEqual([])
})
