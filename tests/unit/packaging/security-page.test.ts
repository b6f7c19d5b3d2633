import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SECURITY_PAGE, withTables } from '../../tools/security-page'

const ROOT = new URL('../../../', import.meta.url).pathname
const page = readFileSync(SECURITY_PAGE, 'utf8')
const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.test.ts'),
)

describe('docs/security.md', () => {
  test('holds the budgets and the lines of the code (npm run security)', () => {
    expect(withTables(page) === page).toBe(true)
  })

  test('names tests and files that are there, each test by a name that fits one alone', () => {
    const named = [...page.matchAll(/`([\w./-]+\.(?:ts|tsx|yml))(?::\d+)?`/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(50)
    const wrong = [...new Set(named)].filter((name) =>
      name.endsWith('.test.ts')
        ? tests.filter((known) => `tests/${known}`.endsWith(name.startsWith('tests/') ? name : `/${name}`))
            .length !== 1
        : !existsSync(join(ROOT, name)),
    )
    expect(wrong).toEqual([])
  })

  test('tells the state of every fault that attackers found', () => {
    const faults = [...page.matchAll(/^\| T(\d+) \|/gm)].map(([, number]) => Number(number))
    expect([...new Set(faults)]).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
  })
})

test('Electron is an exact version', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
})
