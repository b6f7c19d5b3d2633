import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClientFile } from '#services/import/client-file'
import { readMappings } from '#services/import/mapping/mapping-file'
import { readReportFile } from '#services/import/report-file'
import { wholeFile } from '#services/import/read/whole-file'
import { verifyAudit } from '#services/seal/verify-audit'
import { readEmployerFolder } from '#services/team/employer-folder'
import { DESCRIPTION, OWN_FILE } from '#shared/model/budgets'
import { readEarlierFile } from '../../../../../electron/cli/since'

const folder = mkdtempSync(join(tmpdir(), 'aplomb-whole-'))

/** A file with a hole, which takes no room on the disk. */
function large(name: string, bytes: number): { path: string; absolute: string; size: number } {
  const absolute = join(folder, name)
  writeFileSync(absolute, '{')
  truncateSync(absolute, bytes)
  return { path: name, absolute, size: bytes }
}

const tooLarge = (limit: number) => ({ code: 'read.tooLarge', values: { limit: limit / 2 ** 20 } })

test('a file that describes others, or that we wrote, is not read past its limit, whoever reads it', async () => {
  const client = large('client.json', DESCRIPTION.bytes + 1)
  await expect(readClientFile(folder, client)).rejects.toMatchObject(tooLarge(DESCRIPTION.bytes))
  await expect(readMappings(large('mapping.json', DESCRIPTION.bytes + 1))).rejects.toMatchObject(
    tooLarge(DESCRIPTION.bytes),
  )
  large('employer.json', DESCRIPTION.bytes + 1)
  await expect(readEmployerFolder(folder)).rejects.toMatchObject(tooLarge(DESCRIPTION.bytes))
  large('report.json', OWN_FILE.report + 1)
  await expect(readReportFile(folder)).rejects.toMatchObject(tooLarge(OWN_FILE.report))
  const { absolute } = large('audit.json', OWN_FILE.audit + 1)
  await expect(verifyAudit(absolute)).rejects.toMatchObject(tooLarge(OWN_FILE.audit))
  await expect(readEarlierFile(absolute)).rejects.toMatchObject(tooLarge(OWN_FILE.audit))
})

test('a file at its limit is read; one that is missing, or a folder, is said to be', async () => {
  const { path, absolute } = large('a.json', 100)
  expect(await wholeFile(path, absolute, 100)).toHaveLength(100)
  await expect(wholeFile('b.json', join(folder, 'b.json'), 100)).rejects.toMatchObject({
    code: 'read.missing',
    values: { file: 'b.json' },
  })
  mkdirSync(join(folder, 'c.json'))
  await expect(wholeFile('c.json', join(folder, 'c.json'), 10_000)).rejects.toMatchObject({
    code: 'read.notReadable',
  })
  expect(await readReportFile(join(folder, 'c.json'))).toEqual({})
})
