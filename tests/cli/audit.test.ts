import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, sampleFolder, seenPosts, smallClient } from './run'

/** Every kind of output. */
const KINDS = ['pdf', 'json', 'xlsx', 'html', 'pptx'] as const

describe('aplomb audit', () => {
  test('without a folder audits the bundled samples into ./audits and says where', () => {
    const cwd = emptyFolder()
    const { code, stdout } = aplomb(['audit', '--quiet'], { cwd })
    expect(code).toBe(0)
    expect(readdirSync(join(cwd, 'audits')).sort()).toEqual([
      'camille.json',
      'camille.pdf',
      'camille.sha256',
      'etienne.json',
      'etienne.pdf',
      'etienne.sha256',
      'table.csv',
      'table.xlsx',
    ])
    const verified = aplomb(['verify', 'audits/etienne.json'], { cwd })
    expect(verified.stdout).toMatch(/etienne\.json: seal [0-9a-f]{4}(-[0-9a-f]{4}){3}, engine/)
    expect(verified.stdout.match(/Same bytes/g)).toHaveLength(1)
    expect(verified.code).toBe(0)
    expect(stdout).toMatch(/camille\.pdf/)
    expect(stdout).toMatch(/Audience without influence/)
  })

  test('--json - prints the audit alone on stdout, and it follows the published schema', () => {
    const { code, stdout } = aplomb(['audit', sampleFolder('etienne'), '--json', '-', '--quiet'])
    expect(code).toBe(0)
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../resources/schema/audit.schema.json', import.meta.url), 'utf8'),
    )
    const ajv = addFormats(new Ajv2020({ strict: false }))
    const validate = ajv.compile(schema as object)
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true)
  })

  test('writes only what is asked for', () => {
    const out = emptyFolder()
    expect(
      aplomb(['audit', smallClient(), '--json', join(out, 'a.json'), '--quiet'], { cwd: out }).code,
    ).toBe(0)
    expect(readdirSync(out)).toEqual(['a.json'])
  })

  test('writes a workbook whose first sheet names the person', () => {
    const out = emptyFolder()
    const file = join(out, 'a.xlsx')
    expect(aplomb(['audit', smallClient(), '--xlsx', file, '--quiet']).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('the same input twice gives the same bytes, wherever the machine stands', () => {
    const folder = sampleFolder('etienne')
    const [first, second] = [emptyFolder(), emptyFolder()]
    for (const [out, zone] of [
      [first, 'UTC'],
      [second, 'Pacific/Kiritimati'],
    ] as const) {
      const files = KINDS.flatMap((as) => [`--${as}`, join(out, `a.${as}`)])
      expect(aplomb(['audit', folder, ...files, '--quiet'], { zone }).code).toBe(0)
    }
    for (const kind of KINDS) {
      const [one, other] = [first, second].map((out) => readFileSync(join(out, `a.${kind}`)))
      expect(one?.equals(other ?? Buffer.of()), kind).toBe(true)
    }
  })

  test('--lang and --as-of change the audit and nothing else does', () => {
    const { stdout } = aplomb([
      'audit',
      smallClient(),
      '--lang',
      'fr',
      '--as-of',
      '2026-05-31',
      '--json',
      '-',
      '--quiet',
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      language: 'fr',
      asOf: '2026-05-31',
      period: { from: '2025-06-01', to: '2026-05-31' },
    })
  })

  test('several folders: one PDF and one JSON each, a table, and a failed one does not stop the others', () => {
    const out = emptyFolder()
    const [first, second] = [smallClient(), smallClient()]
    const { code, stdout, stderr } = aplomb(['audit', first, emptyFolder(), second, '--out', out, '--quiet'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/client\.json/)
    expect(stdout).toMatch(/not audited/)
    const outputs = [first, second].flatMap((folder) =>
      ['json', 'pdf', 'sha256'].map((as) => `${basename(folder)}.${as}`),
    )
    expect(readdirSync(out).sort()).toEqual([...outputs, 'table.csv', 'table.xlsx'].sort())
  })

  test('progress goes to stderr, results to stdout', () => {
    const { stdout, stderr } = aplomb(['audit', smallClient(), '--json', '-'])
    expect(() => void JSON.parse(stdout)).not.toThrow()
    expect(stderr).toMatch(/seen-posts\.csv/)
  })
})

describe('aplomb new', () => {
  test('makes a folder that can be audited once it is filled in, and never overwrites', () => {
    const folder = join(emptyFolder(), 'client')
    expect(aplomb(['new', folder]).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual([
      'client.json',
      'seen-figures.csv',
      'seen-outcomes.csv',
      'seen-posts.csv',
    ])
    const { code, stderr } = aplomb(['new', folder])
    expect(code).toBe(2)
    expect(stderr).toMatch(/client\.json/)
    expect(aplomb(['inspect', folder]).code).toBe(0)
    const template = JSON.parse(readFileSync(join(folder, 'client.json'), 'utf8')) as object
    expect(template).toMatchObject({ periodMonths: 12, brand: { employees: null }, consultant: { logo: '' } })
    writeFileSync(join(folder, 'seen-posts.csv'), seenPosts(20))
    const audit = aplomb(['audit', folder, '--quiet', '--json', '-'])
    expect({ code: audit.code, stderr: audit.stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('speaks French where the system does', () => {
    const folder = join(emptyFolder(), 'client')
    const { stdout } = aplomb(['new', folder], { lang: 'fr_FR.UTF-8' })
    expect(stdout).toMatch(/est prêt/)
    expect(readFileSync(join(folder, 'client.json'), 'utf8')).toMatch(/"language": "fr"/)
  })
})

describe('aplomb inspect', () => {
  test('--json prints one entry per recognised file and the unknown ones', () => {
    const { code, stdout } = aplomb(['inspect', sampleFolder('camille'), '--json'])
    expect([0, 3]).toContain(code)
    const { sources, unknown } = JSON.parse(stdout) as {
      sources: { format: string; rows: number; kept: number; rejected: unknown[] }[]
      unknown: string[]
    }
    expect(unknown).toEqual([])
    expect(sources.map(({ format }) => format)).toEqual(
      expect.arrayContaining(['linkedin-shares', 'linkedin-comments', 'creator-analytics', 'page-content']),
    )
    for (const { rows, kept, rejected } of sources) expect(kept + rejected.length).toBe(rows)
  })

  test('writes nothing', () => {
    const cwd = emptyFolder()
    aplomb(['inspect', sampleFolder('etienne')], { cwd })
    expect(readdirSync(cwd)).toEqual([])
  })

  test('a path that does not exist: exit 2 and its name', () => {
    const { code, stderr } = aplomb(['inspect', '/nowhere/at-all.csv'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/at-all\.csv/)
    expect(existsSync('/nowhere')).toBe(false)
  })
})
