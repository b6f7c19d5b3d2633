import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, settingsOf } from '#shared/audit/catalogue'
import { BENCHMARKS } from '#shared/audit/benchmarks/benchmarks'
import { AVOIDED } from '#services/report/method-benchmarks'
import { createTranslator } from '#shared/locale/translator'
import { helpSections, searched } from '../../../../renderer/src/screens/help/entries'
import { GOLDEN, storedAudit } from '../../../tools/stored-audit'

const checks = CATEGORIES.flatMap((category) => category.checks)

describe.each(['fr', 'en'] as const)('the help in %s', (language) => {
  const sections = helpSections(createTranslator(language))
  const entries = sections.flatMap((section) => section.entries)

  test('has every check of the catalogue, every benchmark and every refused figure', () => {
    const ids = entries.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(checks.map(({ id }) => id)))
    expect(ids).toEqual(expect.arrayContaining(BENCHMARKS.map(({ id }) => `benchmark-${id}`)))
    expect(ids).toEqual(expect.arrayContaining(AVOIDED.map((id) => `avoid-${id}`)))
  })

  test('gives each entry an address of its own', () => {
    const ids = [...sections.map(({ id }) => id), ...entries.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is found by the code of a check, and by words without accents', () => {
    const found = searched(sections, 'ca-2').flatMap((section) => section.entries.map(({ id }) => id))
    expect(found).toContain('CA-2')
    expect(searched(sections, 'mediane metricool zzz')).toEqual([])
    expect(searched(sections, '  ')).toEqual(sections)
  })

  test('calls the parts of the app by their names there', () => {
    const quoted = sections
      .filter(({ id }) => id === 'work')
      .flatMap(({ entries }) => entries.flatMap(({ lines }) => lines.map(({ text }) => text)))
      .flatMap((text) => [...text.matchAll(/[“«]\s?(.+?)\s?[”»]/g)].map(([, name]) => name ?? ''))
    const names = new Set(textsOf(language).map((text) => text.replace(/…$/, '').toLowerCase()))
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((name) => !names.has(name.toLowerCase()))).toEqual([])
  })
})

/** Every text of the language but those of the help itself. */
function textsOf(language: string): string[] {
  const folder = new URL(`../../../../shared/locale/${language}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'help.json')
    .flatMap((name) => leaves(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
}

function leaves(texts: unknown): string[] {
  return typeof texts === 'string' ? [texts] : Object.values(texts as object).flatMap(leaves)
}

test('limits are printed in the unit in which the audit measures', () => {
  const limited = CATEGORIES.flatMap(({ checks }) => checks).filter(({ limits, band }) => limits ?? band)
  // RR-1 and OC-2 have other limits in another mode; RR-4 is a ratio that is said as a share.
  const ids = limited.map(({ id }) => id).filter((id) => !['RR-1', 'OC-2', 'RR-4'].includes(id))
  for (const name of GOLDEN) {
    const { checks: results } = storedAudit(name)
    for (const { id, unit } of results)
      if (unit !== null && ids.includes(id)) expect([id, settingsOf(id)?.unit]).toEqual([id, unit])
  }
})
