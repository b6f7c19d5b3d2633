import type { CheckId } from '#shared/audit/catalogue'
import type { MessageKey, ReferenceId, Under } from '#shared/locale/keys'
import { describe, expect, it } from 'vitest'
import { headlineFigure, headlineOf, printedScore } from '#services/report/finding'
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
        const headline = headlineOf(check(id, { status }), { translator })
        expect(headline, `${id} ${status}`).toMatch(/^[\p{Lu}\d].*\.$/u)
        expect(headline, `${id} ${status}`).not.toMatch(/[{}]|undefined|NaN/)
        expect(headline?.length ?? 0, `${id} ${status}`).toBeLessThan(86)
      }
    }
  })

  it('follow the side on which a check fails', () => {
    const translator = createTranslator('fr')
    const on = (variant: Under<'checks.BA-1'>) =>
      headlineOf(check('BA-1', { message: { key: `checks.BA-1.${variant}`, values: VALUES } }), {
        translator,
      })
    expect(on('failFew')).toContain('autre chose')
    expect(on('failMany')).toContain('comme la page')
    expect(headlineOf(check('DQ-1'), { translator })).toBeNull()
  })
})

describe('the figure of a finding', () => {
  const translator = createTranslator('fr')

  it('is a share, a count, or a change, in the way of the language', () => {
    expect(headlineFigure(check('OV-1'), { translator })).toBe('6\u00a0%')
    expect(headlineFigure(check('OC-4', { unit: 'ratio', estimate: 0.53 }), { translator })).toBe(
      '\u221247\u00a0%',
    )
    expect(headlineFigure(check('CA-2', { unit: 'perDay', estimate: 15.3 }), { translator })).toBe('15,3')
    expect(headlineFigure(check('CA-3', { unit: 'index', estimate: -0.2 }), { translator })).toBe(
      '22\u00a0jours',
    )
    expect(headlineFigure(check('BA-2', { unit: 'index' }), { translator })).toBeNull()
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
    expect(lacksData(check('OV-2', { ...open, message: { key: 'checks.OV-2.few', values: {} } }))).toBe(false)
    expect(lacksData(check('OC-2', { ...open, message: { key: 'missing.outcomes', values: {} } }))).toBe(true)
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
