import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { CLIENT_FILE, EXHIBITS } from '#shared/model/budgets'
import { exhibits } from '#shared/model/report-file'
import { importClient } from '#renderer/store/client-file'

test('pictures of a finding beyond their number or their length are refused', () => {
  const picture = (length: number) => ({
    kind: 'picture',
    data: 'data:image/png;base64,'.padEnd(length, 'A'),
    caption: 'x',
  })
  const given = (count: number, length: number) =>
    exhibits.safeParse({ 'CA-1': Array.from({ length: count }, () => picture(length)) })
  const issues = (count: number, length: number) =>
    given(count, length).error?.issues.map(({ code }) => code) ?? []
  expect(issues(1, EXHIBITS.chars + 1)).toContain('too_big')
  expect(issues(EXHIBITS.count + 1, 100)).toContain('too_big')
  expect(issues(EXHIBITS.count, EXHIBITS.chars)).not.toContain('too_big')
})

test('a client file beyond its bytes is not unpacked', async () => {
  const bytes = new Uint8Array(CLIENT_FILE.bytes + 1)
  await expect(importClient('x.aplomb', bytes)).rejects.toMatchObject({
    code: 'clientFile.tooLarge',
    values: { limit: CLIENT_FILE.bytes / 2 ** 20 },
  })
})
