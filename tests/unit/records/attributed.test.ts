import { expect, it } from 'vitest'
import type { Outcome } from '#shared/model/records'
import { isAttributed } from '#shared/records/attributed'

const outcome: Outcome = {
  date: '2026-05-20',
  kind: 'contact',
  label: '',
  value: null,
  currency: null,
  declaredSource: null,
  postUrl: null,
  postId: null,
  source: 'f.csv',
}

it('an outcome of no stated source is not one of the posts', () => {
  expect(isAttributed(outcome)).toBe(false)
  expect(isAttributed({ ...outcome, declaredSource: 'bouche à oreille' })).toBe(false)
})

it('a source that denies a post, buys it or means one of others is not one of the posts', () => {
  const isOne = (declaredSource: string) => isAttributed({ ...outcome, declaredSource })
  const others = ['not a post', 'pas de publication', 'has never read your posts', 'n’a jamais vu nos posts']
  const bought = ['sponsored post', 'article payant']
  const approached = [
    'LinkedIn InMail',
    'cold LinkedIn outreach',
    'LinkedIn Lead Gen Form',
    'prospection LinkedIn',
  ]
  const inPrint = ['press article', 'article de presse', 'article in the local newspaper', 'post office']
  const onSite = [
    'Newsletter',
    'newsletter signup',
    'blog post',
    'article du site internet',
    'infolettre juin',
  ]
  for (const source of [...others, ...bought, ...inPrint, ...onSite, ...approached])
    expect([source, isOne(source)]).toEqual([source, false])
  const own = [
    'read the article',
    'votre publication sur le planning',
    'impressed by a post',
    'LinkedIn, pas un salon',
    'LinkedIn newsletter',
    'abonné à votre newsletter',
  ]
  for (const source of own) expect([source, isOne(source)]).toEqual([source, true])
})

it('what the consultant says decides, but for a lost deal', () => {
  expect(isAttributed({ ...outcome, attributed: true })).toBe(true)
  expect(isAttributed({ ...outcome, declaredSource: 'LinkedIn', attributed: false })).toBe(false)
  expect(isAttributed({ ...outcome, attributed: true, stage: 'lost' })).toBe(false)
})
