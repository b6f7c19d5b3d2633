import type { CheckId } from '#shared/audit/catalogue'
import type { MessageKey, ReferenceId } from '#shared/locale/keys'
import { describe, expect, it } from 'vitest'
import { headlineFigure, printedScore, standingFigure } from '#shared/report/figure'
import { exactly } from '#shared/report/wording'
import { figureOf, headlineOf } from '#shared/audit/engine/run-check'
import { withFigure } from '#services/report/finding-list'
import { AVOIDED } from '#services/report/method-benchmarks'
import { CATEGORIES } from '#shared/audit/catalogue'
import { createTranslator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { lacksData } from '#shared/report/sections'
import doNotUse from '../../../../shared/audit/benchmarks/do-not-use.json'
import sources from '../../../../shared/audit/benchmarks/sources.json'

const LANGUAGES = ['fr', 'en'] as const
const STATUSES = ['pass', 'warn', 'fail'] as const
const weighed = CATEGORIES.flatMap(({ checks }) => checks).filter(({ weight }) => weight > 0)

// Every value that a headline may name, as the checks give them.
const VALUES = {
  k: 9,
  n: 142,
  p: 0.06,
  rest: 133,
  out: 133,
  m: 12,
  r: 4,
  x: 15.3,
  d: 22,
  j: 87,
  silent: 13,
  rate: 0.021,
  mode: 'tier',
  case: 'both',
  side: 'high',
  scope: 'content',
  metric: 'visits',
  ownWords: 25,
  nearOne: 'no',
  denominator: 'posts',
}

function check(id: CheckId, over: Partial<CheckResult> = {}): CheckResult {
  const message = { key: `checks.${id}.${over.status ?? 'fail'}` as MessageKey, values: VALUES }
  return {
    id,
    status: 'fail',
    score: 20,
    weight: 3,
    estimate: 0.06,
    interval: null,
    n: 142,
    unit: 'fraction',
    scale: 'fraction',
    byNature: false,
    figure: null,
    headline: null,
    provisional: false,
    message,
    evidence: [],
    params: {},
    sources: [],
    ...over,
  }
}

describe('headlines', () => {
  it.each(LANGUAGES)('are there for every weighed check and result, short and finished (%s)', (language) => {
    const translator = createTranslator(language)
    for (const { id } of weighed) {
      for (const status of STATUSES) {
        const told = headlineOf({}, { id, kind: 'census' }, status, { key: 'missing.posts', values: VALUES })
        const headline = told && translator.message(told)
        expect(headline, `${id} ${status}`).toMatch(/^[\p{Lu}\d].*\.$/u)
        expect(headline, `${id} ${status}`).not.toMatch(/[{}]|undefined|NaN/)
        expect(headline?.length ?? 0, `${id} ${status}`).toBeLessThan(86)
      }
    }
  })

  it('follow the side on which a check fails', () => {
    const translator = createTranslator('fr')
    const on = (variant: 'failFew' | 'failMany') => {
      const told = headlineOf({ variant }, { id: 'BA-1', kind: 'census' }, 'fail', {
        key: 'missing.posts',
        values: VALUES,
      })
      return told && translator.message(told)
    }
    expect(on('failFew')).toContain('autre chose')
    expect(on('failMany')).toContain('comme la page')
    const none = { key: 'missing.posts' as const, values: {} }
    expect(headlineOf({}, { id: 'DQ-1', kind: 'gate' }, 'fail', none)).toBeNull()
    expect(headlineOf({}, { id: 'OV-2', kind: 'census' }, 'not_applicable', none)).toBeNull()
  })
})

describe('the figure of a finding', () => {
  const translator = createTranslator('fr')

  it('is a share, a count, or a change, in the way of the language', () => {
    const printed = (found: Parameters<typeof figureOf>[0]) =>
      headlineFigure(
        { figure: figureOf(found), message: { key: 'missing.posts', values: {} } },
        { translator },
      )
    expect(printed({ estimate: 0.06, unit: 'fraction' })).toBe('6\u00a0%')
    expect(printed({ estimate: 0.53, unit: 'ratio', isChange: true })).toBe('\u221247\u00a0%')
    expect(printed({ estimate: 0.53, unit: 'ratio' })).toBe('53\u00a0%')
    expect(printed({ estimate: 15.3, unit: 'perDay' })).toBe('15,3')
    expect(printed({ estimate: -0.2, unit: 'index', figure: { value: 22, unit: 'days' } })).toBe(
      '22\u00a0jours',
    )
    expect(printed({ estimate: 0.4, unit: 'index' })).toBeNull()
  })

  it('stands beside what it counts, where it stands alone', () => {
    const alone = (id: CheckId, unit: CheckResult['scale'], figure: CheckResult['figure']) => {
      const standing = standingFigure(check(id, { scale: unit, figure }), translator)
      return standing && [standing.figure, standing.counts]
    }
    expect(alone('CA-1', 'perWeek', { value: 2.88, unit: 'perWeek' })).toEqual(['2,9', 'par semaine'])
    expect(alone('CA-2', 'perDay', { value: 15.41, unit: 'perDay' })).toEqual(['15,4', 'par jour ouvré'])
    expect(alone('CA-3', 'index', { value: 22, unit: 'days' })).toEqual(['22', 'jours'])
    expect(alone('PG-1', 'count', { value: 1, unit: 'count' })).toEqual(['1', 'interaction par publication'])
    expect(alone('EL-1', 'fraction', { value: 0.06, unit: 'fraction' })).toEqual(['6\u00a0%', null])
    expect(alone('OC-4', 'ratio', { value: 0.39, unit: 'ratio', as: 'change' })).toEqual([
      '\u221261\u00a0%',
      null,
    ])
    expect(alone('EL-4', 'index', null)).toBeNull()
  })

  it('is never a zero where something was counted', () => {
    const share = { value: 0.0003, unit: 'fraction' } as const
    const message = { key: 'missing.posts' as const, values: {} }
    expect(headlineFigure({ figure: share, message }, { translator })).toBe('0,03\u00a0%')
    expect(exactly(message, share).values['percentDecimals']).toBe(2)
    expect(headlineFigure({ figure: { ...share, value: 0 }, message }, { translator })).toBe('0\u00a0%')
  })

  it('is bold in its sentence, else the first number is', () => {
    const bold = (sentence: string, figure: string | null) =>
      withFigure(sentence, figure).find((run) => run.bold)?.text
    expect(bold('Sur 684 publications, 142 sont de vous (21\u00a0%).', '21\u00a0%')).toBe('21\u00a0%')
    expect(bold('Sur 1\u202f684 publications, rien.', null)).toBe('1\u202f684')
    expect(withFigure('Rien à compter.', null)).toEqual([{ text: 'Rien à compter.' }])
  })

  it('prints a score in the band of its result', () => {
    expect(printedScore({ score: 89.7, status: 'warn' })).toBe(89)
    expect(printedScore({ score: 49.9, status: 'fail' })).toBe(49)
    expect(printedScore({ score: 95.6, status: 'pass' })).toBe(96)
  })

  it('knows data that lack from questions that do not arise', () => {
    const open = { status: 'not_applicable', score: null } as const
    expect(lacksData(check('OV-2', { ...open, byNature: true }))).toBe(false)
    expect(lacksData(check('OC-2', open))).toBe(true)
    expect(lacksData(check('OC-2'))).toBe(false)
  })
})

describe('the annex', () => {
  it.each(LANGUAGES)('spells every source and every figure left aside (%s)', (language) => {
    const translator = createTranslator(language)
    for (const key of Object.keys(sources) as ReferenceId[])
      expect(translator.t(`report.reference.${key}`)).not.toBe('')
    expect(doNotUse.map(({ id }) => id)).toEqual([...AVOIDED])
    for (const id of AVOIDED)
      for (const part of ['claim', 'why'])
        expect(translator.has(`report.avoid.${id}.${part}`), `${id} ${part}`).toBe(true)
  })
})
