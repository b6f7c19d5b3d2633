import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { htmlReport } from '#services/report/html/html-report'
import { reportContext } from '#services/report/context'
import { findingText } from '#shared/report/wording'
import { figureWithUnit } from '#shared/report/figure'
import type { Audit } from '#shared/model/audit'

const ROOT = new URL('../../../../', import.meta.url)
const stored = (name: string) =>
  JSON.parse(readFileSync(new URL(`tests/golden/${name}.json`, ROOT), 'utf8')) as Audit

/** A printed number with its decimals: 25 430 · 0,58 · 3,8. */
const NUMBER =
  /(?<![\p{L}\d.,/-])\d{1,3}(?:[\u202f\u00a0]\d{3})+(?:,\d+)?|(?<![\p{L}\d.,/-])\d+(?:,\d+)?(?![\d-])/gu

/** Every number that a text may print: those of the audit, as they are, as parts of a hundred and of each other's whole, and how many entries a list has. */
function numbersOf(value: unknown, into: Set<number>): Set<number> {
  if (typeof value === 'number')
    for (const each of [value, value * 100, 100 - value * 100, 1 - value]) into.add(Math.abs(each))
  else if (typeof value === 'string')
    for (const [digits] of value.matchAll(/\d+(?:[.,]\d+)?/g)) into.add(Number(digits.replace(',', '.')))
  else if (Array.isArray(value)) {
    into.add(value.length)
    for (const each of value) numbersOf(each, into)
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) numbersOf(each, into)
  return into
}

/** What a caption adds up: the columns of a table, each and together. */
function sumsOf({ checks }: Audit): number[] {
  return checks.flatMap(({ evidence }) =>
    evidence.flatMap(({ columns, rows }) => {
      const sums = columns.map((_, at) =>
        rows.reduce((sum, row) => sum + (typeof row[at] === 'number' ? row[at] : 0), 0),
      )
      return [...sums, sums.reduce((all, sum) => all + sum, 0)]
    }),
  )
}

/** Numbers that stand in our own sentences: limits of the method, a confidence of 95 %. */
function written(): Set<number> {
  const folders = ['shared/locale/fr', 'shared/locale/fr/checks']
  const texts = folders.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map(({ name }) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')),
  )
  return numbersOf(texts, new Set())
}

describe.each(['camille', 'etienne'])('the numbers of the report of %s', (name) => {
  const audit = stored(name)
  const page = parse(new TextDecoder().decode(htmlReport(audit, { language: 'fr', consultant: {} })))
  for (const svg of page.querySelectorAll('svg, style, head')) svg.remove()
  const text = page.structuredText

  it('have each a source in the audit, rounded as it is printed', () => {
    const known = [...numbersOf(audit, written()), ...sumsOf(audit)]
    const byDigits = [0, 1, 2, 3].map((digits) => new Set(known.map((value) => value.toFixed(digits))))
    const orphans = [...text.matchAll(NUMBER)]
      .map(([printed]) => printed.replaceAll(/[\u202f\u00a0]/g, '').replace(',', '.'))
      .filter((printed) => {
        const digits = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0
        const value = Number(printed)
        return value > 31 && !byDigits[digits]?.has(value.toFixed(digits))
      })
    expect([...new Set(orphans)]).toEqual([])
  })

  it('are the same wherever one figure is named: in its finding and in the plan', () => {
    const context = reportContext(audit, { language: 'fr', consultant: {} })
    const { translator } = context
    for (const { check: id, target } of audit.actions) {
      const check = audit.checks.find((each) => each.id === id)
      if (!check || check.estimate === null || target === null || check.scale !== 'fraction') continue
      const today = figureWithUnit(check.estimate, check, translator)
      const told = findingText(check, context)
      const shares = [...told.matchAll(/[\d,]+\u00a0%/g)].map(([share]) => share)
      if (shares.length === 0) continue
      const rest = figureWithUnit(1 - check.estimate, check, translator)
      expect(
        shares.some((share) => share === today || share === rest),
        `${id}: ${told} / ${today}`,
      ).toBe(true)
    }
  })
})
