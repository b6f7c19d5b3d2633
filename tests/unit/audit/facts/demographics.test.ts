import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { demographics, type Demographics } from '#shared/audit/facts/demographics'
import type { Demographic } from '#shared/model/records'
import { anInput, FILE } from '../build'

const row = (name: string, share: number, change: Partial<Demographic> = {}): Demographic => ({
  who: 'person',
  scope: 'audience',
  category: 'jobTitle',
  name,
  share,
  upper: null,
  count: null,
  source: FILE,
  ...change,
})
const found = (rows: Demographic[], targets: { jobTitles?: string[]; locations?: string[] }) =>
  demographics.of(anInput({ client: { targets: targets as never }, records: { demographics: rows } }))

it('bounds the share in the target: who is listed elsewhere is out, who is not listed may be anybody', () => {
  const rows = [row('Directeur général', 0.1), row('Étudiant', 0.3), row('Directeur', 0.05)]
  const { scope, reach } = found(rows, { jobTitles: ['directeur'] }) as Demographics
  expect(scope).toBe('audience')
  expect(reach[0]?.lower).toBeCloseTo(0.15)
  expect(reach[0]?.upper).toBeCloseTo(0.7)
  expect(reach[0]?.listed.map(({ name, inTarget }) => [name, inTarget])).toEqual([
    ['Étudiant', false],
    ['Directeur général', true],
    ['Directeur', true],
  ])
})

it('knows whole words alone: a part of a word is no target', () => {
  const { reach } = found([row('Codirecteur', 0.4)], { jobTitles: ['directeur'] }) as Demographics
  expect(reach[0]).toMatchObject({ lower: 0, upper: 0.6 })
})

it('takes the readers of the content before the followers, and never the page’s own', () => {
  const rows = [
    row('Acheteur', 0.2),
    row('Acheteur', 0.6, { scope: 'content' }),
    row('Acheteur', 0.9, { who: 'page', scope: 'content' }),
  ]
  const found2 = found(rows, { jobTitles: ['acheteur'] }) as Demographics
  expect([found2.scope, found2.reach[0]?.lower]).toEqual(['content', 0.6])
})

it('puts the dimension with the lowest lower bound first, and leaves out those without figures', () => {
  const rows = [row('Acheteur', 0.5), row('Lyon', 0.1, { category: 'location' })]
  const { reach } = found(rows, { jobTitles: ['acheteur'], locations: ['lyon'] }) as Demographics
  expect(reach.map(({ dimension }) => dimension)).toEqual(['location', 'jobTitle'])
})

it('is missing without a target, and without figures of the dimension that has one', () => {
  expect((found([row('Acheteur', 0.5)], {}) as Missing).message.key).toContain('targets')
  expect(found([row('Acheteur', 0.5)], { locations: ['lyon'] })).toBeInstanceOf(Missing)
})
