import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '#shared/model/vocabulary'
import buildIfStale from './fresh-build'

/** Gzipped size of what the page loads before it can show anything, in KiB: set slightly above the last measurement. */
const BUDGET_KIB = { script: 272, style: 48 } as const

const FOLDER = new URL('../../out/renderer/', import.meta.url).pathname

// npm run budget: fails if the start-up bundle exceeds its budget.
buildIfStale()
check(readFileSync(join(FOLDER, 'index.html'), 'utf8'))

function check(html: string): void {
  const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '')
  if (!files.some((file) => file.endsWith('.js'))) fail('index.html names no script')
  // The start also waits for the first screen's texts, in one language.
  const texts = readdirSync(join(FOLDER, 'assets'))
    .filter((file) => /^start-texts-.*\.js$/.test(file))
    .map((file) => `assets/${file}`)
    .sort((a, b) => zipped(b) - zipped(a))
  if (texts.length < LANGUAGES.length) fail('the texts do not stand in one file per language')
  files.push(...texts.slice(0, 1))
  for (const [kind, ending] of [
    ['script', '.js'],
    ['style', '.css'],
  ] as const) {
    const sizes = files.filter((file) => file.endsWith(ending)).map((file) => [file, zipped(file)] as const)
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    console.log(`start-up ${kind}: ${total.toFixed(0)} KiB gz of ${BUDGET_KIB[kind]} (${sizes.length} files)`)
    if (total <= BUDGET_KIB[kind]) continue
    const largest = sizes.toSorted(([, a], [, b]) => b - a).slice(0, 5)
    fail(largest.map(([file, size]) => `  ${size.toFixed(0)} KiB ${file}`).join('\n'))
  }
}

function zipped(file: string): number {
  return gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length / 1024
}

function fail(why: string): void {
  console.error(`The start-up bundle is past its budget, or cannot be measured:\n${why}`)
  process.exitCode = 1
}
