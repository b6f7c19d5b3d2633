import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = new URL('../../../', import.meta.url).pathname

interface Config {
  files: string[]
  asar: boolean
  electronFuses: Record<string, boolean>
  fileAssociations: { ext: string }[]
  directories: { output: string }
  [platform: string]: unknown
}

const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as Config

describe('the installers', () => {
  test('leave no way to run the program as Node or to load another app', () => {
    expect(config.asar).toBe(true)
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('are made for Windows, macOS and Linux, with an icon large enough for all', () => {
    for (const platform of ['win', 'mac', 'linux']) {
      const { icon, target } = config[platform] as { icon: string; target: unknown[] }
      expect(target.length, platform).toBeGreaterThan(0)
      // The width stands at byte 16 of a PNG.
      expect(readFileSync(join(ROOT, icon)).readUInt32BE(16), platform).toBe(1024)
    }
  })

  test('hold what is read at run time and neither sources nor tests', () => {
    const taken = config.files.filter((pattern) => !pattern.startsWith('!'))
    for (const folder of taken.filter((pattern) => pattern.endsWith('/**')))
      if (folder !== 'out/**') expect(existsSync(join(ROOT, folder.slice(0, -3))), folder).toBe(true)
    const main = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { main: string }).main
    expect(taken.some((pattern) => main.startsWith(pattern.slice(0, -2)))).toBe(true)
    // A list of what is taken replaces the builder's "everything"; a whole-project pattern would bring tests and sources along.
    expect(taken.filter((pattern) => !/^(out|resources\/\w+)\/\*\*$|^package\.json$/.test(pattern))).toEqual(
      [],
    )
    expect(config.files).toEqual(expect.arrayContaining(['!**/*.map', '!**/*.ts']))
  })

  test('open the files that the app exports', () => {
    expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['aplomb'])
  })
})
