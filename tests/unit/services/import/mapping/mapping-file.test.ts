import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { expect, test } from 'vitest'
import { importFolder } from '#services/import/importer'
import { parseMappings } from '#services/import/mapping/mapping-file'

const MAPPING = {
  mappings: [
    { target: 'posts', columns: { url: 'Lien', date: 'Jour', impressions: 'Vues' }, dateOrder: 'dmy' },
  ],
}
const POST_URL = 'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345'

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'aplomb-mapping-'))
  writeFileSync(join(path, 'client.json'), JSON.stringify({ person: { name: 'Ada' }, brand: null }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

test('a table of no known kind is read from the command line as mapping.json says', async () => {
  const path = folder({
    'outil.csv': `Lien;Jour;Vues\n${POST_URL};08/10/2026;12\n`,
    'mapping.json': JSON.stringify(MAPPING),
  })
  const { sources, unknown, records } = await importFolder(path)
  expect(unknown).toEqual([])
  expect(sources).toMatchObject([{ file: 'outil.csv', format: 'mapped-posts', rows: 1, kept: 1 }])
  expect(records.posts).toMatchObject([
    { who: 'person', metrics: { impressions: { value: 12, source: 'outil.csv' } } },
  ])
})

test('without it the table stays unknown', async () => {
  const { unknown } = await importFolder(
    folder({ 'outil.csv': `Lien;Jour;Vues\n${POST_URL};08/10/2026;12\n` }),
  )
  expect(unknown).toMatchObject([{ file: 'outil.csv' }])
})

test('it comes before every format: the list of a tool may be the page’s', async () => {
  const metricool = readFileSync(
    new URL('../../../../fixtures/formats/third_party/metricool_linkedin_2026.csv', import.meta.url),
    'utf8',
  )
  const mappings = [
    {
      target: 'posts',
      who: 'page',
      columns: { url: 'URL', text: 'Title', date: 'Date', impressions: 'Impressions' },
    },
  ]
  const { records, sources } = await importFolder(
    folder({ 'metricool.csv': metricool, 'mapping.json': JSON.stringify({ mappings }) }),
  )
  expect(sources.map(({ format }) => format)).toEqual(['mapped-posts'])
  expect(records.posts).toMatchObject([{ who: 'page' }])
})

test('the proposed repair of broken accents is accepted there', async () => {
  const broken = Buffer.from(
    'Lien;Jour;Vues;Texte\n' + `${POST_URL};08/10/2026;12;réseau d’entraide\n`,
    'utf8',
  ).toString('latin1')
  const mappings = [{ target: 'posts', columns: { url: 'Lien', text: 'Texte', date: 'Jour' } }]
  const kept = await importFolder(folder({ 'a.csv': broken, 'mapping.json': JSON.stringify({ mappings }) }))
  expect(kept.records.posts[0]?.text).toContain('rÃ©seau')
  const { records, sources } = await importFolder(
    folder({ 'a.csv': broken, 'mapping.json': JSON.stringify({ mappings, repairAccents: true }) }),
  )
  expect(records.posts[0]?.text).toBe('réseau d’entraide')
  expect(sources[0]?.warnings).toEqual([
    { key: 'errors.import.columnsLeft', values: { file: 'a.csv', count: 1, columns: ['Vues'] } },
  ])
})

test('a wrong file is named value by value', () => {
  expect(() =>
    parseMappings('mapping.json', '{"mappings":[{"target":"post","colums":{},"columns":{"url":3}}]}'),
  ).toThrow(
    expect.objectContaining({
      code: 'import.mappingInvalid',
      values: expect.objectContaining({
        problems: expect.stringMatching(
          /mappings\[0\]\.target: "post" → "posts" \| "figures" \| "outcomes"[\s\S]*colums/,
        ) as string,
      }) as object,
    }) as Error,
  )
  expect(() => parseMappings('mapping.json', '{')).toThrow(
    expect.objectContaining({ code: 'read.jsonCut' }) as Error,
  )
})

test('the published schema takes what the program takes', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../../../resources/schema/mapping.schema.json', import.meta.url), 'utf8'),
  ) as object
  const valid = new Ajv2020({ strict: false }).compile(schema)
  expect(valid(MAPPING)).toBe(true)
  expect(valid({ mappings: [{ target: 'post', columns: {} }] })).toBe(false)
})
