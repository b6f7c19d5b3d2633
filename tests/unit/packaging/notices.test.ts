import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NOTICES, noticesText, shippedPackages } from '../../tools/notices'

/** Licences that allow selling a closed or an open program with the package in it, with its text beside. */
const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BSL-1\.0|BlueOak-1\.0\.0|OFL-1\.1|CC-BY-3\.0|CC0-1\.0|Python-2\.0|PSF-2\.0|Unlicense|Zlib)( (AND|OR) (MIT|Zlib|BSL-1\.0|CC0-1\.0|CC-BY-3\.0|Apache-2\.0)| OR GPL-3\.0-or-later)*\)?$/

describe('packages that users get', () => {
  const packages = shippedPackages()

  test('have a licence that allows it', () => {
    expect(packages.length).toBeGreaterThan(20)
    const others = packages.filter(({ licence }) => !ALLOWED.test(licence))
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })

  test('stand in the notices with their texts (npm run notices)', () => {
    expect(readFileSync(NOTICES, 'utf8') === noticesText(packages)).toBe(true)
  })

  test('include those of the page, which are no production packages', () => {
    const names = packages.map(({ name }) => name)
    for (const name of ['@mantine/core', 'dexie', 'zustand', 'react', 'echarts'])
      expect(names).toContain(name)
  })
})
