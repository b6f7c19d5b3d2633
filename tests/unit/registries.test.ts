import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '#shared/audit/catalogue'
import { CHECKS } from '#shared/audit/checks/registry'
import { FACTS } from '#shared/audit/facts/registry'
import { FORMATS } from '#services/import/formats/registry'
import { SECTIONS } from '#services/report/sections/registry'

const ROOT = join(import.meta.dirname, '../..')

/** Units whose own figures no test names yet. The list only gets shorter: a unit that has its test must leave it. */
const WITHOUT_TEST = {
  checks: [],
  facts: [],
  formats: [],
  sections: [],
} as const satisfies Record<string, readonly string[]>

interface Registry {
  folder: string
  tests: string
  /** The id that each file must have, as it is registered. */
  ids: readonly string[]
  idOf: (file: string) => string
}

const camel = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const same = (file: string) => file

const REGISTRIES: Record<keyof typeof WITHOUT_TEST, Registry> = {
  checks: {
    folder: 'shared/audit/checks',
    tests: 'tests/unit/audit',
    ids: Object.keys(CHECKS),
    idOf: (file) => file.toUpperCase(),
  },
  facts: {
    folder: 'shared/audit/facts',
    tests: 'tests/unit/audit',
    ids: Object.keys(FACTS),
    idOf: camel,
  },
  formats: {
    folder: 'electron/services/import/formats',
    tests: 'tests/unit/services/import',
    ids: FORMATS.map(({ id }) => id),
    idOf: same,
  },
  sections: {
    folder: 'electron/services/report/sections',
    tests: 'tests/unit/services/report',
    ids: [...new Set(SECTIONS.map(({ id }) => (id.startsWith('category-') ? 'category' : id)))],
    idOf: same,
  },
}

describe.each(Object.entries(REGISTRIES))('%s', (name, { folder, tests, ids, idOf }) => {
  const files = readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'registry.ts')
    .map((file) => file.slice(0, -3))

  test('every file of the folder is registered, under the id that is its name', () => {
    expect(files.map(idOf).sort()).toEqual([...ids].sort())
  })

  test('every unit has a test of its name, or one that imports it or names the check; those that have none are listed', () => {
    const written = testsUnder(join(ROOT, tests))
    const untested = files.filter(
      (file) =>
        !written.some(
          ({ path, text }) =>
            path.endsWith(`/${file}.test.ts`) ||
            text.includes(`/${folder.split('/').at(-1) ?? ''}/${file}'`) ||
            (name === 'checks' && text.includes(`'${idOf(file)}'`)),
        ),
    )
    expect(untested.sort()).toEqual([...WITHOUT_TEST[name as keyof typeof WITHOUT_TEST]].sort())
  })
})

test('the id of a check and of a fact is the one it is registered under', () => {
  expect(Object.entries(CHECKS).filter(([id, check]) => check.id !== id)).toEqual([])
  expect(Object.entries(FACTS).filter(([id, fact]) => fact.id !== id)).toEqual([])
})

test('every chart is drawn in a test', () => {
  const folder = join(ROOT, 'shared/charts')
  const written = testsUnder(join(ROOT, 'tests/unit')).map(({ text }) => text)
  const drawings = readdirSync(folder).filter((file) =>
    /\boption\b/.test(readFileSync(join(folder, file), 'utf8')),
  )
  const untested = drawings.filter(
    (file) => !written.some((text) => text.includes(`/charts/${file.slice(0, -3)}'`)),
  )
  expect(untested).toEqual([])
})

test('the catalogue lists every check once, in its category', () => {
  const rows = CATEGORIES.flatMap(({ id: category, checks }) => checks.map(({ id }) => [category, id]))
  expect(rows.filter(([category, id]) => !id?.startsWith(`${category ?? ''}-`))).toEqual([])
  expect(rows.map(([, id]) => id).sort()).toEqual(Object.keys(CHECKS).sort())
})

function testsUnder(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: `/${path}`, text: readFileSync(join(folder, path), 'utf8') }))
}
