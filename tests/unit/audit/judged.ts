import type { CheckId } from '#shared/audit/catalogue'
import { expect } from 'vitest'
import { CHECKS } from '#shared/audit/checks/registry'
import type { AuditInput } from '#shared/audit/define/input'
import { runCheck } from '#shared/audit/engine/run-check'
import { MESSAGES } from '#shared/locale/messages'
import { createTranslator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { LANGUAGES } from '#shared/model/vocabulary'
import type { Measure } from '#shared/model/records'
import { FILE, settingsOf } from './build'

const TRANSLATORS = LANGUAGES.map(createTranslator)

/** The stored result of one check; its message, its action and the titles of its evidence must read well in both languages. */
export function judged(id: CheckId, input: AuditInput): CheckResult {
  const { result, failure } = runCheck(CHECKS[id], settingsOf(id), input)
  expect(failure).toBeNull()
  for (const [name, text] of choicesOf(result.message.key))
    expect(result.message.values, `${result.message.key} chooses by ${name}: ${text}`).toHaveProperty(name)
  for (const { t, message, has } of TRANSLATORS) {
    const said = [message(result.message)]
    if (result.status === 'warn' || result.status === 'fail')
      said.push(t(`checks.${id}.action`, result.message.values))
    for (const key of ['title', 'question', 'formula', 'advice'] as const)
      if (key !== 'advice' || result.score !== null)
        said.push(t(`checks.${id}.${key}`, result.message.values))
    for (const text of said) expect(text).not.toMatch(/NaN|null|undefined|[{}]|\bchecks\./)
    for (const { id: table, columns, rows } of result.evidence) {
      expect(has(`evidence.${table}.title`), `evidence.${table}.title`).toBe(true)
      for (const { id: column } of columns)
        expect(has(`evidence.column.${column}`), `evidence.column.${column}`).toBe(true)
      for (const row of rows)
        columns.forEach(({ format }, index) => {
          if (format === 'message' && row[index] !== null)
            expect(has(String(row[index])), String(row[index])).toBe(true)
        })
    }
  }
  return result
}

// The translator says `other` where a choice is not given, for the sake of older audits: a check of today gives them all.
function choicesOf(key: string): [name: string, text: string][] {
  return LANGUAGES.flatMap((language) => {
    const text = MESSAGES[language].get(key) ?? ''
    return [...text.matchAll(/\{(\w+), select,/g)].map(([, name]): [string, string] => [name ?? '', text])
  })
}

/** The message of a result in French. */
export function inFrench({ message }: CheckResult): string {
  return createTranslator('fr')
    .message(message)
    .replace(/[\u00a0\u202f]/g, ' ')
}

/** A dated figure of the person unless told otherwise. */
export function aMeasure(measure: Partial<Measure> & Pick<Measure, 'metric' | 'date' | 'value'>): Measure {
  return { who: 'person', from: null, source: FILE, ...measure }
}

/** The same daily figure on every day from `from`, one value after the other. */
export function daily(
  metric: Measure['metric'],
  who: Measure['who'],
  from: string,
  values: number[],
): Measure[] {
  return values.map((value, index) =>
    aMeasure({
      who,
      metric,
      date: new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
      value,
    }),
  )
}
