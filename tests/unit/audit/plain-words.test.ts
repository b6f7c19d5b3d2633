import type { MessageKey } from '#shared/locale/keys'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/locale/translator'
import { MESSAGES } from '#shared/locale/messages'
import type { MessageValues } from '#shared/model/app-error'
import { runAudit } from '#shared/audit/engine/run-audit'
import { CATEGORIES } from '#shared/audit/catalogue'
import { CHECKS } from '#shared/audit/checks/registry'
import { anInput, someLabels, somePosts } from './build'
import { inFrench, judged } from './judged'

type Checked = MessageKey extends infer Key ? (Key extends `checks.${infer Rest}` ? Rest : never) : never

const say = (language: 'fr' | 'en', key: Checked, values: MessageValues) =>
  createTranslator(language)
    .t(`checks.${key}`, values)
    .replace(/[\u00a0\u202f]/g, ' ')

const limitOf = (id: string) =>
  CATEGORIES.flatMap(({ checks }) => checks).find((check) => check.id === id)?.limits?.pass

describe('what the checks say', () => {
  const pace = (language: 'fr' | 'en', posts: number, x: number) =>
    say(language, 'CA-1.pass', { posts, x, weeks: 40, leave: 0, hasLeave: 'no', of: 'middle' })

  it('counts own posts, and per week only where that says something', () => {
    expect(pace('fr', 2, 0)).toContain(
      'Vous avez publié 2 fois sur la période, partages non comptés (40 semaines entières).',
    )
    expect(pace('fr', 0, 0)).toContain('Vous n’avez rien publié sur la période')
    expect(pace('fr', 20, 0.5)).toContain(
      ' : 0,5 fois par semaine (moitié centrale de 40 semaines entières).',
    )
    expect(pace('fr', 41, 1)).toContain('41 fois sur la période, partages non comptés : une fois par semaine')
    expect(pace('en', 1, 0)).toContain(
      'You published once in the period, shares not counted (40 whole weeks).',
    )
    expect(pace('en', 41, 1)).toContain(': once a week')
    expect(pace('en', 120, 3)).toContain(': 3 times a week')
  })

  it('asks in the advice for what the action asks, and the action for what the limit asks', () => {
    expect(limitOf('EL-1')).toBe(0.75)
    for (const part of ['advice', 'action'] as const) {
      expect(say('fr', `EL-1.${part}`, {})).toContain('une sur quatre au plus')
      expect(say('en', `EL-1.${part}`, {})).toContain('one in four at most')
    }
    expect(5 / 7).toBeGreaterThanOrEqual(limitOf('OV-1') ?? 1)
    expect(say('fr', 'OV-1.advice', {})).toContain('cinq contenus personnels pour deux partages')
    expect(say('en', 'OV-1.action', {})).toContain('five pieces of your own for every two shares')
  })

  it('never asks a client with a log to begin one', () => {
    expect(say('fr', 'OC-1.action', { n: 0 })).toContain('Comment nous avez-vous connus')
    expect(say('fr', 'OC-1.action', { n: 14 })).toContain('« aucun » quand il n’y en a pas')
    expect(say('en', 'OC-1.action', { n: 14 })).not.toContain('How did you hear')
  })

  it('calls linked what is counted because it is linked: results without a post are results all the same', () => {
    for (const language of ['fr', 'en'] as const)
      for (const results of [0, 1, 14])
        expect(createTranslator(language).t('report.results.stepNote', { posts: 24, results })).toMatch(
          /rattaché|linked/,
        )
  })

  it('says of views and of followers what is measured, and no more', () => {
    // A declared line may hold other subjects than the brand and its trade.
    for (const status of ['warn', 'fail'] as const)
      expect(say('en', `EL-3.headline.${status}`, { p: 0.27 })).toContain(
        'other than the brand and your trade',
      )
    expect(say('en', 'PG-1.fail', { n: 20, f: 253, i: 1 })).not.toContain('reached')
    expect(say('fr', 'RR-5.headline.warn', { p: 0.38, scope: 'content' })).toContain('38 % au moins')
  })

  it('calls a ratio near 1 about the same, and never prints 1 for what is under it', () => {
    const page = { n: 53, x: 0.058, low: 0.0174, high: 0.052 }
    const near = say('en', 'PG-2.warn', { ...page, ratio: 0.9975903614457832, nearOne: 'yes' })
    expect(near).toContain('about the same as the first (0.998 times)')
    expect(say('fr', 'PG-2.warn', { ...page, ratio: 0.9, nearOne: 'no' })).toContain(
      'vaut 0,9 fois la première',
    )
  })

  it('counts interactions per hundred impressions, which are not people', () => {
    const rated = (language: 'fr' | 'en', rate: number, per100: string) =>
      say(language, 'RR-1.fail', {
        rate,
        per100,
        definition: 'er_member',
        mode: 'history',
        ratio: 0.6,
        nearOne: 'no',
      })
    expect(rated('fr', 0.00815, 'few')).toContain('obtient 0,8 interaction pour 100 affichages.')
    expect(rated('fr', 0.041, 'many')).toContain('obtient 4,1 interactions pour 100 affichages.')
    expect(rated('en', 0.00815, 'few')).toContain('gets 0.8 interactions per 100 impressions.')
    expect(rated('en', 0.01, 'one')).toContain('gets 1 interaction per 100 impressions.')
  })

  it('says of which views a share is', () => {
    const peak = (denominator: string) => say('fr', 'RR-3.pass', { p: 0.034, denominator })
    expect(peak('daily')).toContain('3 % de toutes les vues de votre compte')
    expect(peak('posts')).toContain('3 % des vues des publications mesurées')
  })

  it('names the share by importance only where it differs', () => {
    const asked = (weighted: string) => say('fr', 'SA-2.fail', { m: 12, k: 1, p: 0.12, weighted })
    expect(asked('yes')).toBe(
      'Vos clients posent 12 questions ; vous avez répondu à une seule (12 % du total, pondéré par l’importance).',
    )
    expect(asked('no')).toBe('Vos clients posent 12 questions ; vous avez répondu à une seule.')
    const same = Array.from({ length: 10 }, (_, i) => ({ text: `Question ${i}`, importance: 2 }))
    const ask = (questions: typeof same) =>
      judged(
        'SA-2',
        anInput({
          client: {
            questions,
            labels: someLabels(2, () => ({ subject: 'trade', intent: 'serve', answers: [0] })),
          },
          records: { posts: somePosts(2) },
        }),
      ).message.values['weighted']
    expect(ask(same)).toBe('no')
    expect(ask(same.map((question, i) => ({ ...question, importance: i === 0 ? 1 : 3 })))).toBe('yes')
  })

  it('says that the months at the ends of the period are incomplete', () => {
    const fr = say('fr', 'OC-1.warn', { n: 14, noted: 9, months: 13, partial: 'both' })
    expect(fr).toContain(
      '9 de ses 13 mois en comptent au moins un (le premier et le dernier sont incomplets)',
    )
  })

  it('asks a page that publishes little for a reason to react, not for less', () => {
    expect(say('fr', 'PG-1.action', { why: 'reason' })).toContain('une raison de réagir')
    expect(say('fr', 'PG-1.action', { why: 'few' })).toContain('deux fois moins')
  })

  it('infers a line from a trade alone where there is no brand', () => {
    const labels = someLabels(20, () => ({ subject: 'trade', intent: 'serve' }))
    const input = (brand: null | { name: string }) =>
      anInput({ client: { brand, labels }, records: { posts: somePosts(20) } })
    expect(inFrench(judged('EL-1', input(null)))).toContain('déduite ici de votre métier')
    expect(inFrench(judged('EL-1', input({ name: 'Kervane' })))).toContain(
      'déduite ici de la marque et de son métier',
    )
  })

  it('says which of the two conditions of the period is missed', () => {
    const posts = somePosts(20, () => ({
      metrics: { impressions: 100, reactions: 1, comments: 0, reposts: 0 },
    }))
    const { verdictReason } = runAudit(anInput({ records: { posts } }))
    expect(verdictReason).toMatchObject({ values: { short: 'days', days: 20, kinds: 2 } })
    const [fr, en] = (['fr', 'en'] as const).map((language) =>
      createTranslator(language).message(verdictReason),
    )
    expect(fr?.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Les données couvrent 20 jours et il en faut 90 : l’indice d’influence n’est pas affiché.',
    )
    expect(en).toBe('The data cover 20 days, and 90 are needed: the influence index is not shown.')
  })

  it('says that nothing at all falls in the period, rather than less than a day', () => {
    const { verdictReason } = runAudit(anInput({ records: { posts: somePosts(20) }, asOf: '2028-11-15' }))
    expect(verdictReason).toMatchObject({ values: { short: 'both', days: 0 } })
    expect(createTranslator('en').message(verdictReason)).toBe(
      'No data fall in the audited period, and 90 days of data of two kinds are needed: the influence index is not shown.',
    )
    expect(createTranslator('fr').message(verdictReason)).toMatch(/^Aucune donnée ne date de la période/)
  })

  it('speaks to the reader in every question', () => {
    for (const [key, text] of MESSAGES.fr)
      if (/^checks\.[A-Z]{2}-\d\.question$/.test(key))
        expect([key, text]).toEqual([key, text.replace(/la personne|l’auteur/i, '')])
    for (const [key, text] of MESSAGES.en)
      if (/^checks\.[A-Z]{2}-\d\.question$/.test(key))
        expect([key, text]).toEqual([key, text.replace(/the (person|author)/i, '')])
  })

  it('speaks of the client to the consultant who asks', () => {
    const asked = (language: 'fr' | 'en') =>
      [...MESSAGES[language]].filter(([key]) => /^checks\.[A-Z]{2}-\d\.asked$/.test(key))
    expect(asked('fr')).toHaveLength(Object.keys(CHECKS).length)
    for (const [key, text] of asked('fr'))
      expect([key, /(?<![\p{L}])(vous|votre|vos|vôtre)(?![\p{L}])/iu.test(text)]).toEqual([key, false])
    for (const [key, text] of asked('en')) expect([key, /\byou(rs?)?\b/i.test(text)]).toEqual([key, false])
  })

  it('keeps statistics out of the sentences on reading and results', () => {
    for (const language of ['fr', 'en'] as const)
      for (const variant of ['same', 'different', 'notEstablished'])
        expect(MESSAGES[language].get(`checks.OC-3.${variant}`)).not.toContain('tau')
  })
})
