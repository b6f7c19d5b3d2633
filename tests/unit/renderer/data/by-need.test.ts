import { expect, test } from 'vitest'
import type { ToldFile } from '#renderer/store/rows'
import { foldPlain } from '../../../../renderer/src/screens/data/by-need'

const READ = { format: 'linkedin-shares', kept: 3, rejected: 0, warnings: [] } as const

function file(name: string, has: Partial<ToldFile> = {}): ToldFile {
  return {
    file: name,
    posts: 0,
    sources: [{ ...READ, file: name, warnings: [] }],
    unknown: [],
    failed: [],
    warnings: [],
    awaitingConsent: [],
    ...has,
  }
}

const BROKEN = file('cut.xls', { sources: [], failed: [{ code: 'read.damaged', values: {} }] as never })
const PICTURE = file('photo.png', { sources: [], failed: [{ code: 'read.notData', values: {} }] as never })
const TABLE = file('tool.csv', {
  sources: [],
  unknown: [{ file: 'tool.csv', reason: { key: 'errors.import.unknown.csv', values: {} } }] as never,
})

test('what wants something stands first: a broken file, a table to describe, a file that is no data, then what was read', () => {
  const { told, plain } = foldPlain([file('a.csv'), PICTURE, TABLE, BROKEN])
  expect(told.map((each) => each.file)).toEqual(['cut.xls', 'tool.csv', 'photo.png', 'a.csv'])
  expect(plain).toEqual([])
})

test('many files without a remark are named in one line', () => {
  const many = Array.from({ length: 6 }, (_, index) => file(`${index}.csv`))
  const { told, plain } = foldPlain([...many, BROKEN])
  expect(told).toEqual([BROKEN])
  expect(plain).toEqual(many)
})
