import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMATS } from '#services/import/formats/registry'
import { conformance, formatsPage } from '../../../tools/conformance/page'
import { VARIANTS } from '../../../tools/conformance/cases'

test('docs/formats.md says what the fixtures give', async () => {
  const page = readFileSync(new URL('../../../../docs/formats.md', import.meta.url), 'utf8')
  expect(page, 'run npm run formats').toBe(await formatsPage())
})

test('every format has a fixture', () => {
  expect(FORMATS.map(({ id }) => id).filter((id) => !VARIANTS.some(({ format }) => format === id))).toEqual(
    [],
  )
})

test('every fixture is recognised by its own format alone, in the language it is in, and its rows add up', async () => {
  for (const { format, fixture, language, recognised, result } of await conformance()) {
    expect(recognised, fixture).toEqual([format])
    expect(result.kept + result.rejected.length, fixture).toBe(result.rows)
    if (['fr', 'pt', 'nl'].includes(language)) expect(result.language, fixture).toBe(language)
  }
})
