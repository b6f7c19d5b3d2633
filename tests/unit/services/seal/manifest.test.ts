import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestText, readManifest } from '#services/seal/manifest'
import { hashOfBytes } from '#services/seal/sha256'

test('a manifest is read by sha256sum, names with line feeds and backslashes included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-manifest-'))
  mkdirSync(join(folder, 'client'))
  const names = ['plain.csv', 'with space é.csv', 'line\nfeed.csv', 'back\\slash.csv']
  for (const name of names) writeFileSync(join(folder, 'client', name), name)
  const output = { path: join(folder, 'a.json'), bytes: '{}\n' }
  writeFileSync(output.path, output.bytes)
  const files = names.map((file) => ({ file, bytes: 1, sha256: hashOfBytes(file) }))
  const path = join(folder, 'a.sha256')
  const text = manifestText(path, [output, { path: '-', bytes: '' }], {
    folder: join(folder, 'client'),
    files,
  })
  writeFileSync(path, text)
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', path], { cwd: folder })
  expect(readManifest(text).map(({ file }) => file)).toEqual([
    'a.json',
    ...names.map((name) => `client/${name}`),
  ])
})
