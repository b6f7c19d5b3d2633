import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * npx tsx tests/tools/measures.ts [folder] [check]: measures the size of the code base, of this checkout or another; `check` is the one
 * whose occurrences are counted.
 */
const [folder = new URL('../../', import.meta.url).pathname, unit = 'OV-1'] = process.argv.slice(2)
const LONG = 200
const SHORT = 30

const tracked = execFileSync('git', ['-C', folder, 'ls-files', '-z'], {
  encoding: 'utf8',
  maxBuffer: 1e9,
}).split('\0')
const isCode = (file: string) => /\.(ts|tsx)$/.test(file)
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const linesOf = (file: string) => read(file).replace(/\n$/, '').split('\n').length
const inHouse = (file: string) => /^(shared|electron|renderer)\//.test(file)
// Tables of weights and words are generated.
const isMade = (file: string) => /\b(generated|weights|vectors)\b/.test(file)

const sources = tracked.filter((file) => isCode(file) && inHouse(file) && !isMade(file))
const sizes = sources.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines)
const sum = sizes.reduce((total, { lines }) => total + lines, 0)
const at = (part: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))]?.lines ?? 0
const share = (count: number) => `${count} (${((100 * count) / sizes.length).toFixed(0)} %)`

say('source files / lines', `${sizes.length} / ${sum}`)
say('median / p90 / largest', `${at(0.5)} / ${at(0.9)} / ${sizes.at(-1)?.lines} (${sizes.at(-1)?.file})`)
say(`over ${LONG} lines`, share(sizes.filter(({ lines }) => lines > LONG).length))
say(`${SHORT} lines or fewer`, share(sizes.filter(({ lines }) => lines <= SHORT).length))
for (const room of ['shared', 'electron', 'renderer'])
  say(`  ${room}`, countOf(sizes.filter(({ file }) => file.startsWith(`${room}/`))))
const style = tracked.filter((file) => file.endsWith('.css'))
say('style sheets / lines', `${style.length} / ${style.reduce((total, file) => total + linesOf(file), 0)}`)
const tests = tracked.filter((file) => isCode(file) && file.startsWith('tests/'))
say('tests', countOf(tests.map((file) => ({ lines: linesOf(file) }))))

for (const [name, path] of [
  ['checks', 'shared/audit/checks'],
  ['facts', 'shared/audit/facts'],
  ['formats', 'electron/services/import/formats'],
  ['sections', 'electron/services/report/sections'],
  ['charts', 'shared/charts'],
] as const) {
  const units = sizes.filter(({ file }) => new RegExp(`^${path}/(?!registry|index)[^/]+\\.ts$`).test(file))
  const twins = units.filter(({ file }) =>
    tests.some((test) => basename(test) === basename(file, '.ts') + '.test.ts'),
  )
  say(`${name}: files / median lines / twin tests`, `${units.length} / ${median(units)} / ${twins.length}`)
}

const named = new RegExp(`["'\`.]${unit}["'\`.]|\\b${unit.toLowerCase()}\\b`)
const places = tracked.filter(
  (file) =>
    /\.(ts|tsx|json|md)$/.test(file) && !/^tests\/golden|samples|schema/.test(file) && named.test(read(file)),
)
say(`places that name ${unit}`, `${places.length}\n    ${places.join('\n    ')}`)

const rounds = circles()
say(
  'circles of files, types included',
  `${rounds.length}${rounds.map((files) => `\n    ${files.join(', ')}`).join('')}`,
)
const manifest = JSON.parse(read('package.json')) as {
  dependencies: object
  devDependencies: object
}
say(
  'packages asked for: run time / development',
  `${keys(manifest.dependencies)} / ${keys(manifest.devDependencies)}`,
)
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { dev?: boolean; optional?: boolean }>
}
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
say('packages shipped', `${shipped.length}${bytesOf(shipped.map(([path]) => path))}`)
say('casts past the compiler', `${count(/\bas (never|any|unknown as)\b/g)} in the sources`)
say('promises fired with void', `${count(/(?:^|=> |[;{&?] )\s*void [a-z(]/gm)} in the sources`)
say(
  'decisions / papers',
  `${list('docs/decisions')} / ${tracked.filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file)).length}`,
)

function say(what: string, figure: string): void {
  console.log(`${what}: ${figure}`)
}

function countOf(files: readonly { lines: number }[]): string {
  return `${files.length} files, ${files.reduce((total, { lines }) => total + lines, 0)} lines`
}

function median(files: readonly { lines: number }[]): number {
  return files[Math.floor(files.length / 2)]?.lines ?? 0
}

function keys(record: object): number {
  return Object.keys(record).length
}

function count(pattern: RegExp): number {
  return sources.reduce((total, file) => total + (read(file).match(pattern)?.length ?? 0), 0)
}

function list(path: string): number {
  return tracked.filter((file) => new RegExp(`^${path}/\\d`).test(file)).length
}

/** Size in megabytes of the installed packages, as far as they are installed. */
function bytesOf(paths: readonly string[]): string {
  const here = paths.map((path) => join(folder, path)).filter((path) => existsSync(path))
  if (here.length === 0) return ''
  const total = here.reduce((bytes, path) => bytes + sizeOf(path), 0)
  return `, ${(total / 1e6).toFixed(0)} MB unpacked`
}

function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((total, entry) => {
    // A nested package is counted under its own path.
    if (entry.name === 'node_modules') return total
    const inside = join(path, entry.name)
    return total + (entry.isDirectory() ? sizeOf(inside) : entry.isFile() ? statSync(inside).size : 0)
  }, 0)
}

/** Groups of files that import each other, directly or indirectly. */
function circles(): string[][] {
  const known = new Set(sources)
  const aliases = Object.entries(
    (JSON.parse(read('package.json')) as { imports: Record<string, string> }).imports,
  )
  const edges = new Map(sources.map((file) => [file, importsOf(file)]))

  function importsOf(file: string): string[] {
    const named = [...read(file).matchAll(/\bfrom '([.#][^']+)'|\bimport\('([.#][^']+)'\)/g)]
    return named.flatMap(([, from = '', lazy]) => {
      const name = lazy ?? from
      const path = name.startsWith('.') ? join(dirname(file), name) : aliased(name)
      return [path, `${path}.ts`, `${path}.tsx`].filter((candidate) => known.has(candidate))
    })
  }

  function aliased(name: string): string {
    for (const [alias, place] of aliases) {
      const start = alias.slice(0, -1)
      if (name.startsWith(start)) return place.replace('./', '').replace('*', name.slice(start.length))
    }
    return name
  }

  const reached = new Map<string, Set<string>>()
  const reach = (file: string): Set<string> => {
    const before = reached.get(file)
    if (before) return before
    const found = new Set<string>()
    const open = [...(edges.get(file) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue
      found.add(next)
      open.push(...(edges.get(next) ?? []))
    }
    reached.set(file, found)
    return found
  }
  const groups = new Map<string, string[]>()
  for (const file of sources.filter((own) => reach(own).has(own))) {
    const group = [...reach(file)].filter((other) => reach(other).has(file)).sort()
    groups.set(group[0] ?? file, group)
  }
  return [...groups.values()]
}
