import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { emptyFolder } from '../cli/run'
import { freePort } from './web-shell'

const ROOT = new URL('../../', import.meta.url).pathname
/** Maximum size of the app without Electron, in MiB: set slightly above the last measurement. */
const BUDGET_MIB = 200

// npm run packed: the installers' files with production packages only, run without Electron; reports their size and bill of materials.
const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as { files: string[] }
const app = join(emptyFolder(), 'app')
mkdirSync(app)
const problems: string[] = []

for (const pattern of config.files.filter((each) => !each.startsWith('!'))) {
  const from = pattern.replace(/\/\*\*$/, '')
  cpSync(join(ROOT, from), join(app, from), { recursive: true })
}
cpSync(join(ROOT, 'package-lock.json'), join(app, 'package-lock.json'))
run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
const left = filesIn(app).filter(isLeftOut)
for (const file of left) spawnSync('rm', [join(app, file)])

const files = filesIn(app)
const size = files.reduce((sum, file) => sum + statSync(join(app, file)).size, 0) / 2 ** 20
console.log(
  `${files.length} files, ${size.toFixed(0)} MiB of ${BUDGET_MIB} (${left.length} left out of the packages)`,
)
if (size > BUDGET_MIB) problems.push(`larger than ${BUDGET_MIB} MiB`)
const ofDevelopment = files.filter((file) =>
  /^node_modules\/(vitest|eslint|electron|vite|bullmq)\//.test(file),
)
if (ofDevelopment.length > 0) problems.push(`packages of development: ${ofDevelopment[0]}`)

const sample = join(app, 'resources/samples/camille')
for (const [where, name] of [
  [app, 'there'],
  [ROOT, 'here'],
] as const)
  run('node', [
    join(where, 'out/main/cli.js'),
    'audit',
    sample,
    '--out',
    join(app, name),
    '--quiet',
    '--lang',
    'fr',
  ])
for (const name of ['camille.json', 'camille.pdf'])
  if (!readFileSync(join(app, 'there', name)).equals(readFileSync(join(app, 'here', name))))
    problems.push(`${name} is not the one of the checkout`)

const page = await firstPage()
if (!page.includes('<div id="root"')) problems.push('the web shell shows no page')
console.log(`hash of what the build made: ${hashOf(join(ROOT, 'out'))}`)

const bill = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const { bomFormat, components } = JSON.parse(bill.stdout) as { bomFormat: string; components: unknown[] }
mkdirSync(join(ROOT, 'dist'), { recursive: true })
writeFileSync(join(ROOT, 'dist/sbom.cdx.json'), bill.stdout)
console.log(`dist/sbom.cdx.json: ${bomFormat}, ${components.length} packages`)

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (status !== 0)
    problems.push(
      `${command} ${args.slice(0, 2).join(' ')} ended with ${String(status)}: ${stderr.slice(0, 500)}`,
    )
}

/** Whether the builder’s patterns starting with “!” exclude a file. */
function isLeftOut(file: string): boolean {
  if (file.startsWith('resources/')) return false
  return (
    /\.(map|ts)$/.test(file) ||
    /\/(test|tests|__tests__|docs|example|examples)\//.test(file) ||
    /^node_modules\/@fontsource\/[^/]+\/(scss\/|[^/]+\.css$|files\/.*(\.woff2$|-(100|200|300|500|600|700|800|900)-))/.test(
      file,
    )
  )
}

async function firstPage(): Promise<string> {
  const env = {
    ...process.env,
    APLOMB_PORT: String(await freePort()),
    APLOMB_DATA: emptyFolder(),
    APLOMB_NO_BROWSER: '1',
  }
  const shell = spawn('node', [join(app, 'out/main/web.js')], { cwd: app, env })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      shell.stdout.on('data', (text: Buffer) => {
        const found = /http:\/\/\S+/.exec(text.toString())?.[0]
        if (found !== undefined) resolve(found)
      })
      shell.once('exit', (code) => reject(new Error(`the web shell ended with ${String(code)}`)))
    })
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const answer =
      entered.status === 200 ? entered : await fetch(new URL('/', address), { headers: { cookie } })
    return await answer.text()
  } finally {
    shell.kill()
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesIn(folder)) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}
