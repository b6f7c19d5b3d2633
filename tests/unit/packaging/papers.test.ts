import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '#renderer/store/migrations'

const ROOT = new URL('../../../', import.meta.url).pathname
const PAPERS = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>
/** Folders that a path in a paper may start from, so that `store/rows.ts` need not be written out. */
const ROOMS = [
  '.',
  'electron/services/import',
  'renderer/src',
  'shared',
  'shared/audit',
  'shared/labelling',
  'tests',
]

describe.each(PAPERS)('%s', (paper) => {
  const text = read(paper)

  test('names files and folders that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) =>
      join(dirname(paper), to ?? ''),
    )
    const paths = [...text.matchAll(/`((?:[\w.@-]+\/)+[\w.-]*\.(?:ts|tsx|json|css|md|yml))(?::\d+)?`/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => !/^(?:audits|clients|dist)\/|^\.\.?\//.test(path))
    const isThere = (path: string) => ROOMS.some((room) => existsSync(join(ROOT, room, path)))
    expect([...links, ...paths].filter((path) => !isThere(path) && !isTest(path))).toEqual([])
  })

  test('names commands that are there', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter((name) => !manifest.scripts[name])).toEqual([])
  })
})

test('every package has its reason in a decision', () => {
  const reasons = ['0003-packages', '0012-queue'].map((name) => read(`docs/decisions/${name}.md`)).join()
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const isNamed = (name: string) =>
    [name, name.replace(/^@\w+\//, ''), name.split('/')[0] ?? name].some((each) => reasons.includes(each))
  expect(packages.filter((name) => !name.startsWith('@types/') && !isNamed(name))).toEqual([])
})

test('every table of the database is described, and the client file says which of them it holds', () => {
  const tables = MIGRATIONS.flatMap(({ stores }) => Object.entries(stores))
  const data = read('docs/data.md')
  expect(tables.map(([table]) => table).filter((table) => !data.includes(`\`${table}\``))).toEqual([])
  const ofClients = tables.filter(([table, indexes]) => indexes.includes('workspace') && table !== 'removed')
  const file = read('docs/client-file.md')
  expect(ofClients.map(([table]) => table).filter((table) => !file.includes(table))).toEqual([])
})

/** The security page names tests by the shortest name that fits one alone; its own test holds that. */
function isTest(path: string): boolean {
  return path.endsWith('.test.ts')
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
