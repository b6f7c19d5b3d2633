import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname
/** What the build reads besides packages, and one of the last files that it writes. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const BUILT = join(ROOT, 'out/renderer/index.html')

/** Before the budget and the tests of whole programs: builds the app unless the build is newer than everything it is made from. */
export default function buildIfStale(): void {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0
  if (SOURCES.some((name) => newest(join(ROOT, name)) > built))
    execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' })
}

/** When a file, or anything in a folder, last changed; a folder itself changes when an entry of it goes. */
function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
