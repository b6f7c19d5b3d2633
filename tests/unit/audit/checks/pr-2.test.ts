import { describe, expect, it } from 'vitest'
import { promiseKept } from '#shared/audit/checks/pr-2'
import { anInput, find, someLabels, somePosts } from '../build'

const promising = (headline: string | undefined, kept: number, n = 20) =>
  anInput({
    client: {
      person: headline === undefined ? {} : { headline },
      themes: [
        { name: 'Vibrations', words: ['vibration'] },
        { name: 'Management', words: ['management'] },
      ],
      labels: someLabels(n, (i) => ({
        subject: 'trade',
        intent: 'serve',
        themes: [i < kept ? 'Vibrations' : 'Management'],
      })),
    },
    records: { posts: somePosts(n) },
  })

describe('PR-2', () => {
  it('scores posts on the announced theme: 90 at 60 %, 50 at 30 %', () => {
    expect(find(promiseKept, promising('Ingénieure vibrations', 12))).toMatchObject({
      score: 90,
      values: { promised: 'Vibrations' },
    })
    expect(find(promiseKept, promising('Ingénieure vibrations', 6))).toMatchObject({ score: 50 })
  })

  it('is not applicable where the headline announces no theme', () => {
    expect(find(promiseKept, promising('Passionnée de la vie', 12))).toMatchObject({
      outcome: 'not_applicable',
      variant: 'noPromise',
    })
  })

  it('takes the whole trade for announced where the line is inferred from the specialties', () => {
    const labels = someLabels(20, (i) => ({ subject: i < 12 ? 'trade' : 'off', intent: 'serve' }))
    const client = {
      labels,
      person: { headline: 'Ingénieure roulements' },
      brand: { specialties: ['roulements', 'capteurs'] },
    }
    expect(find(promiseKept, anInput({ client, records: { posts: somePosts(20) } }))).toMatchObject({
      score: 90,
      values: { promised: 'roulements' },
    })
  })

  it('is missing without any text of the profile, and gives no verdict under twelve posts', () => {
    expect(find(promiseKept, promising(undefined, 12))).toBe('missing.profile')
    expect(find(promiseKept, promising('Ingénieure vibrations', 5, 11))).toMatchObject({
      outcome: 'insufficient',
    })
  })
})
