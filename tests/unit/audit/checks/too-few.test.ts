import { expect, it } from 'vitest'
import { anInput, somePosts } from '../build'
import { inFrench, judged } from '../judged'

const reacted = { impressions: 500, reactions: 9, comments: 1, reposts: 0 }

// What is missing is never said to be a number of posts that is there.
it('an engagement that is known in one half of the period alone is said so, for person and page', () => {
  const posts = somePosts(20, () => ({ metrics: reacted }))
  expect(inFrench(judged('RR-1', anInput({ records: { posts } })))).toBe(
    'Aucune publication de la première moitié de la période et 20 de la seconde ont un taux d’engagement connu ; il en faut au moins 4 dans chacune pour lire une tendance.',
  )
  const ofPage = posts.map((post) => ({
    ...post,
    who: 'page' as const,
    metrics: { ...post.metrics, clicks: { value: 2, source: 'a.csv' } },
  }))
  const page = judged('PG-2', anInput({ records: { posts: [...ofPage, ...somePosts(1, undefined, 500)] } }))
  expect(inFrench(page)).toContain('et 20 de la seconde ont un taux connu')
})

it('posts of one day have no pace, however many they are', () => {
  const posts = somePosts(12, () => ({ publishedAt: '2026-11-02T09:00:00Z' }))
  expect(inFrench(judged('CA-3', anInput({ records: { posts } })))).toBe(
    'Toutes vos publications personnelles datent du même jour : il n’y a pas de rythme à juger.',
  )
})

it('figures that are all 0 are known: the steadiness of nothing scores nothing', () => {
  const posts = somePosts(20, () => ({ metrics: { reactions: 0, comments: 0, reposts: 0 } }))
  const found = judged('RR-4', anInput({ records: { posts } }))
  expect(found).toMatchObject({ score: 0, status: 'fail' })
  expect(inFrench(found)).toBe(
    'Aucune de vos 20 publications dont les chiffres sont connus n’a suscité d’interaction.',
  )
})
