import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aplomb, smallClient } from './run'

const BROKEN = 'date,kind,label\n2026-03-02,contact,Un rÃ©seau\n'

test('what is worth knowing of a file that was read is said once, on stderr', () => {
  const folder = smallClient()
  writeFileSync(join(folder, 'outcomes-a.csv'), BROKEN)
  const { code, stdout, stderr } = aplomb(['audit', folder, '--json', '-', '--quiet'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/outcomes-a\.csv/)
  expect(stderr.match(/rÃ©seau/g)).toHaveLength(1)
  expect(stdout).not.toMatch(/rÃ©seau” instead of/)
})

test('several files of one kind of remark are one line', () => {
  const folder = smallClient()
  writeFileSync(join(folder, 'outcomes-a.csv'), BROKEN)
  writeFileSync(join(folder, 'outcomes-b.csv'), BROKEN.replace('03-02', '03-03'))
  writeFileSync(join(folder, 'outcomes-c.csv'), BROKEN.replace('03-02', '03-04'))
  const { stderr } = aplomb(['audit', folder, '--json', '-', '--quiet'])
  const lines = stderr.split('\n').filter((line) => line.includes('rÃ©seau'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/likewise 2 other files/)
})

test('a day of the audit behind all data is said, with the newest day there is', () => {
  const { code, stderr } = aplomb(['audit', smallClient(), '--as-of', '2030-01-31', '--json', '-', '--quiet'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/All data are older than the audited period.+18 May 2026/)
})
